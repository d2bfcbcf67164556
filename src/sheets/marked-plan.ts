import { restDayRows } from "../domain/checks";
import type { CheckedTable, Finding, Severity } from "../domain/checks";
import { dayText } from "../domain/dates";
import { groupBy } from "../domain/group-by";
import type { DivisionTable, TableField } from "../domain/division";
import type { Cell, Grid } from "../domain/grid";
import { officialStyles, TONE_COLORS } from "./official-styles";
import type { Tone } from "./official-styles";
import { numberValue, SheetDraft } from "./sheet-draft";
import type { PlanConditionalFormat, PlanValue, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { officialPrint } from "./table-layout";
import { checkTexts } from "./texts/zh-CN-check";

const TONES: Readonly<Record<Severity, Tone>> = { error: "bad", warning: "warn", info: "active" };
const FIELD_WIDTHS: Readonly<Record<TableField, number>> = {
  category: 18,
  no: 6,
  requirement: 62,
  units: 30,
  deadline: 14,
};
const OTHER_WIDTH = 16;

/**
 * A copy of a checked sheet with every cell where it stood, so that addresses hold, the findings' cells marked by
 * overlays that carry our signature and can be taken off again, and the sheet 检查结果.
 */
export function markedTablePlan(grid: Grid, checked: CheckedTable): WorkbookPlan {
  return { sheets: [markedSheet(grid, checked), checkReportSheet(checked)], properties: {} };
}

function markedSheet(grid: Grid, { table, findings }: CheckedTable): SheetPlan {
  const fields = new Map(
    (Object.entries(table.columns) as [TableField, number][]).map(([field, column]) => [column, field]),
  );
  const width = grid.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const draft = new SheetDraft({
    name: grid.name,
    columns: Array.from({ length: width }, (_none, column) => {
      const field = fields.get(column);
      return { width: field === undefined ? OTHER_WIDTH : FIELD_WIDTHS[field] };
    }),
    styles: { ...officialStyles(12), plain: { wrap: true, vertical: "center" } },
    freeze: { rows: table.headerRow, columns: 0 },
    print: officialPrint("A4", "landscape", { from: table.headerRow - 1, to: table.headerRow - 1 }),
  });
  const shortHeader = hasShortHeader(grid, table);
  grid.rows.forEach((cells, row) => {
    if (shortHeader && row === table.headerRow - 1) return;
    cells.forEach((cell, column) => {
      if (cell) draft.put(row, column, valueOf(cell), styleOf(cell, row, fields.get(column), table));
    });
    if (row < table.headerRow - 1 && isAlone(grid, row))
      draft.merge({ top: row, left: 0, bottom: row, right: width - 1 });
  });
  if (shortHeader) putHeader(draft, table);
  for (const area of grid.merges) if (area.bottom < grid.rows.length) draft.merge(area);
  return draft.finish({ conditionalFormats: overlays(findings) });
}

/**
 * True for a text's header that has fewer labels than the table has columns, as the seed's: 具体要求 stands over the
 * numbers and the texts, and the labels after it stand one column too far left.
 */
function hasShortHeader(grid: Grid, { columns, headerRow }: DivisionTable): boolean {
  const row = headerRow - 1;
  const labels = (grid.rows[row] ?? []).filter((cell) => cell !== null && cell.text.trim() !== "").length;
  const merged = grid.merges.some((area) => area.top <= row && area.bottom >= row);
  return !merged && columns.no !== undefined && labels === Object.keys(columns).length - 1;
}

/** The labels over their own columns; the number's column is part of 具体要求. */
function putHeader(draft: SheetDraft, { columns, headerRow }: DivisionTable): void {
  const row = headerRow - 1;
  const { no, requirement } = columns;
  for (const field of ["category", "units", "deadline"] as const) {
    const column = columns[field];
    if (column !== undefined) draft.put(row, column, checkTexts.labels[field], "header");
  }
  if (no === undefined || requirement === undefined) return;
  draft.putAcross(
    { top: row, left: Math.min(no, requirement), bottom: row, right: Math.max(no, requirement) },
    checkTexts.labels.requirement,
    "header",
  );
}

/** True for a row above the table whose only text stands in its first cell: a title, which goes over the whole table. */
function isAlone(grid: Grid, row: number): boolean {
  const [first, ...others] = grid.rows[row] ?? [];
  return (
    first !== null &&
    first !== undefined &&
    others.every((cell) => cell === null) &&
    !grid.merges.some((area) => area.top <= row && area.bottom >= row)
  );
}

function valueOf(cell: Cell): PlanValue {
  switch (cell.type) {
    case "number":
      return numberValue(cell.value);
    case "date":
      return { type: "date", date: cell.date };
    default:
      return { type: "text", text: cell.text };
  }
}

function styleOf(
  cell: Cell,
  row: number,
  field: TableField | undefined,
  { title, headerRow }: DivisionTable,
): string {
  if (row < headerRow - 1) return title !== "" && cell.text.trim() === title ? "title" : "plain";
  if (row === headerRow - 1) return "header";
  return field === "no" || field === "deadline" ? "centred" : "text";
}

function overlays(findings: readonly Finding[]): readonly PlanConditionalFormat[] {
  return findings.flatMap(({ place, rule, severity }): PlanConditionalFormat[] => {
    // Infos are listed only, or every second row would be coloured.
    if (place === null || severity === "info") return [];
    const { fill, font } = TONE_COLORS[TONES[severity]];
    return [
      {
        area: { top: place.row, left: place.column, bottom: place.row, right: place.column },
        formula: `=LEN("fengong:${rule}")>0`,
        fill,
        fontColor: font,
      },
    ];
  });
}

const REPORT_WIDTHS = [7, 7, 9, 9, 62, 44, 26];
/** 0-based row of the headers in the sheet 检查结果. */
const REPORT_HEADER = 4;

/**
 * The sheet 检查结果: every finding with its cell, what is wrong, what to do, and the day on which its row falls due.
 * What has to be looked at comes first, by row, findings on the whole table at the top; then the infos, rule by rule.
 */
export function checkReportSheet(checked: CheckedTable): SheetPlan {
  const { table, asOf, findings } = checked;
  const draft = new SheetDraft({
    name: checkTexts.sheetName,
    columns: REPORT_WIDTHS.map((width) => ({ width })),
    styles: officialStyles(11),
    freeze: { rows: REPORT_HEADER + 1, columns: 0 },
    print: officialPrint("A4", "landscape", { from: REPORT_HEADER, to: REPORT_HEADER }),
  });
  const last = REPORT_WIDTHS.length - 1;
  const across = (row: number, text: string, style: string): void => {
    draft.putAcross({ top: row, left: 0, bottom: row, right: last }, text, style);
  };
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  across(0, checkTexts.title, "title");
  across(1, checkTexts.subtitle(table.title, asOf), "note");
  across(2, checkTexts.counts(count("error"), count("warning"), count("info")), "note");
  across(3, checkTexts.restDays(restDays(checked)), "note");
  checkTexts.headers.forEach((header, column) => {
    draft.put(REPORT_HEADER, column, header, "header");
  });
  const dues = new Map(checked.tasks.map(({ task, deadline }) => [task.row, deadline.summary.due]));
  inOrder(findings).forEach((finding, index) => {
    const row = index + REPORT_HEADER + 1;
    const due = finding.row === null ? null : (dues.get(finding.row) ?? null);
    draft.put(row, 0, finding.no === null ? null : numberValue(finding.no), "number");
    draft.put(row, 1, finding.row === null ? checkTexts.wholeTable : numberValue(finding.row), "centred");
    draft.put(row, 2, finding.cell ?? "", "centred");
    draft.put(row, 3, checkTexts.severity[finding.severity], `tone-${TONES[finding.severity]}`);
    draft.put(row, 4, finding.message, "text");
    draft.put(row, 5, adviceOf(finding), "text");
    draft.put(row, 6, due === null ? "" : dayText(due), "text");
  });
  return draft.finish({
    autoFilter: {
      top: REPORT_HEADER,
      left: 0,
      bottom: Math.max(REPORT_HEADER + 1, findings.length + REPORT_HEADER),
      right: last,
    },
  });
}

function restDays({ tasks }: CheckedTable): string {
  return restDayRows(tasks)
    .map(({ checked, days }) => checkTexts.restDay(checked.task.row, days.map(dayText).join("；")))
    .join("；");
}

function adviceOf({ suggestion, severity }: Finding): string {
  return suggestion === null ? checkTexts.advice[severity] : checkTexts.replaceWith(suggestion);
}

/** Errors and warnings as they come, by row; then the infos by rule, so that 27 alike stand together. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const infos = groupBy(
    findings.filter(({ severity }) => severity === "info"),
    ({ rule }) => rule,
  );
  return [...findings.filter(({ severity }) => severity !== "info"), ...[...infos.values()].flat()];
}
