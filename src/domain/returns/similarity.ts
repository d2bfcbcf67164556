/** A text's pairs of neighbouring characters, counted; made once and compared with many. */
export type Bigrams = ReadonlyMap<string, number>;

export function bigramsOf(text: string): Bigrams {
  const counts = new Map<string, number>();
  for (let index = 0; index + 1 < text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient over bigrams, 0 to 1: survives edits, insertions and moved clauses. */
export function similarity(a: Bigrams, b: Bigrams): number {
  let shared = 0;
  let total = 0;
  for (const count of a.values()) total += count;
  for (const [pair, count] of b) {
    total += count;
    shared += Math.min(count, a.get(pair) ?? 0);
  }
  return total === 0 ? 0 : (2 * shared) / total;
}
