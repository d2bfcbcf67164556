import { serialOfDate } from "../../domain/dates";
import type { CellArea } from "../../domain/grid";
import type { Area } from "../../host/addresses";
import { formatArea, quoteSheet } from "../../host/addresses";
import type {
  StoredBorder,
  StoredCell,
  StoredChart,
  StoredStyle,
  StoredValidation,
  WorkbookStore,
} from "../../host/store";
import type {
  CellStyle,
  PlanCell,
  PlanChart,
  PlanEdge,
  PlanPrint,
  PlanValidation,
  SheetPlan,
  WorkbookPlan,
} from "../../sheets";
import { CHART_TYPES, HORIZONTAL, LINES, VERTICAL, columnPoints } from "./plan-words";

const POINTS_AN_INCH = 72;
const FIRST_CELL: Area = { row: 0, column: 0, rows: 1, columns: 1 };

const VISIBILITY = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

function areaOf({ top, left, bottom, right }: CellArea): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/**
 * Puts the sheets of a plan into an open workbook in place of its own, as a program opens a file: nobody is told of
 * changes, and everything that a plan can say is in the store afterwards.
 */
export function fillStore(store: WorkbookStore, plan: WorkbookPlan, newId: () => string): void {
  const before = [...store.sheetIds()];
  const made = plan.sheets.map((sheet, index) => {
    const id = newId();
    // The old sheets may bear the same names, and stay until the new ones are there: a workbook is never empty.
    const properties = {
      name: `\u0000${index}`,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
    } as const;
    store.addSheet(id, properties, before.length + index);
    return { id, sheet };
  });
  for (const id of before) store.removeSheet(id);
  for (const { id, sheet } of made) fillSheet(store, id, sheet);
  const properties = Object.entries(plan.properties);
  if (properties.length > 0) store.setWorkbookFeature("properties", Object.fromEntries(properties));
  const shown = made.find(({ sheet }) => sheet.visibility === "visible") ?? made[0];
  if (shown) store.setView({ sheet: shown.id, selection: FIRST_CELL });
}

function fillSheet(store: WorkbookStore, id: string, sheet: SheetPlan): void {
  store.setSheet(id, {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    tabColor: sheet.tabColor ?? "",
  });
  const styles = new Map(Object.entries(sheet.styles).map(([name, style]) => [name, storedStyle(style)]));
  for (const cell of sheet.cells) {
    const { row, column } = cell;
    const style = styles.get(cell.style) ?? {};
    if (Object.keys(style).length > 0) store.setStyle(id, { ...FIRST_CELL, row, column }, style);
    const stored = storedCell(cell);
    if (stored) store.setCell(id, row, column, stored);
  }
  borderMerges(store, id, sheet, styles);
  store.setMerges(id, sheet.merges.map(areaOf));
  sheet.columns.forEach(({ width, hidden }, column) => {
    store.setColumnWidth(id, column, columnPoints(width));
    if (hidden) store.setColumnHidden(id, column, true);
  });
  for (const { row, height } of sheet.rowHeights) store.setRowHeight(id, row, height);
  for (const row of sheet.hiddenRows ?? []) store.setRowHidden(id, row, true);
  fillFeatures(store, id, sheet);
}

/** The cells that a merge covers bear its borders. */
function borderMerges(
  store: WorkbookStore,
  id: string,
  sheet: SheetPlan,
  styles: ReadonlyMap<string, StoredStyle>,
): void {
  const own = new Set(sheet.cells.map(({ row, column }) => `${row},${column}`));
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = sheet.cells.find(({ row, column }) => row === top && column === left);
    const style = first && styles.get(first.style);
    if (!style) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (!own.has(`${row},${column}`)) store.setStyle(id, { ...FIRST_CELL, row, column }, style);
      }
    }
  }
}

function fillFeatures(store: WorkbookStore, id: string, sheet: SheetPlan): void {
  store.setFeature(id, "validations", sheet.validations.map(storedValidation));
  store.setFeature(
    id,
    "conditionalFormats",
    sheet.conditionalFormats.map(({ area, more = [], formula, fill, fontColor }, index) => ({
      id: `${id}-${index}`,
      type: "Custom",
      areas: [area, ...more].map(areaOf),
      formula: formula.startsWith("=") ? formula : `=${formula}`,
      stopIfTrue: false,
      ...(fill ? { fill } : {}),
      ...(fontColor ? { fontColor } : {}),
    })),
  );
  store.setFeature(
    id,
    "tables",
    sheet.tables.map(({ area, name }) => ({
      id: name,
      name,
      area: areaOf(area),
      hasHeaders: true,
      style: "TableStyleLight1",
      showBandedRows: false,
      showFilterButton: true,
    })),
  );
  store.setFeature(
    id,
    "notes",
    (sheet.notes ?? []).map(({ row, column, text }) => ({ row, column, content: text })),
  );
  store.setFeature(
    id,
    "charts",
    sheet.charts.map((chart, index) => storedChart(chart, sheet.name, `${id}-chart-${index}`)),
  );
  store.setFeature(id, "autoFilter", sheet.autoFilter ? areaOf(sheet.autoFilter) : null);
  const { rows, columns } = sheet.freeze;
  if (rows > 0 || columns > 0) store.setFeature(id, "freeze", { rows, columns });
  if (sheet.print) store.setFeature(id, "pageLayout", storedPrint(sheet.print));
  // Last, as in Excel: it would refuse the rest.
  if (sheet.protection) store.setFeature(id, "protection", { ...sheet.protection });
}

function storedCell({ value }: PlanCell): StoredCell | null {
  if (value === null) return null;
  switch (value.type) {
    case "text":
      return { value: value.text, formula: null, ...(/^[=+\-@]/.test(value.text) ? { quoted: true } : {}) };
    case "number":
    case "boolean":
      return { value: value.value, formula: null };
    case "date":
      return { value: serialOfDate(value.date, 1900), formula: null };
    case "formula":
      return {
        value: value.value,
        formula: value.formula.startsWith("=") ? value.formula : `=${value.formula}`,
      };
  }
}

function storedEdge(edge: PlanEdge | undefined): StoredBorder | undefined {
  return edge && { ...LINES[edge.style], color: edge.color };
}

function storedStyle(style: CellStyle): StoredStyle {
  const all: PlanEdge | undefined = style.border && {
    style: style.border,
    color: style.borderColor ?? "#000000",
  };
  const members: StoredStyle = {
    fontName: style.fonts?.[0],
    fontSize: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    underline: style.underline ? "Single" : undefined,
    strikethrough: style.strikethrough,
    fontColor: style.fontColor,
    fill: style.fill,
    horizontal: style.horizontal && HORIZONTAL[style.horizontal],
    vertical: style.vertical && VERTICAL[style.vertical],
    wrap: style.wrap,
    indent: style.indent,
    numberFormat: style.numberFormat,
    locked: style.locked,
    EdgeTop: storedEdge(style.edges?.top ?? all),
    EdgeBottom: storedEdge(style.edges?.bottom ?? all),
    EdgeLeft: storedEdge(style.edges?.left ?? all),
    EdgeRight: storedEdge(style.edges?.right ?? all),
  };
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

function storedValidation(validation: PlanValidation): StoredValidation {
  const { rule, strict, errorTitle, errorMessage, promptTitle, promptMessage } = validation;
  return {
    areas: [areaOf(validation.area)],
    rule: storedRule(rule),
    prompt:
      promptMessage === undefined
        ? null
        : { showPrompt: true, title: promptTitle ?? "", message: promptMessage },
    errorAlert:
      rule.type === "any"
        ? null
        : { showAlert: true, style: strict ? "Stop" : "Warning", title: errorTitle, message: errorMessage },
    ignoreBlanks: true,
  };
}

function storedRule(rule: PlanValidation["rule"]): StoredValidation["rule"] {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list-from":
      return { list: { inCellDropDown: true, source: rule.formula } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "any":
      return {};
  }
}

function storedChart(chart: PlanChart, sheet: string, id: string): StoredChart {
  const address = (area: CellArea): string => `${quoteSheet(sheet)}!${formatArea(areaOf(area))}`;
  const categories = address(chart.categories);
  return {
    id,
    name: id,
    type: CHART_TYPES[chart.type],
    source: chart.series[0] ? address(chart.series[0].values) : "",
    title: chart.title,
    place: formatArea(areaOf(chart.place)),
    series: chart.series.map(({ name, values, color }) => ({
      name,
      values: address(values),
      categories,
      ...(color ? { color } : {}),
    })),
  };
}

/** Page set-up under the names that the host's model keeps it by. */
function storedPrint(print: PlanPrint): Record<string, unknown> {
  const points = Object.fromEntries(
    Object.entries(print.margins).map(([side, inches]) => [`${side}Margin`, inches * POINTS_AN_INCH]),
  );
  return {
    paperSize: print.paper,
    orientation: print.orientation === "portrait" ? "Portrait" : "Landscape",
    zoom: print.fitToWidth === null ? { scale: 100 } : { horizontalFitToPages: print.fitToWidth },
    centerHorizontally: print.centerHorizontally,
    ...(print.pageBreaks ? { pageBreaks: print.pageBreaks } : {}),
    ...points,
    ...(print.titleRows ? { titleRows: `${print.titleRows.from + 1}:${print.titleRows.to + 1}` } : {}),
    ...(print.header === undefined ? {} : { centerHeader: print.header }),
    ...(print.footer === undefined ? {} : { centerFooter: print.footer }),
  };
}
