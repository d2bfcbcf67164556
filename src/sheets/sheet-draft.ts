import type { CellArea } from "../domain/grid";
import type { CellStyle, PlanCell, PlanValue, SheetPlan } from "./sheet-plan";
import { fittingSize, linesHeight, TALLEST_ROW, wrappedHeight } from "./text-layout";

const DEFAULT_SIZE = 11;

/** What a sheet is made of besides its cells. Members left out are empty. */
export type SheetSetup = Pick<SheetPlan, "name" | "columns" | "styles"> &
  Partial<Omit<SheetPlan, "name" | "columns" | "styles" | "cells" | "merges" | "rowHeights">>;

/** A text: null when it is empty, so that the cell stays empty. */
export function textValue(text: string): PlanValue | null {
  return text === "" ? null : { type: "text", text };
}

export function numberValue(value: number): PlanValue {
  return { type: "number", value };
}

/** What a style says of the height of a row. */
interface Look {
  readonly wraps: boolean;
  readonly size: number;
  /** Points of a single line. */
  readonly line: number;
}

interface Measured {
  readonly text: string;
  readonly style: string;
  readonly available: number;
  readonly result: { readonly style: string; readonly needed: number };
}

/**
 * Collects the cells of one sheet and works out its row heights: every row as high as its tallest wrapped text needs,
 * merged areas growing their rows together. Where a text needs more than Excel's 409 points its cell alone gets a
 * smaller font, down to 8 points; beyond that the row has 409 points and the cell still holds the whole text.
 */
export class SheetDraft {
  private readonly cells: PlanCell[] = [];
  /** By the place of their first cell. */
  private readonly merges = new Map<number, CellArea>();
  private readonly lowest = new Map<number, number>();
  /** What was measured last in each column. */
  private readonly measured = new Map<number, Measured>();

  constructor(private readonly setup: SheetSetup) {}

  /** Puts a value at 0-based `row`, `column`; texts stay texts whatever they start with. */
  put(row: number, column: number, value: PlanValue | string | null, style: string): void {
    const content = typeof value === "string" ? textValue(value) : value;
    this.cells.push({ row, column, value: content, style });
  }

  /** Merges an area, whose value is that of its first cell; an area of one cell stays as it is. */
  merge(area: CellArea): void {
    if (area.bottom > area.top || area.right > area.left) this.merges.set(placeOf(area.top, area.left), area);
  }

  /** Puts a value into an area and merges it. */
  putAcross(area: CellArea, value: PlanValue | string | null, style: string): void {
    this.put(area.top, area.left, value, style);
    this.merge(area);
  }

  /** The row is at least this high, in points. */
  atLeast(row: number, height: number): void {
    this.lowest.set(row, Math.max(this.lowest.get(row) ?? 0, height));
  }

  /** The finished sheet. `extra` adds what depends on where the cells came to lie. */
  finish(extra: Partial<Omit<SheetPlan, "cells" | "merges" | "rowHeights" | "styles">> = {}): SheetPlan {
    const styles: Record<string, CellStyle> = { ...this.setup.styles };
    const looks = new Map<string, Look>();
    const heights = new Map(this.lowest);
    const grow = (row: number, needed: number): void => {
      if (needed > (heights.get(row) ?? 0)) heights.set(row, needed);
    };
    const down: { readonly area: CellArea; readonly needed: number }[] = [];
    const cells = this.cells.map((cell) => {
      const look = lookOf(cell.style, styles, looks);
      const area = this.merges.get(placeOf(cell.row, cell.column));
      const count = area ? area.bottom - area.top + 1 : 1;
      const text = look.wraps ? shownText(cell.value) : "";
      const fitted =
        text === ""
          ? null
          : this.fit(text, cell.style, look.size, area ?? areaOfCell(cell), styles, count * TALLEST_ROW);
      const needed = fitted?.needed ?? look.line;
      if (area && count > 1) down.push({ area, needed });
      else grow(cell.row, needed);
      return !fitted || fitted.style === cell.style ? cell : { ...cell, style: fitted.style };
    });
    for (const { area, needed } of down) growRows(heights, area, needed);
    return {
      visibility: "visible",
      freeze: { rows: 0, columns: 0 },
      print: null,
      validations: [],
      conditionalFormats: [],
      tables: [],
      charts: [],
      protection: null,
      tabColor: null,
      autoFilter: null,
      ...this.setup,
      ...extra,
      styles,
      cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
      merges: [...this.merges.values()],
      rowHeights: [...heights]
        .sort(([a], [b]) => a - b)
        .map(([row, height]) => ({ row, height: Math.min(TALLEST_ROW, height) })),
    };
  }

  /** The height that a wrapped text needs, and its style, which is one with a smaller font where it is too long. */
  private fit(
    text: string,
    style: string,
    size: number,
    area: CellArea,
    styles: Record<string, CellStyle>,
    available: number,
  ): Measured["result"] {
    // Lists repeat a text down a column: the requirement of a task beside each unit's answer.
    const before = area.left === area.right ? this.measured.get(area.left) : undefined;
    if (before?.text === text && before.style === style && before.available === available) {
      return before.result;
    }
    const result = measure(text, this.widthOf(area), size, available);
    const name = result.size === size ? style : `${style}-${result.size}pt`;
    if (name !== style) styles[name] = { ...styles[style], fontSize: result.size };
    const fitted = { style: name, needed: result.needed };
    if (area.left === area.right) this.measured.set(area.left, { text, style, available, result: fitted });
    return fitted;
  }

  private widthOf(area: CellArea): number {
    return this.setup.columns
      .slice(area.left, area.right + 1)
      .reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
  }
}

function lookOf(name: string, styles: Readonly<Record<string, CellStyle>>, known: Map<string, Look>): Look {
  const before = known.get(name);
  if (before) return before;
  const { wrap = false, fontSize: size = DEFAULT_SIZE } = styles[name] ?? {};
  const look = { wraps: wrap, size, line: linesHeight(1, size) };
  known.set(name, look);
  return look;
}

/** The font size at which a text fits, and the height that it then needs, in points. */
function measure(
  text: string,
  width: number,
  size: number,
  available: number,
): { size: number; needed: number } {
  const needed = wrappedHeight(text, width, size);
  if (needed <= available) return { size, needed };
  const smaller = fittingSize(text, width, size, available).size;
  return { size: smaller, needed: wrappedHeight(text, width, smaller) };
}

const MOST_COLUMNS = 16_384;

/** A number for each place of a sheet: a master has 200,000 cells to look up. */
function placeOf(row: number, column: number): number {
  return row * MOST_COLUMNS + column;
}

function areaOfCell({ row, column }: PlanCell): CellArea {
  return { top: row, left: column, bottom: row, right: column };
}

/** What a person sees of a value, for measuring. */
function shownText(value: PlanValue | null): string {
  if (value === null) return "";
  switch (value.type) {
    case "text":
      return value.text;
    case "number":
    case "boolean":
      return String(value.value);
    case "date":
      return value.date;
    case "formula":
      return String(value.value);
  }
}

/** Where a merged text needs more than its rows have, they share the rest as far as each may grow. */
function growRows(heights: Map<number, number>, area: CellArea, needed: number): void {
  const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
  let rest = needed - rows.reduce((sum, row) => sum + (heights.get(row) ?? 0), 0);
  let growing = rows;
  while (rest > 0 && growing.length > 0) {
    const share = Math.ceil(rest / growing.length);
    for (const row of growing) {
      const before = heights.get(row) ?? 0;
      const after = Math.min(TALLEST_ROW, before + share);
      heights.set(row, Math.max(before, after));
      rest -= Math.max(0, after - before);
    }
    growing = growing.filter((row) => (heights.get(row) ?? 0) < TALLEST_ROW);
  }
}
