/** A text's pairs of neighbouring characters, counted; made once and compared with many. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(0, text.length - 1) };
}

/** Dice's coefficient, 0 to 1: survives edits, insertions and moved clauses. */
export function similarity(shared: number, a: Bigrams, b: Bigrams): number {
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}

/** How much of the shorter text stands in the longer one, 0 to 1: survives what was cut off or added. */
export function containment(shared: number, a: Bigrams, b: Bigrams): number {
  const least = Math.min(a.total, b.total);
  return least === 0 ? 0 : shared / least;
}

/** Texts made ready to be compared with one that is like some of them, at the cost of their common pairs only. */
export class LikenessIndex<Key> {
  private readonly holders = new Map<string, (readonly [Key, number])[]>();
  private readonly bigrams = new Map<Key, Bigrams>();

  constructor(texts: Iterable<readonly [Key, string]>) {
    for (const [key, text] of texts) {
      const bigrams = bigramsOf(text);
      this.bigrams.set(key, bigrams);
      for (const [pair, count] of bigrams.counts) {
        const holders = this.holders.get(pair);
        if (holders) holders.push([key, count]);
        else this.holders.set(pair, [[key, count]]);
      }
    }
  }

  /** Every text that shares a pair with `text`, with its likeness both ways. */
  like(text: string): ReadonlyMap<Key, { readonly alike: number; readonly contained: number }> {
    const own = bigramsOf(text);
    const shared = new Map<Key, number>();
    for (const [pair, count] of own.counts) {
      for (const [key, times] of this.holders.get(pair) ?? []) {
        shared.set(key, (shared.get(key) ?? 0) + Math.min(count, times));
      }
    }
    return new Map(
      [...shared].map(([key, count]) => {
        const other = this.bigrams.get(key) ?? own;
        return [key, { alike: similarity(count, own, other), contained: containment(count, own, other) }];
      }),
    );
  }
}
