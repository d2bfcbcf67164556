import { parseArea } from "../addresses";
import { HostError } from "../host-error";
import type { Book } from "./book";
import type { Wire } from "./host-object";
import { HostCollection, HostObject } from "./host-object";
import { Range } from "./range";
import { number, text } from "./values";

/** Where the page ends before a row (Excel.PageBreak). */
class PageBreak extends HostObject {
  readonly wire: Wire = { name: "PageBreak", scalars: ["rowIndex"] };
  readonly #row: number;
  constructor(row: number) {
    super();
    this.#row = row;
  }
  get rowIndex(): unknown {
    return this.#row;
  }
}

/** The horizontal page breaks of one sheet that were set by hand (Excel.PageBreakCollection); rows are 0-based. */
export class PageBreakCollection extends HostCollection<PageBreak> {
  readonly wire: Wire = { name: "PageBreakCollection", collection: "byIndex" };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get items(): readonly PageBreak[] {
    return this.#rows().map((row) => new PageBreak(row));
  }
  /** Before the first cell of the range; a page cannot begin before the first row. */
  add(range: unknown): PageBreak {
    const { row } = range instanceof Range ? Range.areaOf(range).area : parseArea(text(range));
    if (row === 0) throw new HostError("InvalidArgument");
    this.#book.guardSheet(this.#sheet);
    this.#book.guardPrinting();
    const rows = [...new Set([...this.#rows(), row])].sort((a, b) => a - b);
    this.#book.store.setFeature(this.#sheet, "pageLayout", {
      ...this.#book.store.feature(this.#sheet, "pageLayout"),
      pageBreaks: rows,
    });
    return new PageBreak(row);
  }
  #rows(): readonly number[] {
    this.#book.requireSheet(this.#sheet);
    const rows = this.#book.store.feature(this.#sheet, "pageLayout")["pageBreaks"];
    return Array.isArray(rows) ? rows.map((row: unknown) => number(row)) : [];
  }
}
