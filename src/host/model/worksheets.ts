import { WORKBOOK_TARGET } from "../events";
import type { EventName } from "../events";
import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostCollection } from "./host-object";
import type { Wire } from "./host-object";
import { text } from "./values";
import { checkSheetName, Worksheet } from "./worksheet";

/** The sheets in the order of their tabs (Excel.WorksheetCollection). */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly wire: Wire = { name: "WorksheetCollection", collection: "byKey" };
  readonly #book: Book;
  constructor(book: Book) {
    super();
    this.#book = book;
  }
  get items(): readonly Worksheet[] {
    return this.#book.store.sheetIds().map((id) => new Worksheet(this.#book, id));
  }
  /** A new sheet behind the others; without a name, SheetN (WorksheetCollection.add). */
  add(name?: unknown): Worksheet {
    this.#book.guardStructure();
    const { store } = this.#book;
    let given = typeof name === "string" ? name : "";
    if (name === undefined || name === null) {
      let count = store.sheetIds().length + 1;
      while (this.#find(`Sheet${count}`)) count++;
      given = `Sheet${count}`;
    }
    checkSheetName(this.#book, given, null);
    const id = this.#book.newId();
    const properties = { name: given, visibility: "Visible", tabColor: "", showGridlines: true } as const;
    store.addSheet(id, properties, store.sheetIds().length);
    this.#book.raise("Added", id, { source: "Local" });
    return new Worksheet(this.#book, id);
  }
  getItem(key: unknown): Worksheet {
    const id = this.#find(text(key));
    if (!id) throw new HostError("ItemNotFound");
    return new Worksheet(this.#book, id);
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.#book, this.#book.store.view().sheet);
  }
  getFirst(visibleOnly?: unknown): Worksheet {
    return this.#end(visibleOnly === true, 0);
  }
  getLast(visibleOnly?: unknown): Worksheet {
    return this.#end(visibleOnly === true, -1);
  }
  override getCount(visibleOnly?: unknown): number {
    return this.#ids(visibleOnly === true).length;
  }

  _RegisterDataChangedEvent(): void {
    this.#listen("DataChanged", 1);
  }
  _UnregisterDataChangedEvent(): void {
    this.#listen("DataChanged", -1);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#listen("SelectionChanged", 1);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#listen("SelectionChanged", -1);
  }
  _RegisterActivatedEvent(): void {
    this.#listen("Activated", 1);
  }
  _UnregisterActivatedEvent(): void {
    this.#listen("Activated", -1);
  }
  _RegisterDeactivatedEvent(): void {
    this.#listen("Deactivated", 1);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#listen("Deactivated", -1);
  }
  _RegisterAddedEvent(): void {
    this.#listen("Added", 1);
  }
  _UnregisterAddedEvent(): void {
    this.#listen("Added", -1);
  }
  _RegisterDeletedEvent(): void {
    this.#listen("Deleted", 1);
  }
  _UnregisterDeletedEvent(): void {
    this.#listen("Deleted", -1);
  }

  #listen(name: EventName, change: 1 | -1): void {
    this.#book.listen(name, WORKBOOK_TARGET, change);
  }
  #ids(visibleOnly: boolean): string[] {
    const { store } = this.#book;
    return store.sheetIds().filter((id) => !visibleOnly || store.sheet(id).visibility === "Visible");
  }
  #end(visibleOnly: boolean, index: number): Worksheet {
    const id = this.#ids(visibleOnly).at(index);
    if (!id) throw new HostError("ItemNotFound");
    return new Worksheet(this.#book, id);
  }
  /** Names are told apart without regard to case; an id is taken too. */
  #find(key: string): string | undefined {
    const { store } = this.#book;
    return store
      .sheetIds()
      .find((id) => id === key || store.sheet(id).name.toLowerCase() === key.toLowerCase());
  }
}
