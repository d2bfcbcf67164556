import type { Area } from "../addresses";
import {
  checkedArea,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
} from "../addresses";
import { assume } from "../assumptions";
import { HostError, notModelled } from "../host-error";
import { shownText } from "../number-text";
import type { Book } from "./book";
import { cellArea, DIMENSIONS } from "./cell-values";
import { clearAreas } from "./clear";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { RangeAreas } from "./range-areas";
import {
  calculated,
  cellsIn,
  mergeCells,
  readCells,
  shownValue,
  unmergeCells,
  valueType,
  writeCells,
  writeNumberFormat,
} from "./range-cells";
import type { Cells } from "./range-cells";
import { RangeFormat } from "./range-format";
import type { Target } from "./format-target";
import { deleteRows, insertRows } from "./rows";
import { boolean, number, oneOf, record, text } from "./values";
import { Worksheet } from "./worksheet";

/** Merges above which Excel fails to tell them (Range.getMergedAreasOrNullObject). */
const MAX_MERGES = 512;

/** A rectangle of cells of one sheet (Excel.Range). */
export class Range extends HostObject {
  readonly wire: Wire = {
    name: "Range",
    scalars: [
      "address",
      "values",
      "formulas",
      "text",
      "valueTypes",
      "numberFormat",
      "rowIndex",
      "columnIndex",
      "rowCount",
      "columnCount",
      "cellCount",
      "rowHidden",
      "columnHidden",
      "hidden",
      "isEntireColumn",
      "isEntireRow",
    ],
    objects: ["format", "worksheet", "conditionalFormats", "dataValidation"],
  };
  readonly #book: Book;
  readonly #sheet: string;
  readonly #area: Area;

  constructor(book: Book, sheet: string, area: Area) {
    super();
    book.requireSheet(sheet);
    this.#book = book;
    this.#sheet = sheet;
    this.#area = checkedArea(area);
  }

  /** The cells of a range given as an argument; other objects are refused. */
  static areaOf(range: unknown): { readonly sheet: string; readonly area: Area } {
    if (!(range instanceof Range)) throw new HostError("InvalidArgument");
    return { sheet: range.#sheet, area: range.#area };
  }

  get #cells(): Cells {
    return { book: this.#book, sheet: this.#sheet, area: this.#area };
  }
  get #target(): Target {
    this.#book.requireSheet(this.#sheet);
    return { book: this.#book, sheet: this.#sheet, areas: [this.#area] };
  }

  get address(): unknown {
    this.#book.requireSheet(this.#sheet);
    return `${quoteSheet(this.#book.store.sheet(this.#sheet).name)}!${formatArea(this.#area)}`;
  }
  get rowIndex(): unknown {
    return this.#area.row;
  }
  get columnIndex(): unknown {
    return this.#area.column;
  }
  get rowCount(): unknown {
    return this.#area.rows;
  }
  get columnCount(): unknown {
    return this.#area.columns;
  }
  get cellCount(): unknown {
    const count = this.#area.rows * this.#area.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get isEntireColumn(): unknown {
    return this.#area.rows === MAX_ROWS;
  }
  get isEntireRow(): unknown {
    return this.#area.columns === MAX_COLUMNS;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#book, this.#sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this.#target);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.#target);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this.#target);
  }

  get values(): unknown {
    return readCells(this.#cells, shownValue);
  }
  set values(value: unknown) {
    this.#write(value);
  }
  get formulas(): unknown {
    return readCells(this.#cells, (cell) => cell?.formula ?? cell?.value ?? "");
  }
  set formulas(value: unknown) {
    this.#write(value);
  }
  get text(): unknown {
    const { store } = this.#book;
    return readCells(this.#cells, (cell, row, column) =>
      shownText(
        calculated(cell),
        store.style(this.#sheet, row, column).numberFormat ?? "General",
        store.dateSystem,
      ),
    );
  }
  get valueTypes(): unknown {
    return readCells(this.#cells, valueType);
  }
  get numberFormat(): unknown {
    return readCells(
      this.#cells,
      (_, row, column) => this.#book.store.style(this.#sheet, row, column).numberFormat ?? "General",
    );
  }
  set numberFormat(value: unknown) {
    writeNumberFormat(this.#cells, value);
  }

  get rowHidden(): unknown {
    return this.#sameLine("row");
  }
  set rowHidden(value: unknown) {
    const hidden = boolean(value);
    this.#book.guardSheet(this.#sheet, "allowFormatRows");
    for (const row of this.#lines("row")) this.#book.store.setRowHidden(this.#sheet, row, hidden);
  }
  get columnHidden(): unknown {
    return this.#sameLine("column");
  }
  set columnHidden(value: unknown) {
    const hidden = boolean(value);
    this.#book.guardSheet(this.#sheet, "allowFormatColumns");
    for (const column of this.#lines("column")) this.#book.store.setColumnHidden(this.#sheet, column, hidden);
  }
  get hidden(): unknown {
    return this.#sameLine("row") === true || this.#sameLine("column") === true;
  }

  getCell(row: unknown, column: unknown): Range {
    return this.#at({
      row: this.#area.row + number(row),
      column: this.#area.column + number(column),
      rows: 1,
      columns: 1,
    });
  }
  getRow(row: unknown): Range {
    return this.#at({ ...this.#area, row: this.#area.row + number(row), rows: 1 });
  }
  getColumn(column: unknown): Range {
    return this.#at({ ...this.#area, column: this.#area.column + number(column), columns: 1 });
  }
  getLastRow(): Range {
    return this.getRow(this.#area.rows - 1);
  }
  getLastColumn(): Range {
    return this.getColumn(this.#area.columns - 1);
  }
  getLastCell(): Range {
    return this.getCell(this.#area.rows - 1, this.#area.columns - 1);
  }
  getEntireRow(): Range {
    return this.#at({ ...this.#area, column: 0, columns: MAX_COLUMNS });
  }
  getEntireColumn(): Range {
    return this.#at({ ...this.#area, row: 0, rows: MAX_ROWS });
  }
  getOffsetRange(rows: unknown, columns: unknown): Range {
    return this.#at({
      ...this.#area,
      row: this.#area.row + number(rows),
      column: this.#area.column + number(columns),
    });
  }
  getResizedRange(rows: unknown, columns: unknown): Range {
    return this.#at({
      ...this.#area,
      rows: this.#area.rows + number(rows),
      columns: this.#area.columns + number(columns),
    });
  }
  getAbsoluteResizedRange(rows: unknown, columns: unknown): Range {
    return this.#at({ ...this.#area, rows: number(rows), columns: number(columns) });
  }
  getBoundingRect(other: unknown): Range {
    const area = typeof other === "string" ? parseArea(other) : Range.areaOf(other).area;
    const row = Math.min(this.#area.row, area.row);
    const column = Math.min(this.#area.column, area.column);
    return this.#at({
      row,
      column,
      rows: Math.max(this.#area.row + this.#area.rows, area.row + area.rows) - row,
      columns: Math.max(this.#area.column + this.#area.columns, area.column + area.columns) - column,
    });
  }
  getIntersection(other: unknown): Range {
    const area = typeof other === "string" ? parseArea(other) : Range.areaOf(other).area;
    const shared = intersect(this.#area, area);
    if (!shared) throw new HostError("ItemNotFound");
    return this.#at(shared);
  }
  /** Cells in use inside this range; the first cell when none is (Range.getUsedRange). */
  getUsedRange(valuesOnly?: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.#book.store.usedArea(this.#sheet, valuesOnly === true);
    const shared = used && intersect(used, this.#area);
    return shared ? this.#at(shared) : null;
  }
  /** The merged areas that touch this range (ExcelApi 1.13); ItemNotFound when there are none. */
  getMergedAreas(): RangeAreas {
    const areas = this.getMergedAreasOrNullObject();
    if (!areas) throw new HostError("ItemNotFound");
    return areas;
  }
  getMergedAreasOrNullObject(): RangeAreas | null {
    const merges = this.#book.store.merges(this.#sheet).filter((merge) => intersect(merge, this.#area));
    if (merges.length > MAX_MERGES) throw new HostError("GeneralException");
    return merges.length === 0 ? null : new RangeAreas(this.#book, this.#sheet, merges);
  }
  find(wanted: unknown, criteria: unknown): Range {
    const { completeMatch, matchCase } = record(criteria);
    const fold = (value: string): string => (matchCase === true ? value : value.toLowerCase());
    const target = fold(text(wanted));
    const part = this.#book.usedPart(this.#sheet, this.#area);
    for (const [row, column, cell] of part ? cellsIn({ ...this.#cells, area: part }) : []) {
      const shown = fold(String(shownValue(cell)));
      if (cell && (completeMatch === true ? shown === target : shown.includes(target))) {
        return this.#at(cellArea(row, column));
      }
    }
    throw new HostError("ItemNotFound");
  }

  getRowProperties(options: unknown): unknown {
    if (JSON.stringify(options) !== '{"rowHidden":true}')
      throw notModelled("Range.getRowProperties with these options");
    return this.#lines("row").map((row) => ({ rowHidden: this.#book.store.rowHidden(this.#sheet, row) }));
  }
  getColumnProperties(options: unknown): unknown {
    if (JSON.stringify(options) !== '{"columnHidden":true}') {
      throw notModelled("Range.getColumnProperties with these options");
    }
    return this.#lines("column").map((column) => ({
      columnHidden: this.#book.store.columnHidden(this.#sheet, column),
    }));
  }

  /** Contents other than the first cell's are lost; merges that overlap are joined (Range.merge). */
  merge(across?: unknown): void {
    mergeCells(this.#cells, across === true);
  }
  unmerge(): void {
    unmergeCells(this.#cells);
  }
  clear(applyTo?: unknown): void {
    clearAreas(this.#target, applyTo);
    if (applyTo !== "Formats") this.#book.raiseChanged(this, this.#sheet, this.#area, "RangeEdited");
  }
  insert(shift: unknown): Range {
    oneOf(shift, ["Down", "Right"]);
    if (this.#area.columns !== MAX_COLUMNS) throw notModelled("Range.insert of less than whole rows");
    this.#book.guardSheet(this.#sheet, "allowInsertRows");
    assume("held-ranges");
    insertRows(this.#book.store, this.#sheet, this.#area.row, this.#area.rows);
    this.#book.raiseChanged(this, this.#sheet, this.#area, "RowInserted");
    return this;
  }
  delete(shift: unknown): void {
    oneOf(shift, ["Up", "Left"]);
    if (this.#area.columns !== MAX_COLUMNS) throw notModelled("Range.delete of less than whole rows");
    this.#book.guardSheet(this.#sheet, "allowDeleteRows");
    assume("held-ranges");
    deleteRows(this.#book.store, this.#sheet, this.#area.row, this.#area.rows);
    this.#book.raiseChanged(this, this.#sheet, this.#area, "RowDeleted");
  }
  /** Selecting activates the sheet too (Range.select). */
  select(): void {
    const { store } = this.#book;
    if (store.sheet(this.#sheet).visibility !== "Visible") throw new HostError("InvalidOperation");
    new Worksheet(this.#book, this.#sheet).activate();
    store.setView({ sheet: this.#sheet, selection: this.#area });
    this.#book.raise("SelectionChanged", this.#sheet, { address: formatArea(this.#area) });
  }
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.#area.rows || columns !== this.#area.columns)
      throw new HostError("InvalidArgument", DIMENSIONS);
  }

  #at(area: Area): Range {
    return new Range(this.#book, this.#sheet, area);
  }

  #write(value: unknown): void {
    writeCells(this.#cells, value);
    this.#book.raiseChanged(this, this.#sheet, this.#area, "RangeEdited");
  }

  #lines(of: "row" | "column"): number[] {
    const count = of === "row" ? this.#area.rows : this.#area.columns;
    return Array.from({ length: count }, (_, index) => this.#area[of] + index);
  }

  #sameLine(of: "row" | "column"): boolean | null {
    const { store } = this.#book;
    const hidden = (line: number): boolean =>
      of === "row" ? store.rowHidden(this.#sheet, line) : store.columnHidden(this.#sheet, line);
    const [first = 0, ...rest] = this.#lines(of);
    return rest.every((line) => hidden(line) === hidden(first)) ? hidden(first) : null;
  }
}
