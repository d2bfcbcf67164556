import type { CellStyle as FileStyle, Sheet, Workbook } from "hucre";
import { readXlsx } from "hucre/xlsx";
import { serialOfDate } from "../domain/dates";
import { isUncalculated } from "../domain/grid";
import type { Cell, Grid } from "../domain/grid";
import type { CellStyle, PlanCell, PlanValue, SheetPlan, WorkbookPlan } from "../sheets";
import { textWidth } from "../sheets";
import { planStyle } from "./file-styles";
import { formatParts } from "./sheet-parts";
import type { SheetParts } from "./sheet-parts";
import { sniff } from "./sniff";
import { lostTexts } from "./texts-zh-CN";
import { readWorkbook } from "./read-workbook";
import type { ReadOptions, UnreadableCode } from "./types";

/** A file with its looks, or the reason why not. `lost` names in Chinese what the file has and the plan has not. */
export type ReadPlanResult =
  | { readonly ok: true; readonly plan: WorkbookPlan; readonly lost: readonly string[] }
  | { readonly ok: false; readonly code: UnreadableCode };

const DEFAULT_WIDTH = 8.43;
/** Longer texts are wrapped by whoever shows them. */
const WIDEST_TEXT = 48;
const TEXT_MARGIN = 2;
const MINUTES_A_DAY = 1440;
const NO_PARTS: SheetParts = {
  columns: [],
  rowHeights: [],
  hiddenRows: [],
  notes: [],
  freeze: { rows: 0, columns: 0 },
  print: null,
  validations: [],
  conditionalFormats: [],
  tables: [],
  protection: null,
  tabColor: null,
  autoFilter: null,
  lost: [],
};

/**
 * Reads a workbook to be shown and saved again: contents as `readWorkbook` gives them, looks of .xlsx files beside.
 * Other formats come without looks. Never throws.
 */
export async function readPlan(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadPlanResult> {
  const read = await readWorkbook(bytes, name, options);
  if (!read.ok) return { ok: false, code: read.code };
  const looks = await looksOf(bytes);
  const lost = new Set<string>(looks || sniff(bytes, name) === "text" ? [] : [lostTexts.looks]);
  const sheets = read.workbook.sheets.map((grid, index): SheetPlan => {
    const sheet = looks?.sheets[index];
    const known = sheet?.name === grid.name ? sheet : undefined;
    const parts = known ? formatParts(known, looks?.themeColors ?? []) : NO_PARTS;
    for (const each of parts.lost) lost.add(each);
    return sheetPlan(grid, known, looks, parts);
  });
  return {
    ok: true,
    plan: { sheets, properties: Object.fromEntries(read.workbook.properties) },
    lost: [...lost],
  };
}

/** Null for what is no .xlsx, or one with a password: then there are contents only. */
async function looksOf(bytes: Uint8Array): Promise<Workbook | null> {
  try {
    return await readXlsx(bytes, { readStyles: true });
  } catch {
    // The contents were read by another library; without looks they are still worth showing.
    return null;
  }
}

function sheetPlan(
  grid: Grid,
  looks: Sheet | undefined,
  book: Workbook | null,
  parts: SheetParts,
): SheetPlan {
  const theme = book?.themeColors ?? [];
  // A cell that names no font has the workbook's own.
  const plain: FileStyle = book?.defaultFont ? { font: book.defaultFont } : {};
  const lookOf = (style: FileStyle | undefined): CellStyle => planStyle({ ...plain, ...style }, theme);
  const styles = new Map<string, { readonly name: string; readonly style: CellStyle }>();
  const nameOf = (style: CellStyle): string => {
    const key = JSON.stringify(style);
    const known = styles.get(key);
    if (known) return known.name;
    const name = `s${styles.size}`;
    styles.set(key, { name, style });
    return name;
  };
  const cells = new Map<string, PlanCell>();
  grid.rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (!cell) return;
      const look = looks ? lookOf(looks.cells?.get(`${row},${column}`)?.style) : {};
      const style = dated(cell, look);
      cells.set(`${row},${column}`, { row, column, value: valueOf(cell), style: nameOf(style) });
    });
  });
  for (const [key, cell] of looks?.cells ?? []) {
    if (cells.has(key) || (!cell.style && !cell.formula)) continue;
    const [row = 0, column = 0] = key.split(",").map(Number);
    // A formula that nobody has calculated yet holds nothing for a reader of returns, but it is in the sheet.
    const value: PlanValue | null = cell.formula
      ? { type: "formula", formula: `=${cell.formula}`, value: 0 }
      : null;
    cells.set(key, { row, column, value, style: nameOf(lookOf(cell.style)) });
  }
  const lastColumn = Math.max(-1, ...[...cells.values()].map(({ column }) => column));
  return {
    name: grid.name,
    visibility: grid.visibility,
    ...parts,
    columns: Array.from({ length: Math.max(parts.columns.length, lastColumn + 1) }, (_, column) => ({
      width: parts.columns[column]?.width ?? (looks ? DEFAULT_WIDTH : textColumn(grid, column)),
      ...(grid.hiddenColumns.includes(column) ? { hidden: true } : {}),
    })),
    hiddenRows: grid.hiddenRows,
    styles: Object.fromEntries([...styles.values()].map(({ name, style }) => [name, style])),
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    merges: grid.merges,
    charts: [],
  };
}

/** The width that the texts of a column without one need, within reason. */
function textColumn(grid: Grid, column: number): number {
  const merged = new Set(grid.merges.map(({ top, left }) => `${top},${left}`));
  const widths = grid.rows.map((line, row) => {
    const cell = line[column];
    return cell && !merged.has(`${row},${column}`) ? textWidth(cell.text) + TEXT_MARGIN : 0;
  });
  return Math.min(WIDEST_TEXT, Math.max(DEFAULT_WIDTH, ...widths));
}

/** A day needs a format that shows it; a file without looks has none. */
function dated(cell: Cell, style: CellStyle): CellStyle {
  return cell.type === "date" && style.numberFormat === undefined
    ? { ...style, numberFormat: "yyyy-mm-dd" }
    : style;
}

function valueOf(cell: Cell): PlanValue {
  const shown = constantOf(cell);
  if (cell.formula === undefined) return shown;
  if (isUncalculated(cell)) return { type: "formula", formula: cell.text, value: 0 };
  const value = shown.type === "number" ? shown.value : cell.text;
  return { type: "formula", formula: `=${cell.formula}`, value };
}

function constantOf(cell: Cell): Exclude<PlanValue, { type: "formula" }> {
  switch (cell.type) {
    case "number":
      return { type: "number", value: cell.value };
    case "date": {
      if (cell.time === null) return { type: "number", value: serialOfDate(cell.date, 1900) };
      const [hours = 0, minutes = 0] = cell.time.split(":").map(Number);
      return {
        type: "number",
        value: serialOfDate(cell.date, 1900) + (hours * 60 + minutes) / MINUTES_A_DAY,
      };
    }
    case "boolean":
      return { type: "boolean", value: cell.value };
    case "text":
    case "error":
      return { type: "text", text: cell.text };
  }
}
