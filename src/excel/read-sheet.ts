import { dateOfSerial } from "../domain/dates";
import type { Cell, CellArea, Grid, SheetVisibility } from "../domain/grid";
import { rowsAddress } from "./areas";
import { askDateSystem, dateSystemOf } from "./date-system";
import { ExcelError } from "./excel-error";
import { showsDay, showsDate } from "./number-formats";
import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** Cells of the first read; later ones go by the bytes that this one took. */
const FIRST_CELLS = 12_000;
/** Excel on the web answers with 5 MB at most. */
const TARGET_BYTES = 4_000_000;
/** Rows asked for merges at once after the whole was refused: Excel gives up above 512 merges. */
const MERGE_ROWS = 200;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Where values stand in a sheet, and all that is known of it besides them. */
interface Frame {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly filtered: boolean;
  readonly dateSystem: 1900 | 1904;
  /** Null for a sheet without values. */
  readonly used: CellArea | null;
  /** Null when Excel could not say at once. */
  readonly merges: readonly CellArea[] | null;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A sheet of the open workbook as a grid, with the sheet's id, which stays when a person renames it. */
export interface OpenSheet {
  readonly id: string;
  readonly grid: Grid;
}

/**
 * Reads a sheet, by name or id, or the active one, to the same grid that a file gives: used cells only, in chunks of
 * at most about 4 MB. 5,000 rows take up to 4 syncs. Throws ExcelError `not-found` for an unknown sheet.
 */
export function readSheet(sheet: string | null = null, options: RunOptions = {}): Promise<OpenSheet> {
  return runExcel(async (context) => {
    const frame = await readFrame(context, sheet);
    const worksheet = context.workbook.worksheets.getItem(frame.id);
    const merges =
      frame.merges ?? (frame.used ? await readMergesInParts(context, worksheet, frame.used) : []);
    const rows = frame.used ? await readRows(context, worksheet, frame.used, frame.dateSystem) : [];
    const { id, name, visibility, filtered, dateSystem, hiddenRows, hiddenColumns } = frame;
    return { id, grid: { name, rows, merges, hiddenRows, hiddenColumns, visibility, filtered, dateSystem } };
  }, options);
}

async function readFrame(context: Excel.RequestContext, key: string | null): Promise<Frame> {
  try {
    return await askFrame(context, key, true);
  } catch (failure) {
    if (failure instanceof ExcelError) throw failure;
    // More than 512 merges make the question for them fail, and with it the batch; they are then asked in parts.
    return askFrame(context, key, false);
  }
}

async function askFrame(
  context: Excel.RequestContext,
  key: string | null,
  withMerges: boolean,
): Promise<Frame> {
  const { worksheets } = context.workbook;
  const sheet = key === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(key);
  sheet.load("id,name,visibility,autoFilter/enabled");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  const rows = used.getRowProperties({ rowHidden: true });
  const columns = used.getColumnProperties({ columnHidden: true });
  const serial = askDateSystem(context);
  // Waits for the size of the used range.
  await context.sync();
  if (sheet.isNullObject) throw new ExcelError("not-found");
  const area = used.isNullObject ? null : areaOf(used);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    filtered: sheet.autoFilter.enabled,
    dateSystem: dateSystemOf(serial),
    used: area,
    merges: merged === null ? null : merged.isNullObject ? [] : merged.areas.items.map(areaOf),
    hiddenRows: area ? indexesWhere(rows.value, ({ rowHidden }) => rowHidden === true, area.top) : [],
    hiddenColumns: area
      ? indexesWhere(columns.value, ({ columnHidden }) => columnHidden === true, area.left)
      : [],
  };
}

function indexesWhere<T>(items: readonly T[], holds: (item: T) => boolean, first: number): number[] {
  return items.flatMap((item, index) => (holds(item) ? [first + index] : []));
}

function areaOf(range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

async function readMergesInParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: CellArea,
): Promise<CellArea[]> {
  const parts: Excel.RangeAreas[] = [];
  for (let row = used.top; row <= used.bottom; row += MERGE_ROWS) {
    const rows = sheet.getRange(rowsAddress(row, Math.min(row + MERGE_ROWS - 1, used.bottom)));
    const merged = rows.getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    parts.push(merged);
  }
  // Waits for all parts at once.
  await context.sync();
  const merges = new Map<string, CellArea>();
  for (const area of parts.flatMap((part) => (part.isNullObject ? [] : part.areas.items.map(areaOf)))) {
    // A merge over the edge of two parts is told twice.
    merges.set(`${area.top},${area.left}`, area);
  }
  return [...merges.values()];
}

async function readRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: CellArea,
  dateSystem: 1900 | 1904,
): Promise<(Cell | null)[][]> {
  const columns = used.right - used.left + 1;
  const rows: (Cell | null)[][] = Array.from({ length: used.top }, () => []);
  let count = Math.max(1, Math.floor(FIRST_CELLS / columns));
  for (let top = used.top; top <= used.bottom;) {
    const height = Math.min(count, used.bottom - top + 1);
    const range = sheet.getRangeByIndexes(top, used.left, height, columns);
    range.load("values,valueTypes,text,formulas,numberFormat");
    // Waits for one chunk: the whole might exceed what Excel on the web answers.
    await context.sync();
    const bytes = bytesOf(range);
    for (let row = 0; row < height; row++) rows.push(readRow(range, row, used.left, dateSystem));
    top += height;
    count = Math.max(1, Math.floor((TARGET_BYTES / Math.max(bytes, 1)) * height));
  }
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** Bytes that the answer took, from the length of its texts: a Chinese character is three. */
function bytesOf(range: Excel.Range): number {
  let characters = 0;
  for (const part of [range.values, range.text, range.formulas, range.numberFormat]) {
    for (const line of part as readonly (readonly unknown[])[]) {
      for (const value of line) characters += String(value).length * 3 + 3;
    }
  }
  return characters + range.valueTypes.length * (range.valueTypes[0]?.length ?? 0) * 10;
}

function readRow(range: Excel.Range, row: number, left: number, dateSystem: 1900 | 1904): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: left }, () => null);
  const values: readonly unknown[] = range.values[row] ?? [];
  values.forEach((value, column) => {
    const formula: unknown = range.formulas[row]?.[column];
    const cell = readCell(
      value,
      range.valueTypes[row]?.[column] ?? "Empty",
      range.text[row]?.[column] ?? "",
      String(range.numberFormat[row]?.[column] ?? "General"),
      dateSystem,
    );
    // A quoted text that begins with = reads as a formula too; only where the value differs is it one.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    cells.push(cell && isFormula ? { ...cell, formula } : cell);
  });
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

function readCell(
  value: unknown,
  type: string,
  text: string,
  numberFormat: string,
  dateSystem: 1900 | 1904,
): Cell | null {
  if (type === "Error") return { type: "error", text: String(value) };
  if (typeof value === "boolean")
    return { type: "boolean", value, text: text || String(value).toUpperCase() };
  if (typeof value === "number") return readNumber(value, text, numberFormat, dateSystem);
  if (type === "Empty" || value === "" || value === null || value === undefined) return null;
  // Number formats and narrow columns may change what is shown of a text; the text itself is what counts.
  return { type: "text", text: String(value) };
}

function readNumber(value: number, shown: string, numberFormat: string, dateSystem: 1900 | 1904): Cell {
  // A column too narrow for its number shows ####.
  const text = /^#+$/.test(shown) ? "" : shown;
  const date = showsDate(numberFormat) && showsDay(numberFormat) ? dateOfSerial(value, dateSystem) : null;
  if (date === null) return { type: "number", value, text: text || String(value) };
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { type: "date", date, time: minutes === 0 ? null : clock, text: text || date };
}
