import type { Grid } from "../grid";

/** Where a return's rows stand, 0-based; `from` inclusive, `to` exclusive; columns inclusive. */
export interface RowRegion {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Rows that are not this return's: they repeat the header, or another unit reports them in the same list. */
  readonly leftOut: ReadonlySet<number>;
}

/**
 * Counts the non-empty rows of a region from the raw grid, repeated header lines aside. It shares nothing with
 * matching, so that the row proof compares two independent counts (contract.md, rowsFound).
 */
export function countRows(grid: Grid, region: RowRegion): number {
  let count = 0;
  for (let row = region.from; row < Math.min(region.to, grid.rows.length); row++) {
    if (region.leftOut.has(row)) continue;
    const cells = grid.rows[row] ?? [];
    for (let column = region.left; column <= Math.min(region.right, cells.length - 1); column++) {
      if (/\S/.test(cells[column]?.text ?? "")) {
        count++;
        break;
      }
    }
  }
  return count;
}
