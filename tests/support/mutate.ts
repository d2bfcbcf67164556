/** A small seeded generator (mulberry32): the same seed gives the same damage on every machine. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One kind of damage: a copy of the bytes with it done. */
export interface Damage {
  readonly how: string;
  readonly bytes: Uint8Array;
}

/** Damages bytes as transport and disks do: a flipped bit, a changed byte, a lost end, a lost or doubled stretch. */
export function damage(bytes: Uint8Array, random: () => number): Damage {
  const below = (limit: number): number => Math.floor(random() * limit);
  const at = below(bytes.length);
  const changed = Uint8Array.from(bytes);
  switch (below(6)) {
    case 0:
    case 1:
    case 2: {
      const bit = below(8);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      return { how: `bit ${String(bit)} of byte ${String(at)}`, bytes: changed };
    }
    case 3: {
      const value = below(256);
      changed[at] = value;
      return { how: `byte ${String(at)} is ${String(value)}`, bytes: changed };
    }
    case 4:
      return { how: `cut at ${String(at)}`, bytes: bytes.slice(0, at) };
    default: {
      const length = 1 + below(64);
      const doubled = random() < 0.5;
      const rest = bytes.subarray(doubled ? at : Math.min(bytes.length, at + length));
      const joined = new Uint8Array(at + (doubled ? Math.min(length, bytes.length - at) : 0) + rest.length);
      joined.set(bytes.subarray(0, at + (doubled ? length : 0)).subarray(0, joined.length - rest.length));
      joined.set(rest, joined.length - rest.length);
      return { how: `${doubled ? "doubled" : "lost"} ${String(length)} from ${String(at)}`, bytes: joined };
    }
  }
}
