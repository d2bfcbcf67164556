import type { SheetFeatures, StoredChart } from "../../host/store";
import type { PlanChart, PlanPrint, PlanProtection } from "../../sheets";
import { areaNamed } from "./cell-areas";
import { CHART_TYPES, wordFor } from "./plan-words";

const POINTS_AN_INCH = 72;
const DEFAULT_MARGINS = { top: 54, bottom: 54, left: 50.4, right: 50.4 };

/** A stored chart as a plan; null for a kind that plans do not have, or without a place or cells. */
export function chartPlan(chart: StoredChart): PlanChart | null {
  const type = wordFor(CHART_TYPES, chart.type);
  const place = chart.place === null ? null : areaNamed(chart.place);
  const categories = areaNamed(chart.series[0]?.categories ?? "");
  if (!type || !place || !categories) return null;
  const series = chart.series.flatMap(({ name, values, color }) => {
    const area = areaNamed(values);
    return area ? [{ name, values: area, ...(color ? { color } : {}) }] : [];
  });
  return { type, title: chart.title, categories, series, place };
}

/** The page set-up, where one was made; null for Excel's own. */
export function printPlan(layout: SheetFeatures["pageLayout"]): PlanPrint | null {
  if (Object.keys(layout).length === 0) return null;
  const inches = (side: keyof typeof DEFAULT_MARGINS): number =>
    Number(layout[`${side}Margin`] ?? DEFAULT_MARGINS[side]) / POINTS_AN_INCH;
  const zoom = layout["zoom"];
  const fit: unknown = zoom instanceof Object ? Reflect.get(zoom, "horizontalFitToPages") : undefined;
  const breaks: unknown = layout["pageBreaks"];
  const titles = /^(\d+):(\d+)$/.exec(String(layout["titleRows"] ?? ""));
  return {
    paper: layout["paperSize"] === "A3" ? "A3" : "A4",
    orientation: layout["orientation"] === "Landscape" ? "landscape" : "portrait",
    fitToWidth: typeof fit === "number" ? fit : null,
    ...(Array.isArray(breaks) ? { pageBreaks: breaks.map(Number) } : {}),
    ...(titles ? { titleRows: { from: Number(titles[1]) - 1, to: Number(titles[2]) - 1 } } : {}),
    margins: { top: inches("top"), bottom: inches("bottom"), left: inches("left"), right: inches("right") },
    ...(layout["centerHeader"] ? { header: String(layout["centerHeader"]) } : {}),
    ...(layout["centerFooter"] ? { footer: String(layout["centerFooter"]) } : {}),
    centerHorizontally: layout["centerHorizontally"] === true,
  };
}

/** What a protected sheet still allows; null for one that is not protected. */
export function protectionPlan(protection: SheetFeatures["protection"]): PlanProtection | null {
  if (!protection) return null;
  return {
    allowFormatRows: protection["allowFormatRows"] === true,
    allowFormatColumns: protection["allowFormatColumns"] === true,
    allowAutoFilter: protection["allowAutoFilter"] === true,
    allowSort: protection["allowSort"] === true,
    allowInsertRows: protection["allowInsertRows"] === true,
  };
}
