/**
 * The best one-to-one assignment of rows to columns: `scores[row][column]` is 0 or the gain of pairing them; the sum
 * of gains is greatest. Gives for each row its column, or -1. Hungarian method with potentials, O(rows² × columns)
 * for rows ≤ columns; see Burkard, Dell'Amico, Martello, "Assignment Problems", 4.2.
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
