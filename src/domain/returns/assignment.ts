/** A row and a column that may be paired, with the gain of doing so (above 0). `value` is handed through. */
export interface Pair<Row, Value> {
  readonly row: Row;
  readonly column: unknown;
  readonly gain: number;
  readonly value: Value;
}

/** A block of rows and columns larger than this is paired greedily: the exact way costs the third power. */
const LARGEST_EXACT = 40_000;

/**
 * The one-to-one assignment with the greatest sum of gains. Rows and columns that are not linked by any chain of pairs
 * do not bear on each other, so each linked block is solved alone; blocks are small in real sheets.
 */
export function assignPairs<Row, Value>(pairs: readonly Pair<Row, Value>[]): readonly Pair<Row, Value>[] {
  return blocksOf(pairs).flatMap((block) => {
    const rows = [...new Set(block.map(({ row }) => row))];
    const columns = [...new Set(block.map(({ column }) => column))];
    if (rows.length === 1 || columns.length === 1 || rows.length * columns.length > LARGEST_EXACT)
      return greedy(block);
    const rowAt = new Map(rows.map((row, index) => [row, index]));
    const columnAt = new Map(columns.map((column, index) => [column, index]));
    // The method wants no more rows than columns.
    const turned = rows.length > columns.length;
    const [height, width] = turned ? [columns.length, rows.length] : [rows.length, columns.length];
    const scores = Array.from({ length: height }, () => new Array<number>(width).fill(0));
    const byPlace = new Map<number, Pair<Row, Value>>();
    for (const pair of block) {
      const [row, column] = [rowAt.get(pair.row) ?? 0, columnAt.get(pair.column) ?? 0];
      const [upper, lower] = turned ? [column, row] : [row, column];
      const line = scores[upper];
      if (line) line[lower] = pair.gain;
      byPlace.set(upper * width + lower, pair);
    }
    return bestAssignment(scores).flatMap((column, row) => {
      const pair = column < 0 ? undefined : byPlace.get(row * width + column);
      return pair ? [pair] : [];
    });
  });
}

function greedy<Row, Value>(block: readonly Pair<Row, Value>[]): readonly Pair<Row, Value>[] {
  const used = new Set<unknown>();
  return [...block]
    .sort((a, b) => b.gain - a.gain)
    .filter(({ row, column }) => {
      if (used.has(row) || used.has(column)) return false;
      used.add(row).add(column);
      return true;
    });
}

function blocksOf<Row, Value>(pairs: readonly Pair<Row, Value>[]): readonly (readonly Pair<Row, Value>[])[] {
  const parent = new Map<unknown, unknown>();
  const root = (each: unknown): unknown => {
    let top = each;
    for (let above = parent.get(top); above !== undefined; above = parent.get(top)) top = above;
    for (let at = each; at !== top;) {
      const above = parent.get(at);
      parent.set(at, top);
      at = above;
    }
    return top;
  };
  for (const { row, column } of pairs) {
    const [a, b] = [root(row), root(column)];
    if (a !== b) parent.set(b, a);
  }
  const blocks = new Map<unknown, Pair<Row, Value>[]>();
  for (const pair of pairs) {
    const key = root(pair.row);
    const block = blocks.get(key);
    if (block) block.push(pair);
    else blocks.set(key, [pair]);
  }
  return [...blocks.values()];
}

/**
 * The best one-to-one assignment of rows to columns, rows ≤ columns: `scores[row][column]` is 0 or the gain of pairing
 * them; the sum of gains is greatest. Gives for each row its column, or -1. Hungarian method with potentials,
 * O(rows² × columns); see Burkard, Dell'Amico, Martello, "Assignment Problems", 4.2.
 */
export function bestAssignment(scores: readonly (readonly number[])[]): number[] {
  const rows = scores.length;
  const width = Math.max(rows, ...scores.map((row) => row.length));
  const cost = (row: number, column: number): number => -(scores[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Array<number>(rows + 1).fill(0);
  const columnPotential = new Array<number>(width + 1).fill(0);
  const rowOf = new Array<number>(width + 1).fill(0);
  const previous = new Array<number>(width + 1).fill(0);
  const at = (list: readonly number[], index: number): number => list[index] ?? 0;
  for (let row = 1; row <= rows; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(width + 1).fill(Infinity);
    const used = new Array<boolean>(width + 1).fill(false);
    do {
      used[column] = true;
      const current = at(rowOf, column);
      let step = Infinity;
      let next = 0;
      for (let other = 1; other <= width; other++) {
        if (used[other]) continue;
        const reduced = cost(current, other) - at(rowPotential, current) - at(columnPotential, other);
        if (reduced < at(least, other)) {
          least[other] = reduced;
          previous[other] = column;
        }
        if (at(least, other) < step) {
          step = at(least, other);
          next = other;
        }
      }
      for (let other = 0; other <= width; other++) {
        if (used[other]) {
          rowPotential[at(rowOf, other)] = at(rowPotential, at(rowOf, other)) + step;
          columnPotential[other] = at(columnPotential, other) - step;
        } else least[other] = at(least, other) - step;
      }
      column = next;
    } while (at(rowOf, column) !== 0);
    while (column !== 0) {
      const from = at(previous, column);
      rowOf[column] = at(rowOf, from);
      column = from;
    }
  }
  const result = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= width; column++) {
    const row = at(rowOf, column);
    if (row > 0 && cost(row, column) < 0) result[row - 1] = column - 1;
  }
  return result;
}
