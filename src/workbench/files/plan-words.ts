import type { CellStyle, PlanChart, PlanEdge } from "../../sheets";

/** The plan's words for looks, each with Office.js' own. */
export const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
} as const satisfies Record<NonNullable<CellStyle["horizontal"]>, string>;

export const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const satisfies Record<
  NonNullable<CellStyle["vertical"]>,
  string
>;

export const CHART_TYPES = {
  pie: "Pie",
  doughnut: "Doughnut",
  "bar-clustered": "BarClustered",
  "bar-stacked": "BarStacked",
  "column-stacked": "ColumnStacked",
} as const satisfies Record<PlanChart["type"], string>;

export const LINES: Readonly<Record<PlanEdge["style"], { readonly style: string; readonly weight: string }>> =
  {
    thin: { style: "Continuous", weight: "Thin" },
    medium: { style: "Continuous", weight: "Medium" },
    thick: { style: "Continuous", weight: "Thick" },
    hair: { style: "Continuous", weight: "Hairline" },
    dotted: { style: "Dot", weight: "Thin" },
    dashed: { style: "Dash", weight: "Thin" },
    double: { style: "Double", weight: "Thick" },
    dashDot: { style: "DashDot", weight: "Thin" },
    dashDotDot: { style: "DashDotDot", weight: "Thin" },
    mediumDashed: { style: "Dash", weight: "Medium" },
    mediumDashDot: { style: "DashDot", weight: "Medium" },
    mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
    slantDashDot: { style: "SlantDashDot", weight: "Medium" },
  };

const PIXELS_A_DIGIT = 7;
const PIXELS_BESIDE = 5;
const POINTS_A_PIXEL = 0.75;

/** Points of a column that shows `width` digits of the default font, as src/excel sets it. */
export function columnPoints(width: number): number {
  return Math.round((width * PIXELS_A_DIGIT + PIXELS_BESIDE) * POINTS_A_PIXEL * 100) / 100;
}

/** Digits that a column of so many points shows. */
export function columnDigits(points: number): number {
  return Math.max(0, Math.round(((points / POINTS_A_PIXEL - PIXELS_BESIDE) / PIXELS_A_DIGIT) * 256) / 256);
}

/** The key of a table by its value. */
export function wordFor<K extends string>(
  table: Readonly<Record<K, string>>,
  value: string | undefined,
): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
