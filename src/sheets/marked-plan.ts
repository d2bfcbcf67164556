import type { CheckedTable, Finding, Severity } from "../domain/checks";
import type { TableField } from "../domain/division";
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
  grid.rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell)
        draft.put(row, column, valueOf(cell), styleOf(row, column, fields.get(column), table.headerRow));
    });
  });
  for (const area of grid.merges) if (area.bottom < grid.rows.length) draft.merge(area);
  return draft.finish({ conditionalFormats: overlays(findings, table.columns) });
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

function styleOf(row: number, column: number, field: TableField | undefined, headerRow: number): string {
  if (row < headerRow - 1) return row === 0 && column === 0 ? "title" : "plain";
  if (row === headerRow - 1) return "header";
  return field === "no" || field === "deadline" ? "centred" : "text";
}

function overlays(
  findings: readonly Finding[],
  columns: Readonly<Partial<Record<TableField, number>>>,
): readonly PlanConditionalFormat[] {
  return findings.flatMap(({ row, field, rule, severity }): PlanConditionalFormat[] => {
    const column = field === null ? undefined : columns[field];
    // Infos are listed only, or every second row would be coloured.
    if (row === null || column === undefined || severity === "info") return [];
    const { fill, font } = TONE_COLORS[TONES[severity]];
    return [
      {
        area: { top: row - 1, left: column, bottom: row - 1, right: column },
        formula: `=LEN("fengong:${rule}")>0`,
        fill,
        fontColor: font,
      },
    ];
  });
}

const REPORT_WIDTHS = [8, 8, 10, 10, 70, 60];

/** The sheet 检查结果: every finding with its cell, what is wrong and what to do; findings on the whole table first. */
export function checkReportSheet({ table, asOf, findings }: CheckedTable): SheetPlan {
  const draft = new SheetDraft({
    name: checkTexts.sheetName,
    columns: REPORT_WIDTHS.map((width) => ({ width })),
    styles: officialStyles(11),
    freeze: { rows: 4, columns: 0 },
    print: officialPrint("A4", "landscape", { from: 3, to: 3 }),
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
  checkTexts.headers.forEach((header, column) => {
    draft.put(3, column, header, "header");
  });
  findings.forEach((finding, index) => {
    const row = index + 4;
    draft.put(row, 0, finding.no === null ? null : numberValue(finding.no), "number");
    draft.put(row, 1, finding.row === null ? checkTexts.wholeTable : numberValue(finding.row), "centred");
    draft.put(row, 2, finding.cell ?? "", "centred");
    draft.put(row, 3, checkTexts.severity[finding.severity], `tone-${TONES[finding.severity]}`);
    draft.put(row, 4, finding.message, "text");
    draft.put(
      row,
      5,
      finding.suggestion === null
        ? checkTexts.advice[finding.severity]
        : checkTexts.replaceWith(finding.suggestion),
      "text",
    );
  });
  return draft.finish({
    autoFilter: { top: 3, left: 0, bottom: Math.max(4, findings.length + 3), right: last },
  });
}
