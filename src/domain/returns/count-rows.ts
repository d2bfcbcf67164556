import type { Grid } from "../grid";

/** Where a return's rows stand, 0-based; `from` inclusive, `to` exclusive; columns inclusive. */
export interface RowRegion {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Rows that repeat the header. */
  readonly leftOut: ReadonlySet<number>;
  /** The rows of this return, ascending, where others' stand between them; null: all from `from` to `to`. */
  readonly only: readonly number[] | null;
}

/**
 * Counts the non-empty rows of a region from the raw grid, repeated header lines aside. It shares nothing with
 * matching, so that the row proof compares two independent counts (contract.md, rowsFound).
 */
export function countRows(grid: Grid, region: RowRegion): number {
  let count = 0;
  const isFilled = (row: number): boolean => {
    if (region.leftOut.has(row)) return false;
    const cells = grid.rows[row] ?? [];
    for (let column = region.left; column <= Math.min(region.right, cells.length - 1); column++) {
      if (/\S/.test(cells[column]?.text ?? "")) return true;
    }
    return false;
  };
  if (region.only) return region.only.filter(isFilled).length;
  for (let row = region.from; row < Math.min(region.to, grid.rows.length); row++) if (isFilled(row)) count++;
  return count;
}
