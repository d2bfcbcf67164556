import { readDivisionTable } from "../domain/division";
import type { DivisionTable } from "../domain/division";
import type { Grid } from "../domain/grid";
import { ExcelError } from "./excel-error";
import { readSheet } from "./read-sheet";
import type { RunOptions } from "./run-excel";

/** The division table of a sheet of the open workbook. */
export interface DivisionSheet {
  readonly sheetId: string;
  readonly grid: Grid;
  readonly table: DivisionTable;
}

/**
 * Finds the division table in the active sheet (or the one named), wherever it stands in it. Throws ExcelError
 * `no-table`, with the sheet's name, when no row reads like its header.
 */
export async function findDivisionSheet(
  sheet: string | null = null,
  options: RunOptions = {},
): Promise<DivisionSheet> {
  const { id, grid } = await readSheet(sheet, options);
  const result = readDivisionTable(grid);
  if (!result.ok) throw new ExcelError("no-table", { sheet: grid.name });
  return { sheetId: id, grid, table: result.table };
}
