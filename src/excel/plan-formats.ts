import type { CellArea } from "../domain/grid";
import type { CellStyle, PlanCell, SheetPlan } from "../sheets";
import { areaAddress, columnsAddress, joinAddresses, rectanglesOf, rowsAddress, runsOf } from "./areas";
import { untrackedAreas, untrackedRange } from "./untracked-range";

/** Points of a column that shows `width` digits of the default font: 7 pixels each and 5 beside, at 96 dpi. */
export function columnPoints(width: number): number {
  return Math.round((width * 7 + 5) * 0.75 * 100) / 100;
}

/** One aspect of a style. Equal aspects are set together, whatever the rest of the styles, to spare actions. */
interface Facet {
  readonly of: (style: CellStyle) => unknown;
  readonly set: (format: Excel.RangeFormat, style: CellStyle) => void;
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
} as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

const FACETS: readonly Facet[] = [
  {
    of: ({ fonts, fontSize, bold, fontColor }) => [fonts?.[0], fontSize, bold, fontColor],
    set: ({ font }, style) => {
      const [name] = style.fonts ?? [];
      if (name !== undefined) font.name = name;
      if (style.fontSize !== undefined) font.size = style.fontSize;
      if (style.bold !== undefined) font.bold = style.bold;
      if (style.fontColor !== undefined) font.color = style.fontColor;
    },
  },
  {
    of: ({ fill }) => [fill],
    set: (format, { fill }) => {
      if (fill !== undefined) format.fill.color = fill;
    },
  },
  {
    of: ({ horizontal, vertical, wrap }) => [horizontal, vertical, wrap],
    set: (format, { horizontal, vertical, wrap }) => {
      if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
      if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
      if (wrap !== undefined) format.wrapText = wrap;
    },
  },
  {
    of: ({ locked }) => [locked],
    set: (format, { locked }) => {
      if (locked !== undefined) format.protection.locked = locked;
    },
  },
];

type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";
const EDGES: readonly BorderSide[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

function groupCells(plan: SheetPlan, key: (style: CellStyle) => unknown): Map<string, PlanCell[]> {
  const groups = new Map<string, PlanCell[]>();
  const keys = new Map<string, string>();
  for (const cell of plan.cells) {
    let group = keys.get(cell.style);
    if (group === undefined) {
      group = JSON.stringify(key(plan.styles[cell.style] ?? {}));
      keys.set(cell.style, group);
    }
    const cells = groups.get(group);
    if (cells) cells.push(cell);
    else groups.set(group, [cell]);
  }
  return groups;
}

function styleOf(plan: SheetPlan, cells: readonly PlanCell[]): CellStyle {
  return plan.styles[cells[0]?.style ?? ""] ?? {};
}

function isPlain(key: string): boolean {
  return /^\[(null,?)*\]$/.test(key);
}

function setBorders(sheet: Excel.Worksheet, areas: readonly CellArea[], style: CellStyle): void {
  const draw = (addresses: readonly string[], sides: readonly BorderSide[]): void => {
    for (const address of joinAddresses(addresses)) {
      const { borders } = untrackedAreas(sheet, address).format;
      for (const side of sides) {
        const border = borders.getItem(side);
        border.style = "Continuous";
        if (style.border === "medium") border.weight = "Medium";
        if (style.borderColor !== undefined) border.color = style.borderColor;
      }
    }
  };
  // A single row or column has no inner lines to set, so areas go by their shape.
  const inner = (area: CellArea): BorderSide[] => [
    ...(area.bottom > area.top ? (["InsideHorizontal"] as const) : []),
    ...(area.right > area.left ? (["InsideVertical"] as const) : []),
  ];
  const shapes = new Map<string, CellArea[]>();
  for (const area of areas) {
    const shape = inner(area).join();
    shapes.set(shape, [...(shapes.get(shape) ?? []), area]);
  }
  for (const group of shapes.values()) {
    const [first] = group;
    if (first) draw(group.map(areaAddress), [...EDGES, ...inner(first)]);
  }
}

/** Sets the look of all planned cells: one call for each distinct aspect and area list, never one a cell. */
export function setFormats(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const facet of FACETS) {
    for (const [key, cells] of groupCells(plan, facet.of)) {
      if (isPlain(key)) continue;
      for (const address of joinAddresses(rectanglesOf(cells).map(areaAddress))) {
        facet.set(untrackedAreas(sheet, address).format, styleOf(plan, cells));
      }
    }
  }
  const borders = groupCells(plan, ({ border, borderColor }) => [border, border && borderColor]);
  for (const [key, cells] of borders) {
    if (!isPlain(key)) setBorders(sheet, rectanglesOf(cells), styleOf(plan, cells));
  }
  for (const [key, cells] of groupCells(plan, ({ numberFormat }) => [numberFormat])) {
    const { numberFormat } = styleOf(plan, cells);
    if (isPlain(key) || numberFormat === undefined) continue;
    for (const area of rectanglesOf(cells)) {
      // One text for the whole range is taken for each of its cells (Range.numberFormat).
      Reflect.set(untrackedRange(sheet, areaAddress(area)), "numberFormat", numberFormat);
    }
  }
}

/** Sets widths, heights and hidden columns, equal sizes together. */
export function setSizes(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const widths = new Map<number, number[]>();
  plan.columns.forEach(({ width }, column) => widths.set(width, [...(widths.get(width) ?? []), column]));
  for (const [width, columns] of widths) {
    const addresses = runsOf(columns).map(({ from, to }) => columnsAddress(from, to));
    for (const address of joinAddresses(addresses)) {
      untrackedAreas(sheet, address).format.columnWidth = columnPoints(width);
    }
  }
  plan.columns.forEach(({ hidden }, column) => {
    if (hidden) untrackedRange(sheet, columnsAddress(column, column)).columnHidden = true;
  });
  const heights = new Map<number, number[]>();
  for (const { row, height } of plan.rowHeights) {
    const rows = heights.get(height);
    if (rows) rows.push(row);
    else heights.set(height, [row]);
  }
  for (const [height, rows] of heights) {
    const addresses = runsOf(rows.sort((a, b) => a - b)).map(({ from, to }) => rowsAddress(from, to));
    for (const address of joinAddresses(addresses)) untrackedAreas(sheet, address).format.rowHeight = height;
  }
}
