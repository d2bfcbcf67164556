import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { record } from "./values";

const OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

/** Protection of one sheet (Excel.WorksheetProtection). */
export class WorksheetProtection extends HostObject {
  readonly wire: Wire = { name: "WorksheetProtection", scalars: ["protected", "options"] };
  readonly #book: Book;
  readonly #sheet: string;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get protected(): unknown {
    this.#book.requireSheet(this.#sheet);
    return this.#book.store.feature(this.#sheet, "protection") !== null;
  }
  get options(): unknown {
    this.#book.requireSheet(this.#sheet);
    const stored = this.#book.store.feature(this.#sheet, "protection") ?? {};
    const options = Object.fromEntries(OPTIONS.map((name) => [name, stored[name] === true]));
    return { ...options, selectionMode: stored["selectionMode"] ?? "Normal" };
  }
  /** Protecting a protected sheet is an error (WorksheetProtection.protect). */
  protect(options?: unknown, password?: unknown): void {
    this.#book.requireSheet(this.#sheet);
    if (this.protected) throw new HostError("InvalidOperation");
    const given = options === undefined || options === null ? {} : record(options);
    for (const name of Object.keys(given)) {
      if (!OPTIONS.includes(name) && name !== "selectionMode") throw new HostError("InvalidArgument");
    }
    const secret = typeof password === "string" ? { password } : {};
    this.#book.store.setFeature(this.#sheet, "protection", { ...given, ...secret });
  }
  unprotect(password?: unknown): void {
    this.#book.requireSheet(this.#sheet);
    const secret = this.#book.store.feature(this.#sheet, "protection")?.["password"];
    if (secret !== undefined && secret !== password) throw new HostError("AccessDenied");
    this.#book.store.setFeature(this.#sheet, "protection", null);
  }
}

/** Protection of the workbook's structure (Excel.WorkbookProtection): sheets cannot come, go, move, hide or be renamed. */
export class WorkbookProtection extends HostObject {
  readonly wire: Wire = { name: "WorkbookProtection", scalars: ["protected"] };
  readonly #book: Book;
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get protected(): unknown {
    return this.#book.store.workbookFeature("protection") !== null;
  }
  protect(password?: unknown): void {
    if (this.protected) throw new HostError("InvalidOperation");
    this.#book.store.setWorkbookFeature("protection", typeof password === "string" ? { password } : {});
  }
  unprotect(password?: unknown): void {
    const secret = this.#book.store.workbookFeature("protection")?.["password"];
    if (secret !== undefined && secret !== password) throw new HostError("AccessDenied");
    this.#book.store.setWorkbookFeature("protection", null);
  }
}
