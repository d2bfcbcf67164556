import type { DivisionTable, TableField } from "../domain/division";
import { dropTypesetting, gridOfText, readDivisionTable } from "../domain/division";
import type { Grid } from "../domain/grid";
import { foldForComparison } from "../domain/text";

/** A row of the source that became no part of the table, as a person sees it. `row` is 1-based. */
export interface LeftOver {
  readonly row: number;
  readonly text: string;
}

/** What was recognised of next year's document, and what was not, before anything is written. */
export interface ImportPreview {
  readonly table: DivisionTable;
  /** Columns that the document lacks. */
  readonly missing: readonly TableField[];
  /** Rows below the header that are neither tasks nor categories. */
  readonly leftOver: readonly LeftOver[];
}

const FIELDS: readonly TableField[] = ["category", "no", "requirement", "units", "deadline"];

/** Reads a grid as a division table and says what was left over; null when it has no header. */
export function previewImport(grid: Grid, options: { readonly typeset: boolean }): ImportPreview | null {
  const result = readDivisionTable(grid);
  if (!result.ok || result.table.tasks.length === 0) return null;
  const { table } = result;
  const taskRows = new Set(
    table.tasks.flatMap(({ row, unitParts = [] }) => [row, ...unitParts.map((part) => part.row)]),
  );
  const categories = new Set(table.tasks.map(({ category }) => foldForComparison(category)));
  const leftOver = grid.rows.flatMap((cells, index): LeftOver[] => {
    const row = index + 1;
    const text = cells
      .flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell.text.trim()] : []))
      .join(" ");
    const isPart = row <= table.headerRow || taskRows.has(row) || categories.has(foldForComparison(text));
    return isPart || text === "" ? [] : [{ row, text }];
  });
  return {
    table: options.typeset ? dropTypesetting(table) : table,
    missing: FIELDS.filter((field) => table.columns[field] === undefined),
    leftOver,
  };
}

/** Reads a pasted or saved document text; see `previewImport`. */
export function previewText(text: string): ImportPreview | null {
  return previewImport(gridOfText(text, "分工表"), { typeset: true });
}
