import type { Area } from "./addresses";
import { formatArea } from "./addresses";
import { assume } from "./assumptions";
import type { Counters } from "./counters";
import { zeroCounters } from "./counters";
import { Dispatcher } from "./dispatcher";
import type { RequestBody, ResponseBody } from "./wire-messages";
import type { HostEvent } from "./events";
import { HostError } from "./host-error";
import { Book } from "./model/book";
import type { HostObject } from "./model/host-object";
import { Range } from "./model/range";
import { Workbook } from "./model/workbook";
import { Worksheet } from "./model/worksheet";
import { WorksheetCollection } from "./model/worksheets";
import type { WorkbookStore } from "./store";

/** Excel on the web refuses larger requests and responses (Excel add-ins, resource limits). */
const WEB_PAYLOAD = 5 * 1024 * 1024;

export interface ExcelHostOptions {
  readonly store: WorkbookStore;
  /** Plays Excel on the web, with its payload limit, or the desktop. */
  readonly platform?: "web" | "desktop";
  /** False plays a machine without any printer, where Excel refuses page settings. */
  readonly printer?: boolean;
  /** Objects at the start of other paths, by the name that the client sends. */
  readonly services?: Readonly<Record<string, () => HostObject>>;
}

/** What a person does past the model, in a workbook that is drawn. Sheets by id. */
export type PersonAction =
  | {
      readonly kind: "changed";
      readonly sheet: string;
      readonly area: Area;
      readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
    }
  | { readonly kind: "selected"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "activated"; readonly sheet: string; readonly before: string }
  | { readonly kind: "added" | "deleted"; readonly sheet: string };

const encoder = new TextEncoder();

/**
 * Excel as far as this add-in uses it, behind the messages of the unmodified office.js. Runners carry the messages:
 * node-host.ts in Node, xdm-host.ts between two windows.
 */
export class ExcelHost {
  readonly counters: Counters = zeroCounters();
  onEvent: (event: HostEvent) => void = () => undefined;
  /** Another workbook is to be opened: Base64 of an .xlsx, or null for an empty one. */
  onWorkbookCreated: (base64: string | null) => void = () => undefined;
  readonly #options: Omit<ExcelHostOptions, "store">;
  readonly #limit: number;
  #store: WorkbookStore;
  #book: Book;
  #dispatcher: Dispatcher;
  #fault: { after: number; code: string } | null = null;
  #busy = 0;
  #lost: { after: number; what: "request" | "answer"; code: string } | null = null;

  constructor(options: ExcelHostOptions) {
    this.#options = options;
    this.#limit = options.platform === "desktop" ? Infinity : WEB_PAYLOAD;
    this.#store = options.store;
    this.#book = this.#bookOf(options.store);
    this.#dispatcher = this.#dispatcherOf(this.#book);
  }

  get store(): WorkbookStore {
    return this.#store;
  }

  /** Opens another workbook in place of this one; what the client held of the old one is gone. */
  open(store: WorkbookStore): void {
    this.#store = store;
    this.#book = this.#bookOf(store);
    this.#dispatcher = this.#dispatcherOf(this.#book);
    this.#fault = null;
    this.#busy = 0;
    this.#lost = null;
    this.resetCounters();
  }

  #bookOf(store: WorkbookStore): Book {
    return new Book(
      store,
      (event) => this.onEvent(event),
      (base64) => this.onWorkbookCreated(base64),
      this.#options.printer,
    );
  }

  #dispatcherOf(book: Book): Dispatcher {
    const workbook = new Workbook(book);
    return new Dispatcher(
      (path) => {
        if (path === null) return workbook;
        const service = this.#options.services?.[path];
        if (!service) throw new HostError("NotImplemented", `this host does not model ${path}`);
        return service();
      },
      () => this.#beforeAction(),
    );
  }

  /** Answers one batch, given and returned as JSON text. */
  answer(request: string): string {
    const bytes = encoder.encode(request).length;
    this.counters.syncs++;
    this.counters.requestBytes += bytes;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, bytes);
    const response = JSON.stringify(this.#respond(request, bytes));
    this.#store.flush?.();
    const size = encoder.encode(response).length;
    this.counters.responseBytes += size;
    this.counters.largestResponse = Math.max(this.counters.largestResponse, size);
    return size > this.#limit ? JSON.stringify(refusal("ResponsePayloadSizeLimitExceeded")) : response;
  }

  resetCounters(): void {
    Object.assign(this.counters, zeroCounters());
  }

  /** The n-th action from now (1 = the next) fails with this code and is not done; once. */
  failAtAction(n: number, code = "GeneralException"): void {
    this.#fault = { after: n, code };
  }

  /** True while an injected fault has not struck. */
  get faultPending(): boolean {
    return this.#fault !== null || this.#lost !== null;
  }

  /**
   * The n-th batch from now (1 = the next) fails as a whole, once: its request is lost and nothing of it is done, or
   * all of it is done and the answer is lost.
   */
  failAtSync(n: number, what: "request" | "answer", code = "RequestAborted"): void {
    this.#lost = { after: n, what, code };
  }

  /** The next `times` batches are refused as while a person edits a cell. */
  beInCellEditMode(times: number): void {
    this.#busy = times;
  }

  /** The workbook is one that was opened for reading only. */
  beReadOnly(): void {
    this.#book.readOnly = true;
  }

  /** A person types into cells: values as they would be typed, in rows. */
  type(sheet: string, address: string, values: readonly (readonly unknown[])[]): void {
    this.#asPerson(() => {
      new WorksheetCollection(this.#book).getItem(sheet).getRange(address).values = values;
    });
  }

  /** A person inserts whole rows, such as 4:5, in front of those that stand there. */
  insertRows(sheet: string, rows: string): void {
    this.#asPerson(() => {
      new WorksheetCollection(this.#book).getItem(sheet).getRange(rows).insert("Down");
    });
  }

  /** A person deletes whole rows, such as 4:5. */
  deleteRows(sheet: string, rows: string): void {
    this.#asPerson(() => {
      new WorksheetCollection(this.#book).getItem(sheet).getRange(rows).delete("Up");
    });
  }

  #asPerson(action: () => void): void {
    this.#book.trigger = "Unknown";
    try {
      action();
    } finally {
      this.#book.trigger = "ThisLocalAddin";
    }
  }

  /** A person did something in a drawn workbook, where it is done already; those who listen are told. */
  report(action: PersonAction): void {
    const { sheet } = action;
    this.#book.trigger = "Unknown";
    try {
      switch (action.kind) {
        case "changed": {
          const range = new Range(this.#book, sheet, action.area);
          this.#book.raiseChanged(range, sheet, action.area, action.change);
          return;
        }
        case "selected":
          this.#book.raise("SelectionChanged", sheet, { address: formatArea(action.area) });
          return;
        case "activated":
          this.#book.raise("Deactivated", action.before, {});
          this.#book.raise("Activated", sheet, {});
          return;
        case "added":
          this.#book.raise("Added", sheet, { source: "Local" });
          return;
        case "deleted":
          this.#book.raise("Deleted", sheet, { source: "Local" });
      }
    } finally {
      this.#book.trigger = "ThisLocalAddin";
    }
  }

  /** A person clicks a sheet's tab. */
  activate(sheet: string): void {
    const id = this.store.sheetIds().find((each) => this.store.sheet(each).name === sheet);
    new Worksheet(this.#book, id ?? sheet).activate();
  }

  #respond(request: string, bytes: number): ResponseBody {
    if (bytes > this.#limit) return refusal("RequestPayloadSizeLimitExceeded");
    if (this.#busy > 0) {
      assume("cell-edit-mode");
      this.#busy--;
      return refusal("InvalidOperationInCellEditMode");
    }
    const lost = this.#lostNow();
    if (lost?.what === "request") return refusal(lost.code);
    const body = JSON.parse(request) as RequestBody;
    const response = this.#dispatcher.processQuery(body);
    return lost ? refusal(lost.code) : response;
  }

  #lostNow(): { readonly what: "request" | "answer"; readonly code: string } | null {
    if (!this.#lost || --this.#lost.after > 0) return null;
    const lost = this.#lost;
    this.#lost = null;
    return lost;
  }

  #beforeAction(): void {
    this.counters.actions++;
    if (!this.#fault) return;
    this.#fault.after--;
    if (this.#fault.after > 0) return;
    const { code } = this.#fault;
    this.#fault = null;
    throw new HostError(code, "injected fault");
  }
}

function refusal(code: string): ResponseBody {
  const error = { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], TraceIds: [], Error: error };
}
