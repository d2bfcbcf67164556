import type { Grid } from "../grid";
import { cellText, mergeAt } from "../grid";

/** The cell that a person sees at a 0-based place: itself, or the first one of its merge. */
export function topOfMerge(grid: Grid, row: number, column: number): { row: number; column: number } {
  const area = mergeAt(grid, row, column);
  return area ? { row: area.top, column: area.left } : { row, column };
}

/** True where a merge that began in a row above reaches down. */
export function inMergeAbove(grid: Grid, row: number, column: number | undefined): boolean {
  return column !== undefined && topOfMerge(grid, row, column).row < row;
}

/** The text that a person sees in a cell, filled down and across its merge; "" without a column. */
export function filled(grid: Grid, row: number, column: number | undefined): string {
  if (column === undefined) return "";
  const at = topOfMerge(grid, row, column);
  return cellText(grid, at.row, at.column);
}
