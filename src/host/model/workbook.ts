import { HostError } from "../host-error";
import type { Book } from "./book";
import { CommentCollection } from "./comments";
import { Functions } from "./functions";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { NamedItemCollection } from "./names";
import { DocumentProperties } from "./properties";
import { WorkbookProtection } from "./protection";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tables";
import { oneOf, text } from "./values";
import { WorksheetCollection } from "./worksheets";

/** A workbook that was made and waits to be opened (Excel.WorkbookCreated). */
class WorkbookCreated extends HostObject {
  readonly wire: Wire = { name: "WorkbookCreated", scalars: ["id"], id: "id" };
  readonly #open: () => void;
  constructor(
    readonly id: string,
    open: () => void,
  ) {
    super();
    this.#open = open;
  }
  open(): void {
    this.#open();
  }
}

/** Calculation and screen (Excel.Application); suspending is accepted, nothing is drawn or calculated here. */
export class Application extends HostObject {
  readonly wire: Wire = { name: "Application", scalars: ["calculationMode"] };
  readonly #book: Book;
  readonly #created = new Map<string, WorkbookCreated>();
  #mode = "Automatic";
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get calculationMode(): unknown {
    return this.#mode;
  }
  set calculationMode(value: unknown) {
    this.#mode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
  }
  calculate(type: unknown): void {
    oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
  }
  /** Made from the Base64 of an .xlsx, or empty; the user sees it once it is opened (Excel.createWorkbook). */
  createWorkbook(base64?: unknown): WorkbookCreated {
    const content = base64 === undefined || base64 === null ? null : text(base64);
    const made = new WorkbookCreated(this.#book.newId(), () => this.#book.openOther(content));
    this.#created.set(made.id, made);
    return made;
  }
  _GetWorkbookCreatedById(id: unknown): WorkbookCreated {
    const made = this.#created.get(text(id));
    if (!made) throw new HostError("ItemNotFound");
    return made;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    // There is no screen to hold still.
  }
  suspendApiCalculationUntilNextSync(): void {
    // There is no calculation to hold back.
  }
}

/** The open workbook (Excel.Workbook): the start of every path. */
export class Workbook extends HostObject {
  readonly wire: Wire = {
    name: "Workbook",
    scalars: ["name", "readOnly"],
    objects: [
      "worksheets",
      "application",
      "tables",
      "names",
      "settings",
      "properties",
      "comments",
      "functions",
      "protection",
    ],
  };
  readonly #book: Book;
  readonly application: Application;
  constructor(book: Book) {
    super();
    this.#book = book;
    this.application = new Application(book);
  }
  get name(): unknown {
    return this.#book.store.name;
  }
  get readOnly(): unknown {
    return this.#book.readOnly;
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.#book);
  }
  get tables(): TableCollection {
    return new TableCollection(this.#book, null);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#book, null);
  }
  get settings(): SettingCollection {
    return new SettingCollection(this.#book);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.#book);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.#book, null);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.#book);
  }
  get functions(): Functions {
    return new Functions(this.#book);
  }
  getSelectedRange(): Range {
    const { sheet, selection } = this.#book.store.view();
    return new Range(this.#book, sheet, selection);
  }
  getActiveCell(): Range {
    const { sheet, selection } = this.#book.store.view();
    return new Range(this.#book, sheet, { ...selection, rows: 1, columns: 1 });
  }
  _GetRangeForEventByReferenceId(id: unknown): HostObject {
    return this.#book.eventRange(text(id));
  }
}
