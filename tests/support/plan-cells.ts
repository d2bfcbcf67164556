import type { CellStyle, SheetPlan } from "../../src/sheets";

function plainStyle(style: CellStyle): unknown {
  const { border, borderColor, edges, fonts, ...rest } = style;
  const all = border && { style: border, color: borderColor ?? "#000000" };
  const drawn = { top: all, bottom: all, left: all, right: all, ...edges };
  return { ...rest, font: fonts?.[0], edges: all || edges ? drawn : undefined };
}

/** Every cell of a plan by `row,column`, with the look itself in place of its name, and one border as four edges. */
export function cellsOf(sheet: SheetPlan): Record<string, unknown> {
  return Object.fromEntries(
    sheet.cells.map(({ row, column, value, style }) => [
      `${row},${column}`,
      { value, style: plainStyle(sheet.styles[style] ?? {}) },
    ]),
  );
}
