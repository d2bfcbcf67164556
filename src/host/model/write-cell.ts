import { contains } from "../addresses";
import { writtenValue } from "../coerce-value";
import type { WorkbookStore } from "../store";

/** Writes one value as Excel takes it. Null leaves the cell; cells inside a merge keep nothing (Range.values). */
export function writeCell(
  store: WorkbookStore,
  sheet: string,
  row: number,
  column: number,
  value: unknown,
): void {
  if (value === null) return;
  const area = { row, column, rows: 1, columns: 1 };
  const covered = store
    .merges(sheet)
    .some((merge) => (merge.row !== row || merge.column !== column) && contains(merge, area));
  if (covered) return;
  const format = store.style(sheet, row, column).numberFormat ?? "General";
  const { cell, numberFormat } = writtenValue(value, format, store.dateSystem);
  store.setCell(sheet, row, column, cell);
  if (numberFormat && format === "General") store.setStyle(sheet, area, { numberFormat });
}
