import type { CellArea } from "../../domain/grid";
import { findHeaders } from "../../domain/header";
import type { HeaderField } from "../../domain/header";
import type { PlanValue, WorkbookPlan } from "../../sheets";

export type DraftCell = PlanValue | null;

/** A return form as a person has it open: cells that can be typed over, rows that can be moved, in no one's format. */
export interface Draft {
  sheet: string;
  rows: DraftCell[][];
  merges: CellArea[];
  hiddenRows: number[];
  /** 0-based row of the header, and the columns under it. */
  headerRow: number;
  columns: Partial<Record<HeaderField, number>>;
  /** Carried along by programs that keep what they do not show; empty when the sheet was copied out. */
  properties: Record<string, string>;
}

/** Opens a form's plan as a draft: its first sheet, with the form id in the properties. */
export function draftOf(plan: WorkbookPlan): Draft {
  const [sheet] = plan.sheets;
  if (!sheet) throw new Error("a return form has a sheet");
  const rows: DraftCell[][] = [];
  for (const { row, column, value } of sheet.cells) {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] ?? [];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  const [header] = findHeaders({
    name: sheet.name,
    rows: rows.map((cells) =>
      cells.map((cell) => (cell?.type === "text" ? { type: "text", text: cell.text } : null)),
    ),
    merges: sheet.merges,
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
    filtered: false,
    dateSystem: 1900,
  });
  if (!header) throw new Error("a return form has a header");
  return {
    sheet: sheet.name,
    rows,
    merges: [...sheet.merges],
    hiddenRows: [],
    headerRow: Math.max(...header.headerRows),
    columns: { ...header.fields },
    properties: { ...plan.properties },
  };
}

/** The 0-based rows of the draft that hold tasks. */
export function taskRows(draft: Draft): number[] {
  const column = draft.columns.requirement ?? 0;
  return draft.rows.flatMap((cells, row) => (row > draft.headerRow && cells[column] ? [row] : []));
}

/** What the cell shows. */
export function draftText(draft: Draft, row: number, field: HeaderField): string {
  const column = draft.columns[field];
  const cell = column === undefined ? null : draft.rows[row]?.[column];
  if (!cell) return "";
  if (cell.type === "text") return cell.text;
  if (cell.type === "date") return cell.date;
  return String(cell.value);
}

/** Types a value into a cell. */
export function type(draft: Draft, row: number, field: HeaderField, value: string | DraftCell): void {
  const column = draft.columns[field];
  if (column === undefined) return;
  typeAt(draft, row, column, value);
}

/** Types a value into the cell at 0-based `row`, `column`. */
export function typeAt(draft: Draft, row: number, column: number, value: string | DraftCell): void {
  while (draft.rows.length <= row) draft.rows.push([]);
  const cells = draft.rows[row] ?? [];
  while (cells.length <= column) cells.push(null);
  cells[column] = typeof value === "string" ? { type: "text", text: value } : value;
}

/** Types the value beside (or after) a label above the table, such as 填报日期. */
export function typeLabelled(draft: Draft, label: string, text: string): void {
  for (let row = 0; row < draft.headerRow; row++) {
    const cells = draft.rows[row] ?? [];
    const at = cells.findIndex(
      (cell) => cell?.type === "text" && cell.text.replaceAll(" ", "").startsWith(label),
    );
    const cell = cells[at];
    if (cell?.type !== "text") continue;
    if (/[:：]\s*$/.test(cell.text) && isFree(cells, at + 1)) typeAt(draft, row, at + 1, text);
    else typeAt(draft, row, at, `${label}：${text}`);
    return;
  }
}

function isFree(cells: readonly DraftCell[], column: number): boolean {
  const cell = cells[column];
  return column < cells.length && (cell === null || cell?.type !== "text" || cell.text.trim() === "");
}

/** Takes rows out; merges that touch them are dropped, as a person does who deletes rows out of a merged block. */
export function deleteRows(draft: Draft, rows: readonly number[]): void {
  for (const row of [...rows].sort((a, b) => b - a)) {
    draft.rows.splice(row, 1);
    draft.merges = draft.merges
      .filter((area) => area.bottom < row || area.top > row)
      .map((area) => (area.top > row ? { ...area, top: area.top - 1, bottom: area.bottom - 1 } : area));
  }
}

/** Puts empty rows in before a row. */
export function insertRows(draft: Draft, before: number, count: number): void {
  draft.rows.splice(before, 0, ...Array.from({ length: count }, (): DraftCell[] => []));
  draft.merges = draft.merges.map((area) =>
    area.top >= before ? { ...area, top: area.top + count, bottom: area.bottom + count } : area,
  );
  if (before <= draft.headerRow) draft.headerRow += count;
}

/** Puts a column in before another; merges are moved with their cells. */
export function insertColumn(draft: Draft, before: number, label: string): void {
  for (const cells of draft.rows) if (cells.length > before) cells.splice(before, 0, null);
  draft.merges = draft.merges.map((area) => ({
    ...area,
    left: area.left >= before ? area.left + 1 : area.left,
    right: area.right >= before ? area.right + 1 : area.right,
  }));
  for (const [field, column] of Object.entries(draft.columns) as [HeaderField, number][]) {
    if (column >= before) draft.columns[field] = column + 1;
  }
  typeAt(draft, draft.headerRow, before, label);
}
