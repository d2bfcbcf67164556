import type { Area } from "../addresses";
import { MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import type { StoredBorder, StoredStyle } from "../store";
import type { Book } from "./book";
import { HostCollection, HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { boolean, colour, number, oneOf, text } from "./values";

/** The cells whose look an object of this file stands for. */
export interface Target {
  readonly book: Book;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** Excel's standard sizes in points for Calibri 11 (Worksheet.standardHeight; widths in points, RangeFormat.columnWidth). */
const STANDARD_HEIGHT = 15;
const STANDARD_WIDTH = 48;
const MAX_HEIGHT = 409;

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
];
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"];
const UNDERLINE = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"];
const LINES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"];

/** One value for all cells, or null when they differ, as every format property reads over several cells. */
function shared<V>(values: Iterable<V>, absent: V): V | null {
  let found: { value: V } | null = null;
  for (const value of values) {
    if (!found) found = { value };
    else if (found.value !== value) return null;
  }
  return found ? found.value : absent;
}

function* stylesOf({ book, sheet, areas }: Target): Iterable<StoredStyle> {
  for (const area of areas) {
    const part = book.usedPart(sheet, area);
    if (part !== area)
      yield book.store.style(sheet, area.row + area.rows - 1, area.column + area.columns - 1);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        yield book.store.style(sheet, row, column);
      }
    }
  }
}

function read<K extends keyof StoredStyle, V>(target: Target, key: K, absent: V): StoredStyle[K] | V | null {
  const values = function* (): Iterable<StoredStyle[K] | V> {
    for (const style of stylesOf(target)) yield style[key] ?? absent;
  };
  return shared(values(), absent);
}

function change({ book, sheet, areas }: Target, style: Partial<StoredStyle>): void {
  book.guardSheet(sheet, "allowFormatCells");
  for (const area of areas) book.store.setStyle(sheet, area, style);
}

export class RangeFont extends HostObject {
  readonly wire: Wire = {
    name: "RangeFont",
    scalars: ["name", "size", "bold", "italic", "color", "underline", "strikethrough"],
  };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get name(): unknown {
    return read(this.#target, "fontName", "Calibri");
  }
  set name(value: unknown) {
    change(this.#target, { fontName: text(value) });
  }
  get size(): unknown {
    return read(this.#target, "fontSize", 11);
  }
  set size(value: unknown) {
    const size = number(value);
    if (size < 1 || size > 409) throw new HostError("InvalidArgument");
    change(this.#target, { fontSize: size });
  }
  get bold(): unknown {
    return read(this.#target, "bold", false);
  }
  set bold(value: unknown) {
    change(this.#target, { bold: boolean(value) || undefined });
  }
  get italic(): unknown {
    return read(this.#target, "italic", false);
  }
  set italic(value: unknown) {
    change(this.#target, { italic: boolean(value) || undefined });
  }
  get color(): unknown {
    return read(this.#target, "fontColor", "#000000");
  }
  set color(value: unknown) {
    change(this.#target, { fontColor: colour(value) });
  }
  get underline(): unknown {
    return read(this.#target, "underline", "None");
  }
  set underline(value: unknown) {
    change(this.#target, { underline: oneOf(value, UNDERLINE) });
  }
  get strikethrough(): unknown {
    return read(this.#target, "strikethrough", false);
  }
  set strikethrough(value: unknown) {
    change(this.#target, { strikethrough: boolean(value) || undefined });
  }
}

/** A cell without fill reads as #FFFFFF (RangeFill.color). */
export class RangeFill extends HostObject {
  readonly wire: Wire = { name: "RangeFill", scalars: ["color"] };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get color(): unknown {
    return read(this.#target, "fill", "#FFFFFF") ?? "";
  }
  set color(value: unknown) {
    change(this.#target, { fill: value === "" ? undefined : colour(value) });
  }
  clear(): void {
    change(this.#target, { fill: undefined });
  }
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";
type Side = Edge | "InsideVertical" | "InsideHorizontal";
const SIDES: readonly Side[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
];
const NO_BORDER: StoredBorder = { style: "None", weight: "Thin", color: "#000000" };

/** One line of a border of an area; every cell keeps its own four edges, inner lines are edges of two cells. */
export class RangeBorder extends HostObject {
  readonly wire: Wire = {
    name: "RangeBorder",
    scalars: ["sideIndex", "style", "weight", "color"],
    id: "sideIndex",
  };
  readonly #target: Target;
  constructor(
    target: Target,
    readonly sideIndex: Side,
  ) {
    super();
    this.#target = target;
  }
  get style(): unknown {
    return this.#read((border) => border.style);
  }
  set style(value: unknown) {
    this.#change({ style: oneOf(value, LINES) });
  }
  get weight(): unknown {
    return this.#read((border) => border.weight);
  }
  set weight(value: unknown) {
    const weight = oneOf(value, WEIGHTS);
    this.#change({ weight }, true);
  }
  get color(): unknown {
    return this.#read((border) => border.color);
  }
  set color(value: unknown) {
    this.#change({ color: colour(value) }, true);
  }

  #read(member: (border: StoredBorder) => string): string | null {
    const { book, sheet, areas } = this.#target;
    const values: string[] = [];
    for (const area of areas) {
      for (const { edge, part } of edgeParts(area, this.sideIndex)) {
        const used = book.usedPart(sheet, part) ?? { ...part, rows: 1, columns: 1 };
        for (let row = used.row; row < used.row + used.rows; row++) {
          for (let column = used.column; column < used.column + used.columns; column++) {
            values.push(member(book.store.style(sheet, row, column)[edge] ?? NO_BORDER));
          }
        }
      }
    }
    return shared(values, member(NO_BORDER));
  }

  /** Giving a line a weight or colour draws it (RangeBorder: style is Continuous unless set). */
  #change(member: Partial<StoredBorder>, draws = false): void {
    const { book, sheet, areas } = this.#target;
    book.guardSheet(sheet, "allowFormatCells");
    for (const area of areas) {
      for (const { edge, part } of edgeParts(area, this.sideIndex)) {
        if (part.rows * part.columns > MAX_ROWS) {
          book.store.setStyle(sheet, part, { [edge]: { ...NO_BORDER, style: "Continuous", ...member } });
          continue;
        }
        this.#changeCells(part, edge, member, draws);
      }
    }
  }

  #changeCells(part: Area, edge: Edge, member: Partial<StoredBorder>, draws: boolean): void {
    const { book, sheet } = this.#target;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        const before = book.store.style(sheet, row, column)[edge] ?? NO_BORDER;
        const drawn = draws && before.style === "None" ? { ...before, style: "Continuous" } : before;
        const border = { ...drawn, ...member };
        const cell = { row, column, rows: 1, columns: 1 };
        book.store.setStyle(sheet, cell, { [edge]: border.style === "None" ? undefined : border });
      }
    }
  }
}

/** The cells, and which of their edges, that one side of an area consists of. */
function edgeParts(area: Area, side: Side): { readonly edge: Edge; readonly part: Area }[] {
  const { row, column, rows, columns } = area;
  switch (side) {
    case "EdgeTop":
      return [{ edge: side, part: { ...area, rows: 1 } }];
    case "EdgeBottom":
      return [{ edge: side, part: { ...area, row: row + rows - 1, rows: 1 } }];
    case "EdgeLeft":
      return [{ edge: side, part: { ...area, columns: 1 } }];
    case "EdgeRight":
      return [{ edge: side, part: { ...area, column: column + columns - 1, columns: 1 } }];
    case "InsideHorizontal":
      return rows < 2
        ? []
        : [
            { edge: "EdgeBottom", part: { ...area, rows: rows - 1 } },
            { edge: "EdgeTop", part: { ...area, row: row + 1, rows: rows - 1 } },
          ];
    case "InsideVertical":
      return columns < 2
        ? []
        : [
            { edge: "EdgeRight", part: { ...area, columns: columns - 1 } },
            { edge: "EdgeLeft", part: { ...area, column: column + 1, columns: columns - 1 } },
          ];
  }
}

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  readonly wire: Wire = { name: "RangeBorderCollection", collection: "byKey" };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.#target, side));
  }
  getItem(index: unknown): RangeBorder {
    const side = SIDES.find((name) => name === text(index));
    if (!side) throw new HostError("InvalidArgument");
    return new RangeBorder(this.#target, side);
  }
}

export class FormatProtection extends HostObject {
  readonly wire: Wire = { name: "FormatProtection", scalars: ["locked", "formulaHidden"] };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get locked(): unknown {
    return read(this.#target, "locked", true);
  }
  set locked(value: unknown) {
    this.#target.book.guardSheet(this.#target.sheet);
    change(this.#target, { locked: boolean(value) ? undefined : false });
  }
  get formulaHidden(): unknown {
    return read(this.#target, "hideFormula", false);
  }
  set formulaHidden(value: unknown) {
    change(this.#target, { hideFormula: boolean(value) || undefined });
  }
}

/** The look of one or several areas of one sheet (Excel.RangeFormat). */
export class RangeFormat extends HostObject {
  readonly wire: Wire = {
    name: "RangeFormat",
    scalars: [
      "wrapText",
      "horizontalAlignment",
      "verticalAlignment",
      "columnWidth",
      "rowHeight",
      "indentLevel",
    ],
    objects: ["font", "fill", "borders", "protection"],
  };
  readonly #target: Target;
  constructor(target: Target) {
    super();
    this.#target = target;
  }
  get font(): RangeFont {
    return new RangeFont(this.#target);
  }
  get fill(): RangeFill {
    return new RangeFill(this.#target);
  }
  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.#target);
  }
  get protection(): FormatProtection {
    return new FormatProtection(this.#target);
  }
  get wrapText(): unknown {
    return read(this.#target, "wrap", false);
  }
  set wrapText(value: unknown) {
    change(this.#target, { wrap: boolean(value) || undefined });
  }
  get horizontalAlignment(): unknown {
    return read(this.#target, "horizontal", "General");
  }
  set horizontalAlignment(value: unknown) {
    change(this.#target, { horizontal: oneOf(value, HORIZONTAL) });
  }
  get verticalAlignment(): unknown {
    return read(this.#target, "vertical", "Bottom");
  }
  set verticalAlignment(value: unknown) {
    change(this.#target, { vertical: oneOf(value, VERTICAL) });
  }
  get indentLevel(): unknown {
    return read(this.#target, "indent", 0);
  }
  set indentLevel(value: unknown) {
    change(this.#target, { indent: number(value) });
  }
  get columnWidth(): unknown {
    const { book, sheet } = this.#target;
    const columns = this.#lines("column");
    return shared(
      columns.map((column) => book.store.columnWidth(sheet, column) ?? STANDARD_WIDTH),
      STANDARD_WIDTH,
    );
  }
  set columnWidth(value: unknown) {
    const { book, sheet } = this.#target;
    const width = number(value);
    if (width < 0 || width > 1790) throw new HostError("InvalidArgument");
    book.guardSheet(sheet, "allowFormatColumns");
    for (const column of this.#lines("column")) book.store.setColumnWidth(sheet, column, width);
  }
  get rowHeight(): unknown {
    const { book, sheet } = this.#target;
    const rows = this.#lines("row");
    return shared(
      rows.map((row) => book.store.rowHeight(sheet, row) ?? STANDARD_HEIGHT),
      STANDARD_HEIGHT,
    );
  }
  set rowHeight(value: unknown) {
    const { book, sheet } = this.#target;
    const height = number(value);
    if (height < 0 || height > MAX_HEIGHT) throw new HostError("InvalidArgument");
    book.guardSheet(sheet, "allowFormatRows");
    for (const row of this.#lines("row")) book.store.setRowHeight(sheet, row, height);
  }
  autofitColumns(): void {
    const { book, sheet } = this.#target;
    assume("autofit");
    book.guardSheet(sheet, "allowFormatColumns");
    for (const column of this.#lines("column")) book.store.setColumnWidth(sheet, column, null);
  }
  autofitRows(): void {
    const { book, sheet } = this.#target;
    assume("autofit");
    book.guardSheet(sheet, "allowFormatRows");
    for (const row of this.#lines("row")) book.store.setRowHeight(sheet, row, null);
  }

  #lines(of: "row" | "column"): number[] {
    const { book, sheet, areas } = this.#target;
    return areas.flatMap((area) => {
      const whole = of === "row" ? area.rows === MAX_ROWS : area.columns === MAX_COLUMNS;
      const used = whole ? book.store.usedArea(sheet, false) : area;
      if (!used) return [];
      const count = of === "row" ? used.rows : used.columns;
      return Array.from({ length: count }, (_, index) => used[of] + index);
    });
  }
}
