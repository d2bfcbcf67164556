import { areaAddress, rowsAddress } from "./areas";
import type { PlanChart, PlanPrint, PlanValidation, SheetPlan } from "../sheets";
import { tableKey } from "./plan-before";
import { untrackedAreas, untrackedRange } from "./untracked-range";

/** Everything of a plan besides cells, looks and sizes. Protection comes last: it would refuse the rest. */
export function setParts(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  tableNames: ReadonlyMap<string, string>,
): void {
  for (const area of plan.merges) untrackedRange(sheet, areaAddress(area)).merge();
  for (const validation of plan.validations) setValidation(sheet, validation);
  // Excel puts every one that is added first; a plan and a file have the first one first.
  for (const { area, more = [], formula, fill, fontColor } of plan.conditionalFormats.toReversed()) {
    const address = [area, ...more].map(areaAddress).join(",");
    const { custom } = untrackedAreas(sheet, address).conditionalFormats.add("Custom");
    custom.rule.formula = formula.startsWith("=") ? formula : `=${formula}`;
    if (fill !== undefined) custom.format.fill.color = fill;
    if (fontColor !== undefined) custom.format.font.color = fontColor;
  }
  for (const { area, name } of plan.tables) {
    const table = sheet.tables.add(areaAddress(area), true);
    table.name = tableNames.get(tableKey(plan.name, name)) ?? name;
    // The look is the plan's: Excel's own choice is blue with bands.
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
  }
  for (const chart of plan.charts) addChart(sheet, chart);
  if (plan.autoFilter) sheet.autoFilter.apply(untrackedRange(sheet, areaAddress(plan.autoFilter)));
  freeze(sheet, plan.freeze);
  if (plan.print) setPrint(sheet.pageLayout, plan.print);
  for (const row of plan.print?.pageBreaks ?? []) {
    sheet.horizontalPageBreaks.add(areaAddress({ top: row, left: 0, bottom: row, right: 0 }));
  }
  if (plan.tabColor !== null) sheet.tabColor = plan.tabColor;
  if (plan.protection) sheet.protection.protect({ ...plan.protection });
  if (plan.visibility !== "visible")
    sheet.visibility = plan.visibility === "hidden" ? "Hidden" : "VeryHidden";
}

function setValidation(sheet: Excel.Worksheet, validation: PlanValidation): void {
  const { dataValidation } = untrackedRange(sheet, areaAddress(validation.area));
  const rule = ruleOf(validation);
  if (rule) dataValidation.rule = rule;
  dataValidation.errorAlert = {
    showAlert: true,
    style: validation.strict ? "Stop" : "Warning",
    title: validation.errorTitle,
    message: validation.errorMessage,
  };
  if (validation.promptMessage !== undefined) {
    dataValidation.prompt = {
      showPrompt: true,
      title: validation.promptTitle ?? "",
      message: validation.promptMessage,
    };
  }
}

function ruleOf({ rule }: PlanValidation): Excel.DataValidationRule | null {
  switch (rule.type) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list-from":
      return { list: { inCellDropDown: true, source: rule.formula } };
    case "date":
      return { date: { formula1: rule.from, formula2: rule.to, operator: "Between" } };
    case "any":
      return null;
  }
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: SheetPlan["freeze"]): void {
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setPrint(layout: Excel.PageLayout, print: PlanPrint): void {
  layout.paperSize = print.paper === "A4" ? "A4" : "A3";
  layout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  layout.zoom = print.fitToWidth === null ? { scale: 100 } : { horizontalFitToPages: print.fitToWidth };
  layout.centerHorizontally = print.centerHorizontally;
  layout.setPrintMargins("Inches", { ...print.margins });
  if (print.titleRows) layout.setPrintTitleRows(rowsAddress(print.titleRows.from, print.titleRows.to));
  if (print.header !== undefined) layout.headersFooters.defaultForAllPages.centerHeader = print.header;
  if (print.footer !== undefined) layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
}

const CHART_TYPES = {
  pie: "Pie",
  doughnut: "Doughnut",
  "bar-clustered": "BarClustered",
  "bar-stacked": "BarStacked",
  "column-stacked": "ColumnStacked",
} as const;

function addChart(sheet: Excel.Worksheet, plan: PlanChart): void {
  const [first] = plan.series;
  if (!first) return;
  const source = untrackedRange(sheet, areaAddress(first.values));
  const chart = sheet.charts.add(CHART_TYPES[plan.type], source, "Auto");
  chart.title.text = plan.title;
  // Excel draws the first bar at the bottom unless it is told otherwise.
  if (plan.type.startsWith("bar")) chart.axes.categoryAxis.reversePlotOrder = true;
  chart.setPosition(
    areaAddress({ ...plan.place, bottom: plan.place.top, right: plan.place.left }),
    areaAddress({ ...plan.place, top: plan.place.bottom, left: plan.place.right }),
  );
  // Excel makes a series of the source by itself; it is taken over as the first one, the others are added.
  plan.series.forEach((each, index) => {
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(each.name);
    series.name = each.name;
    series.setValues(untrackedRange(sheet, areaAddress(each.values)));
    series.setXAxisValues(untrackedRange(sheet, areaAddress(plan.categories)));
    if (each.color !== undefined) series.format.fill.setSolidColor(each.color);
  });
}
