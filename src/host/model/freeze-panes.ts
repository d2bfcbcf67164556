import { HostError } from "../host-error";
import { MAX_COLUMNS, MAX_ROWS, parseArea } from "../addresses";
import type { Book } from "./book";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { number } from "./values";

/** Rows and columns that stay in view, counted from the sheet's first (Excel.WorksheetFreezePanes). */
export class WorksheetFreezePanes extends HostObject {
  readonly wire: Wire = { name: "WorksheetFreezePanes" };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  freezeRows(count: unknown): void {
    this.#set(number(count), 0);
  }
  freezeColumns(count: unknown): void {
    this.#set(0, number(count));
  }
  /** Freezes above and left of the range's end: everything up to its last row and column. */
  freezeAt(range: unknown): void {
    const area = typeof range === "string" ? parseArea(range) : Range.areaOf(range).area;
    const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
    const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
    this.#set(rows, columns);
  }
  unfreeze(): void {
    this.#book.requireSheet(this.#sheet);
    this.#book.store.setFeature(this.#sheet, "freeze", null);
  }
  getLocation(): Range {
    this.#book.requireSheet(this.#sheet);
    const frozen = this.#book.store.feature(this.#sheet, "freeze");
    if (!frozen) throw new HostError("ItemNotFound");
    return new Range(this.#book, this.#sheet, {
      row: 0,
      column: 0,
      rows: frozen.rows || MAX_ROWS,
      columns: frozen.columns || MAX_COLUMNS,
    });
  }
  #set(rows: number, columns: number): void {
    this.#book.requireSheet(this.#sheet);
    if (rows < 0 || columns < 0) throw new HostError("InvalidArgument");
    this.#book.store.setFeature(this.#sheet, "freeze", rows + columns > 0 ? { rows, columns } : null);
  }
}
