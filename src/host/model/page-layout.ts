import { formatArea, parseArea } from "../addresses";
import { HostError } from "../host-error";
import type { Book } from "./book";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { Range } from "./range";
import { boolean, number, oneOf, record, text } from "./values";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const SIDES = ["top", "bottom", "left", "right", "header", "footer"] as const;
const FIELDS = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];

class HeaderFooter extends HostObject {
  readonly wire: Wire = { name: "HeaderFooter", scalars: FIELDS };
  readonly #layout: PageLayout;
  constructor(layout: PageLayout) {
    super();
    this.#layout = layout;
  }
  get centerHeader(): unknown {
    return this.#layout.stored("centerHeader", "");
  }
  set centerHeader(value: unknown) {
    this.#layout.store("centerHeader", text(value));
  }
  get centerFooter(): unknown {
    return this.#layout.stored("centerFooter", "");
  }
  set centerFooter(value: unknown) {
    this.#layout.store("centerFooter", text(value));
  }
  get leftHeader(): unknown {
    return this.#layout.stored("leftHeader", "");
  }
  set leftHeader(value: unknown) {
    this.#layout.store("leftHeader", text(value));
  }
  get rightHeader(): unknown {
    return this.#layout.stored("rightHeader", "");
  }
  set rightHeader(value: unknown) {
    this.#layout.store("rightHeader", text(value));
  }
  get leftFooter(): unknown {
    return this.#layout.stored("leftFooter", "");
  }
  set leftFooter(value: unknown) {
    this.#layout.store("leftFooter", text(value));
  }
  get rightFooter(): unknown {
    return this.#layout.stored("rightFooter", "");
  }
  set rightFooter(value: unknown) {
    this.#layout.store("rightFooter", text(value));
  }
}

class HeaderFooterGroup extends HostObject {
  readonly wire: Wire = { name: "HeaderFooterGroup", objects: ["defaultForAllPages"] };
  readonly #layout: PageLayout;
  constructor(layout: PageLayout) {
    super();
    this.#layout = layout;
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.#layout);
  }
}

/** Paper and print of one sheet (Excel.PageLayout); margins in points. */
export class PageLayout extends HostObject {
  readonly wire: Wire = {
    name: "PageLayout",
    scalars: [
      "orientation",
      "paperSize",
      "zoom",
      "centerHorizontally",
      "topMargin",
      "bottomMargin",
      "leftMargin",
      "rightMargin",
      "headerMargin",
      "footerMargin",
    ],
    objects: ["headersFooters"],
  };
  readonly #book: Book;
  readonly #sheet: string;
  // Reached by reflection only under their own names, which no client sends.
  readonly stored: (key: string, absent: unknown) => unknown;
  readonly store: (key: string, value: unknown) => void;
  constructor(book: Book, sheet: string) {
    super();
    this.#book = book;
    this.#sheet = sheet;
    this.stored = (key, absent) => {
      book.requireSheet(sheet);
      return book.store.feature(sheet, "pageLayout")[key] ?? absent;
    };
    this.store = (key, value) => {
      book.guardSheet(sheet);
      book.guardPrinting();
      book.store.setFeature(sheet, "pageLayout", {
        ...book.store.feature(sheet, "pageLayout"),
        [key]: value,
      });
    };
  }
  get orientation(): unknown {
    return this.stored("orientation", "Portrait");
  }
  set orientation(value: unknown) {
    this.store("orientation", oneOf(value, ["Portrait", "Landscape"]));
  }
  get paperSize(): unknown {
    return this.stored("paperSize", "A4");
  }
  set paperSize(value: unknown) {
    this.store("paperSize", oneOf(value, ["A3", "A4", "A5", "Letter", "Legal"]));
  }
  get zoom(): unknown {
    return this.stored("zoom", { scale: 100 });
  }
  set zoom(value: unknown) {
    this.store("zoom", record(value));
  }
  get centerHorizontally(): unknown {
    return this.stored("centerHorizontally", false);
  }
  set centerHorizontally(value: unknown) {
    this.store("centerHorizontally", boolean(value));
  }
  get topMargin(): unknown {
    return this.stored("topMargin", 54);
  }
  get bottomMargin(): unknown {
    return this.stored("bottomMargin", 54);
  }
  get leftMargin(): unknown {
    return this.stored("leftMargin", 50.4);
  }
  get rightMargin(): unknown {
    return this.stored("rightMargin", 50.4);
  }
  get headerMargin(): unknown {
    return this.stored("headerMargin", 21.6);
  }
  get footerMargin(): unknown {
    return this.stored("footerMargin", 21.6);
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this);
  }
  setPrintMargins(unit: unknown, margins: unknown): void {
    const factor = POINTS[oneOf(unit, Object.keys(POINTS))] ?? 1;
    const given = record(margins);
    if (Object.keys(given).some((side) => !SIDES.some((known) => known === side))) {
      throw new HostError("InvalidArgument");
    }
    for (const side of SIDES) {
      if (given[side] !== undefined) this.store(`${side}Margin`, number(given[side]) * factor);
    }
  }
  setPrintTitleRows(rows: unknown): void {
    const area = typeof rows === "string" ? parseArea(rows.replaceAll("$", "")) : Range.areaOf(rows).area;
    this.store("titleRows", `${area.row + 1}:${area.row + area.rows}`);
  }
  getPrintTitleRows(): Range {
    const rows = this.stored("titleRows", null);
    if (typeof rows !== "string") throw new HostError("ItemNotFound");
    return new Range(this.#book, this.#sheet, parseArea(rows));
  }
  setPrintArea(area: unknown): void {
    this.store("printArea", typeof area === "string" ? area : formatArea(Range.areaOf(area).area));
  }
  getPrintArea(): Range {
    const area = this.stored("printArea", null);
    if (typeof area !== "string") throw new HostError("ItemNotFound");
    return new Range(this.#book, this.#sheet, parseArea(area));
  }
}
