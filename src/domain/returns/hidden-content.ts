import type { Grid, WorkbookGrid } from "../grid";
import { columnLetters } from "../grid";
import type { HeaderMatch } from "../header";
import { HIDDEN_SHEET_NAME } from "../hidden-data";
import type { HiddenContent, ReturnRow } from "./types";

/** What a sheet hides of a return. The hidden column of our own row ids is none of it. */
export function hiddenContent(grid: Grid, header: HeaderMatch, rows: readonly ReturnRow[]): HiddenContent {
  const hiddenRows = new Set(grid.hiddenRows);
  const own =
    hiddenRows.size === 0 ? [] : rows.filter(({ row }) => hiddenRows.has(row - 1)).map(({ row }) => row);
  return {
    sheet: grid.visibility !== "visible",
    rows: own,
    columns: grid.hiddenColumns
      .filter((column) => column !== header.fields.rowId && holdsText(grid, column))
      .map((column) => ({ letters: columnLetters(column), name: header.labels.get(column)?.trim() ?? null })),
    filtered: grid.filtered && own.length > 0,
    otherSheets: [],
  };
}

function holdsText(grid: Grid, column: number): boolean {
  return grid.rows.some((cells) => /\S/.test(cells[column]?.text ?? ""));
}

/** Hidden sheets that hold something and are not among the `read` ones. Our own hidden sheet is none of them. */
export function otherHiddenSheets(workbook: WorkbookGrid, read: ReadonlySet<string>): readonly string[] {
  return workbook.sheets
    .filter(
      ({ name, visibility }) => visibility !== "visible" && name !== HIDDEN_SHEET_NAME && !read.has(name),
    )
    .filter(({ rows }) => rows.some((cells) => cells.some((cell) => cell !== null && /\S/.test(cell.text))))
    .map(({ name }) => name);
}
