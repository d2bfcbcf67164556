import type { Area } from "../addresses";
import { MAX_COLUMNS, MAX_ROWS, parseArea, splitAddress } from "../addresses";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import type { SheetProperties } from "../store";
import { AutoFilter } from "./auto-filter";
import type { Book } from "./book";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { WorksheetFreezePanes } from "./freeze-panes";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { NamedItemCollection } from "./names";
import { PageBreakCollection } from "./page-breaks";
import { PageLayout } from "./page-layout";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { WorksheetCustomPropertyCollection } from "./properties";
import { TableCollection } from "./tables";
import { boolean, colour, number, oneOf, text } from "./values";

const MAX_AREAS_ADDRESS = 255;

/** Throws unless the name is one that Excel gives a sheet: 1–31 characters, none of \ / ? * [ ] :, no ' at the ends. */
export function checkSheetName(book: Book, name: string, except: string | null): void {
  const wellFormed = name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$/.test(name);
  if (!wellFormed || name.toLowerCase() === "history") throw new HostError("InvalidArgument");
  const taken = book.store
    .sheetIds()
    .some((id) => id !== except && book.store.sheet(id).name.toLowerCase() === name.toLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists");
}

/** One sheet, known by its id (Excel.Worksheet). */
export class Worksheet extends HostObject {
  readonly wire: Wire = {
    name: "Worksheet",
    scalars: ["id", "name", "position", "visibility", "tabColor", "showGridlines"],
    objects: [
      "tables",
      "charts",
      "protection",
      "names",
      "freezePanes",
      "pageLayout",
      "horizontalPageBreaks",
      "autoFilter",
      "comments",
      "customProperties",
    ],
    id: "id",
  };
  readonly #book: Book;
  readonly #id: string;
  constructor(book: Book, id: string) {
    super();
    this.#book = book;
    this.#id = id;
  }
  get #sheet(): SheetProperties {
    this.#book.requireSheet(this.#id);
    return this.#book.store.sheet(this.#id);
  }

  get id(): unknown {
    this.#book.requireSheet(this.#id);
    return this.#id;
  }
  get name(): unknown {
    return this.#sheet.name;
  }
  set name(value: unknown) {
    this.#book.guardStructure();
    this.#book.requireSheet(this.#id);
    checkSheetName(this.#book, text(value), this.#id);
    this.#book.store.setSheet(this.#id, { name: text(value) });
  }
  get position(): unknown {
    return this.#book.store.sheetIds().indexOf(this.#id);
  }
  set position(value: unknown) {
    this.#book.guardStructure();
    this.#book.requireSheet(this.#id);
    const position = number(value);
    if (position < 0 || position >= this.#book.store.sheetIds().length)
      throw new HostError("InvalidArgument");
    this.#book.store.moveSheet(this.#id, position);
  }
  get visibility(): unknown {
    return this.#sheet.visibility;
  }
  set visibility(value: unknown) {
    const visibility = oneOf(value, ["Visible", "Hidden", "VeryHidden"]) as SheetProperties["visibility"];
    this.#book.guardStructure();
    if (visibility !== "Visible") this.#leave();
    this.#book.store.setSheet(this.#id, { visibility });
  }
  get tabColor(): unknown {
    return this.#sheet.tabColor;
  }
  set tabColor(value: unknown) {
    this.#book.requireSheet(this.#id);
    this.#book.store.setSheet(this.#id, { tabColor: value === "" ? "" : colour(value) });
  }
  get showGridlines(): unknown {
    return this.#sheet.showGridlines;
  }
  set showGridlines(value: unknown) {
    this.#book.requireSheet(this.#id);
    this.#book.store.setSheet(this.#id, { showGridlines: boolean(value) });
  }

  get tables(): TableCollection {
    return new TableCollection(this.#book, this.#id);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.#book, this.#id);
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.#book, this.#id);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.#book, this.#id);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.#book, this.#id);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.#book, this.#id);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.#book, this.#id);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.#book, this.#id);
  }
  get comments(): CommentCollection {
    return new CommentCollection(this.#book, this.#id);
  }
  get customProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.#book, this.#id);
  }

  /** Without an address, the whole sheet. */
  getRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "") {
      return this.#range({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    return this.#range(this.#areaOf(text(address)));
  }
  getRanges(address?: unknown): RangeAreas {
    if (address === undefined || address === null) {
      return new RangeAreas(this.#book, this.#id, [
        { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS },
      ]);
    }
    const given = text(address);
    assume("areas-address");
    if (given.length > MAX_AREAS_ADDRESS) throw new HostError("InvalidArgument");
    return new RangeAreas(
      this.#book,
      this.#id,
      given.split(",").map((part) => this.#areaOf(part)),
    );
  }
  getCell(row: unknown, column: unknown): Range {
    return this.#range({ row: number(row), column: number(column), rows: 1, columns: 1 });
  }
  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    return this.#range({
      row: number(row),
      column: number(column),
      rows: number(rows),
      columns: number(columns),
    });
  }
  /** On an empty sheet, its first cell (Worksheet.getUsedRange). */
  getUsedRange(valuesOnly?: unknown): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  getUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    this.#book.requireSheet(this.#id);
    const used = this.#book.store.usedArea(this.#id, valuesOnly === true);
    return used ? this.#range(used) : null;
  }

  activate(): void {
    const { store } = this.#book;
    if (this.#sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
    const before = store.view().sheet;
    if (before === this.#id) return;
    store.setView({ sheet: this.#id, selection: { row: 0, column: 0, rows: 1, columns: 1 } });
    this.#book.raise("Deactivated", before, {});
    this.#book.raise("Activated", this.#id, {});
  }
  /** Excel refuses to delete the last visible sheet and very hidden ones (Worksheet.delete). */
  delete(): void {
    this.#book.guardStructure();
    if (this.#sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
    this.#leave();
    this.#book.store.removeSheet(this.#id);
    const names = this.#book.store.workbookFeature("names").filter((name) => name.scope !== this.#id);
    this.#book.store.setWorkbookFeature("names", names);
    this.#book.raise("Deleted", this.#id, { source: "Local" });
  }
  copy(positionType?: unknown, relativeTo?: unknown): Worksheet {
    const where = oneOf(positionType ?? "None", ["None", "Before", "After", "Beginning", "End"]);
    this.#book.guardStructure();
    const { name } = this.#sheet;
    const { store } = this.#book;
    const ids = store.sheetIds();
    const anchor = relativeTo instanceof Worksheet ? ids.indexOf(relativeTo.#id) : ids.indexOf(this.#id);
    const positions: Record<string, number> = {
      None: ids.length,
      End: ids.length,
      Beginning: 0,
      Before: anchor,
      After: anchor + 1,
    };
    const taken = new Set(ids.map((id) => store.sheet(id).name.toLowerCase()));
    let count = 2;
    const nameOf = (n: number): string => `${name.slice(0, 31 - ` (${n})`.length)} (${n})`;
    while (taken.has(nameOf(count).toLowerCase())) count++;
    const id = this.#book.newId();
    store.copySheet(this.#id, id, nameOf(count), positions[where] ?? ids.length);
    // A copy has none of the sheet's custom properties (office-js issue 5486: by design).
    store.setFeature(id, "customProperties", {});
    this.#book.raise("Added", id, { source: "Local" });
    return new Worksheet(this.#book, id);
  }

  _RegisterDataChangedEvent(): void {
    this.#book.listen("DataChanged", this.#id, 1);
  }
  _UnregisterDataChangedEvent(): void {
    this.#book.listen("DataChanged", this.#id, -1);
  }
  _RegisterSelectionChangedEvent(): void {
    this.#book.listen("SelectionChanged", this.#id, 1);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.#book.listen("SelectionChanged", this.#id, -1);
  }
  _RegisterActivatedEvent(): void {
    this.#book.listen("Activated", this.#id, 1);
  }
  _UnregisterActivatedEvent(): void {
    this.#book.listen("Activated", this.#id, -1);
  }
  _RegisterDeactivatedEvent(): void {
    this.#book.listen("Deactivated", this.#id, 1);
  }
  _UnregisterDeactivatedEvent(): void {
    this.#book.listen("Deactivated", this.#id, -1);
  }

  #range(area: Area): Range {
    return new Range(this.#book, this.#id, area);
  }

  /** An A1 address, or a name defined for this sheet or the workbook. */
  #areaOf(address: string): Area {
    const named = this.#book.store
      .workbookFeature("names")
      .find((name) => name.name.toLowerCase() === address.trim().toLowerCase());
    if (named) return parseArea(named.formula.replace(/^=/, ""));
    const { sheet } = splitAddress(address.trim());
    if (sheet !== null && sheet !== this.#sheet.name) throw new HostError("InvalidArgument");
    return parseArea(address);
  }

  /** Another visible sheet must stay, and takes over when this one was active. */
  #leave(): void {
    const { store } = this.#book;
    const position = store.sheetIds().indexOf(this.#id);
    const others = store
      .sheetIds()
      .filter((id) => id !== this.#id && store.sheet(id).visibility === "Visible");
    if (others.length === 0) throw new HostError("InvalidOperation");
    if (store.view().sheet !== this.#id) return;
    assume("active-sheet-goes");
    const next = others.find((id) => store.sheetIds().indexOf(id) > position) ?? others.at(-1) ?? this.#id;
    new Worksheet(this.#book, next).activate();
  }
}
