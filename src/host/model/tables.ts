import { intersect, parseArea, splitAddress } from "../addresses";
import { HostError } from "../host-error";
import type { StoredTable } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { boolean, text } from "./values";
import { Worksheet } from "./worksheet";
import { WorksheetCollection } from "./worksheets";

/** A table of one sheet (Excel.Table). */
export class Table extends HostObject {
  readonly wire: Wire = {
    name: "Table",
    scalars: ["id", "name", "showHeaders", "style", "showBandedRows", "showFilterButton"],
    objects: ["worksheet"],
    id: "id",
  };
  readonly #book: Book;
  readonly #sheet: string;
  readonly #id: string;
  constructor(book: Book, sheet: string, id: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.#id = id;
  }
  get #stored(): StoredTable {
    this.#book.requireSheet(this.#sheet);
    const found = this.#book.store.feature(this.#sheet, "tables").find((table) => table.id === this.#id);
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  #change(member: Partial<StoredTable>): void {
    this.#book.guardSheet(this.#sheet);
    const changed = { ...this.#stored, ...member };
    const tables = this.#book.store.feature(this.#sheet, "tables");
    this.#book.store.setFeature(
      this.#sheet,
      "tables",
      tables.map((table) => (table.id === this.#id ? changed : table)),
    );
  }
  get id(): unknown {
    return this.#stored.id;
  }
  get name(): unknown {
    return this.#stored.name;
  }
  /** A name of letters, digits, _ and . that is no cell address and no other table or range has (Table.name; office-js 551). */
  set name(value: unknown) {
    const name = text(value);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name)) {
      throw new HostError("InvalidArgument");
    }
    const same = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
    const taken =
      allTables(this.#book).some(({ table }) => table.id !== this.#id && same(table.name)) ||
      this.#book.store.workbookFeature("names").some((named) => same(named.name));
    if (taken) throw new HostError("InvalidArgument");
    this.#change({ name });
  }
  get showHeaders(): unknown {
    return this.#stored.hasHeaders;
  }
  get style(): unknown {
    return this.#stored.style;
  }
  set style(value: unknown) {
    this.#change({ style: text(value) });
  }
  get showBandedRows(): unknown {
    return this.#stored.showBandedRows;
  }
  set showBandedRows(value: unknown) {
    this.#change({ showBandedRows: boolean(value) });
  }
  get showFilterButton(): unknown {
    return this.#stored.showFilterButton;
  }
  set showFilterButton(value: unknown) {
    this.#change({ showFilterButton: boolean(value) });
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.#book, this.#sheet);
  }
  getRange(): Range {
    return new Range(this.#book, this.#sheet, this.#stored.area);
  }
  getHeaderRowRange(): Range {
    return new Range(this.#book, this.#sheet, { ...this.#stored.area, rows: 1 });
  }
  getDataBodyRange(): Range {
    const { area } = this.#stored;
    return new Range(this.#book, this.#sheet, { ...area, row: area.row + 1, rows: area.rows - 1 });
  }
  delete(): void {
    this.#book.guardSheet(this.#sheet);
    const range = this.getRange();
    this.convertToRange();
    range.clear();
  }
  convertToRange(): Range {
    const range = this.getRange();
    const tables = this.#book.store.feature(this.#sheet, "tables");
    this.#book.store.setFeature(
      this.#sheet,
      "tables",
      tables.filter((table) => table.id !== this.#id),
    );
    return range;
  }
}

function allTables(book: Book): { readonly sheet: string; readonly table: StoredTable }[] {
  return book.store
    .sheetIds()
    .flatMap((sheet) => book.store.feature(sheet, "tables").map((table) => ({ sheet, table })));
}

/** The tables of a sheet, or of the workbook (Excel.TableCollection). */
export class TableCollection extends HostCollection<Table> {
  readonly wire: Wire = { name: "TableCollection", collection: "byKey" };
  readonly #book: Book;
  readonly #sheet: string | null;
  constructor(book: Book, sheet: string | null) {
    super();
    this.#book = book;
    this.#sheet = sheet;
  }
  get items(): readonly Table[] {
    return this.#all().map(({ sheet, table }) => new Table(this.#book, sheet, table.id));
  }
  /** Refused over another table or a merge (TableCollection.add). */
  add(address: unknown, hasHeaders: unknown): Table {
    const { sheet, area } =
      address instanceof Range
        ? Range.areaOf(address)
        : { sheet: this.#sheetOf(text(address)), area: parseArea(text(address)) };
    this.#book.guardSheet(sheet);
    const tables = this.#book.store.feature(sheet, "tables");
    if (tables.some((table) => intersect(table.area, area))) throw new HostError("InvalidOperation");
    if (this.#book.store.merges(sheet).some((merge) => intersect(merge, area)))
      throw new HostError("InvalidOperation");
    const names = new Set(allTables(this.#book).map(({ table }) => table.name));
    let count = 1;
    while (names.has(`Table${count}`)) count++;
    const made: StoredTable = {
      id: this.#book.newId(),
      name: `Table${count}`,
      area,
      hasHeaders: boolean(hasHeaders),
      style: "TableStyleMedium2",
      showBandedRows: true,
      showFilterButton: true,
    };
    this.#book.store.setFeature(sheet, "tables", [...tables, made]);
    return new Table(this.#book, sheet, made.id);
  }
  getItem(key: unknown): Table {
    const found = this.#all().find(
      ({ table }) => table.id === key || table.name.toLowerCase() === String(key).toLowerCase(),
    );
    if (!found) throw new HostError("ItemNotFound");
    return new Table(this.#book, found.sheet, found.table.id);
  }
  getItemAt(index: unknown): Table {
    const found = this.items[Number(index)];
    if (!found) throw new HostError("ItemNotFound");
    return found;
  }
  #all(): { readonly sheet: string; readonly table: StoredTable }[] {
    return allTables(this.#book).filter(({ sheet }) => this.#sheet === null || sheet === this.#sheet);
  }
  #sheetOf(address: string): string {
    const { sheet } = splitAddress(address);
    const key = sheet ?? this.#sheet ?? this.#book.store.view().sheet;
    return String(new WorksheetCollection(this.#book).getItem(key).id);
  }
}
