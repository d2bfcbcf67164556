import type { Area } from "../addresses";
import { intersect, MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import type { StoredCell } from "../store";
import type { Book } from "./book";
import { cellArea, eachValue, numberFormatOf } from "./cell-values";
import { writeCell } from "./write-cell";

/** The cells of one area of one sheet. */
export interface Cells {
  readonly book: Book;
  readonly sheet: string;
  readonly area: Area;
}

/** Cells of one read above which Excel refuses (Excel add-ins, resource limits). */
const MAX_READ = 5_000_000;
/** The cell, unless its value is that of a formula which nobody has calculated. */
export function calculated(cell: StoredCell | null): StoredCell | null {
  if (cell?.uncalculated) assume("calculation");
  return cell;
}

export function shownValue(cell: StoredCell | null): StoredCell["value"] {
  return calculated(cell)?.value ?? "";
}

/** What kind of value a cell holds (Range.valueTypes). */
export function valueType(cell: StoredCell | null): string {
  if (!cell) return "Empty";
  if (calculated(cell)?.error) return "Error";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

/** All cells, row by row. */
export function* cellsIn({ book, sheet, area }: Cells): Iterable<[number, number, StoredCell | null]> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      yield [row, column, book.store.cell(sheet, row, column)];
    }
  }
}

/** Whole rows and columns read as null, as unbounded ranges do (Read or write to an unbounded range). */
export function readCells<V>(
  { book, sheet, area }: Cells,
  value: (cell: StoredCell | null, row: number, column: number) => V,
): V[][] | null {
  book.requireSheet(sheet);
  const { row: top, column: left, rows, columns } = area;
  if (rows === MAX_ROWS || columns === MAX_COLUMNS) return null;
  if (rows * columns > MAX_READ) throw new HostError("RangeExceedsLimit");
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_unused, j) =>
      value(book.store.cell(sheet, top + i, left + j), top + i, left + j),
    ),
  );
}

/** A single value goes to every cell; null leaves a cell as it is; cells inside a merge keep nothing (Range.values). */
export function writeCells(cells: Cells, value: unknown): void {
  const { book, sheet, area } = cells;
  book.guardCells(sheet, [area]);
  const put = (single: unknown, row: number, column: number): void =>
    writeCell(book.store, sheet, row, column, single);
  if (Array.isArray(value)) {
    eachValue(value, area, put);
    return;
  }
  if (value === null) throw new HostError("InvalidArgument");
  if (area.rows * area.columns > MAX_READ) throw new HostError("RangeExceedsLimit");
  for (const [row, column] of cellsIn(cells)) put(value, row, column);
}

/** One format for all cells, or one for each; null leaves a cell's format (Range.numberFormat). */
export function writeNumberFormat({ book, sheet, area }: Cells, value: unknown): void {
  book.guardSheet(sheet, "allowFormatCells");
  if (!Array.isArray(value)) {
    if (value === null) throw new HostError("InvalidArgument");
    book.store.setStyle(sheet, area, { numberFormat: numberFormatOf(value) });
    return;
  }
  eachValue(value, area, (format, row, column) => {
    if (format !== null)
      book.store.setStyle(sheet, cellArea(row, column), { numberFormat: numberFormatOf(format) });
  });
}

/** Joins the cells, or each row of them; what the cells behind the first hold is lost (Range.merge). */
export function mergeCells(cells: Cells, across: boolean): void {
  const { book, sheet, area } = cells;
  book.guardSheet(sheet);
  const parts = across
    ? Array.from({ length: area.rows }, (_, index) => ({ ...area, row: area.row + index, rows: 1 }))
    : [area];
  const tables = book.store.feature(sheet, "tables");
  if (tables.some((table) => intersect(table.area, area))) throw new HostError("InvalidOperation");
  unmergeCells(cells);
  const merges = parts.filter((part) => part.rows * part.columns > 1);
  book.store.setMerges(sheet, [...book.store.merges(sheet), ...merges]);
  for (const part of parts) {
    for (const [row, column] of cellsIn({ book, sheet, area: part })) {
      if (row !== part.row || column !== part.column) book.store.setCell(sheet, row, column, null);
    }
  }
}

/** Takes every merge apart that touches the cells. */
export function unmergeCells({ book, sheet, area }: Cells): void {
  book.guardSheet(sheet);
  const left = book.store.merges(sheet).filter((merge) => !intersect(merge, area));
  book.store.setMerges(sheet, left);
}
