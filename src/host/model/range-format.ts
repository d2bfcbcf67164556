import { MAX_COLUMNS, MAX_ROWS } from "../addresses";
import { assume } from "../assumptions";
import { HostError } from "../host-error";
import { change, read, shared } from "./format-target";
import type { Target } from "./format-target";
import { HostObject } from "./host-object";
import type { Wire } from "./host-object";
import { RangeBorderCollection } from "./range-borders";
import { RangeFill, RangeFont } from "./range-font";
import { boolean, number, oneOf } from "./values";

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
