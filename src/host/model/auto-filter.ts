import { HostError, notModelled } from "../host-error";
import { parseArea } from "../addresses";
import type { Book } from "./book";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";

/** The filter arrows of a sheet (Excel.AutoFilter); criteria are not modelled. */
export class AutoFilter extends HostObject {
  readonly wire: Wire = { name: "AutoFilter", scalars: ["enabled", "isDataFiltered"] };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get enabled(): unknown {
    this.#book.requireSheet(this.#sheet);
    return this.#book.store.feature(this.#sheet, "autoFilter") !== null;
  }
  get isDataFiltered(): unknown {
    return false;
  }
  apply(range: unknown, column?: unknown, criteria?: unknown): void {
    const given = (value: unknown): boolean => value !== undefined && value !== null;
    if (given(column) || given(criteria)) throw notModelled("AutoFilter.apply with criteria");
    this.#book.guardSheet(this.#sheet);
    const area = typeof range === "string" ? parseArea(range) : Range.areaOf(range).area;
    this.#book.store.setFeature(this.#sheet, "autoFilter", area);
  }
  remove(): void {
    this.#book.guardSheet(this.#sheet, "allowAutoFilter");
    this.#book.store.setFeature(this.#sheet, "autoFilter", null);
  }
  getRange(): Range {
    this.#book.requireSheet(this.#sheet);
    const area = this.#book.store.feature(this.#sheet, "autoFilter");
    if (!area) throw new HostError("ItemNotFound");
    return new Range(this.#book, this.#sheet, area);
  }
}
