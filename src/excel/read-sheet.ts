import type { Cell, CellArea, Grid, WorkbookGrid } from "../domain/grid";
import { CELL_PROPERTIES, cellsOfRow } from "./read-cells";
import { readFrames } from "./read-frame";
import type { Frame } from "./read-frame";
import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** Cells of the first read; later ones go by the bytes that this one took. */
const FIRST_CELLS = 12_000;
/** Excel on the web answers with 5 MB at most. */
const TARGET_BYTES = 4_000_000;
/** Sheets whose frames are asked for at once. */
const FRAMES_AT_ONCE = 100;

/** A sheet of the open workbook as a grid, with the sheet's id, which stays when a person renames it. */
export interface OpenSheet {
  readonly id: string;
  readonly grid: Grid;
  /** Values kept with the sheet, such as the id of a return form that lies among others. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The open workbook as a file would give it, each sheet with its id. */
export interface OpenWorkbook extends WorkbookGrid {
  readonly name: string;
  readonly openSheets: readonly OpenSheet[];
}

/**
 * Reads a sheet, by name or id, or the active one, to the same grid that a file gives: used cells only, in chunks of
 * at most about 4 MB. 5,000 rows take up to 4 syncs. Throws ExcelError `not-found` for an unknown sheet.
 */
export async function readSheet(sheet: string | null = null, options: RunOptions = {}): Promise<OpenSheet> {
  const [read] = await runExcel((context) => readAll(context, [sheet]), options);
  if (!read) throw new Error("every sheet asked for is read or refused");
  return read;
}

/** Reads several sheets, by name or id, in as few syncs as one. */
export function readSheets(
  sheets: readonly string[],
  options: RunOptions = {},
): Promise<readonly OpenSheet[]> {
  return runExcel((context) => readAll(context, sheets), options);
}

/** Reads the whole open workbook, hidden sheets too. */
export function readOpenWorkbook(options: RunOptions = {}): Promise<OpenWorkbook> {
  return runExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    workbook.worksheets.load("items/id");
    workbook.properties.custom.load("items/key,items/value");
    // Waits for the sheets there are.
    await context.sync();
    const openSheets = await readAll(
      context,
      workbook.worksheets.items.map(({ id }) => id),
    );
    const properties = workbook.properties.custom.items.map(({ key, value }): [string, string] => [
      key,
      String(value),
    ]);
    return {
      name: workbook.name,
      openSheets,
      sheets: openSheets.map(({ grid }) => grid),
      properties: new Map(properties),
    };
  }, options);
}

/**
 * Reads some rows of a sheet again, 1-based; rows of the sheet that were not asked for are taken from `grid`. Rows far
 * below the grid are read too. For changes of cells only: rows that came or went need `readSheet`.
 */
export function readRowsAgain(
  sheetId: string,
  grid: Grid,
  rows: readonly number[],
  options: RunOptions = {},
): Promise<Grid> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("columnIndex,columnCount");
    // Waits for the width of what is used.
    await context.sync();
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const again: (readonly (Cell | null)[])[] = [...grid.rows];
    const ranges = width === 0 ? [] : rows.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, width));
    for (const range of ranges) range.load(CELL_PROPERTIES);
    // Waits for the rows.
    if (ranges.length > 0) await context.sync();
    rows.forEach((row, index) => {
      while (again.length < row) again.push([]);
      const range = ranges[index];
      again[row - 1] = range ? cellsOfRow(range, 0, 0, grid.dateSystem) : [];
    });
    while (again.at(-1)?.length === 0) again.pop();
    return { ...grid, rows: again };
  }, options);
}

async function readAll(
  context: Excel.RequestContext,
  keys: readonly (string | null)[],
): Promise<readonly OpenSheet[]> {
  const frames: Frame[] = [];
  for (let start = 0; start < keys.length; start += FRAMES_AT_ONCE)
    frames.push(...(await readFrames(context, keys.slice(start, start + FRAMES_AT_ONCE))));
  const rows = await readRows(context, frames);
  return frames.map(({ id, properties, used: _used, ...frame }, index) => ({
    id,
    properties,
    grid: { ...frame, rows: rows[index] ?? [] },
  }));
}

/** Some rows of one sheet that are read together. */
interface Chunk {
  readonly sheet: number;
  readonly area: CellArea;
}

/** The rows of all sheets: one sync for every 4 MB, whatever sheets they belong to. */
async function readRows(
  context: Excel.RequestContext,
  frames: readonly Frame[],
): Promise<readonly (Cell | null)[][][]> {
  const rows = frames.map(({ used }): (Cell | null)[][] => Array.from({ length: used?.top ?? 0 }, () => []));
  const next = frames.map(({ used }) => used?.top ?? 0);
  let allowance = FIRST_CELLS;
  for (;;) {
    const chunks = chunksWithin(frames, next, allowance);
    if (chunks.length === 0) break;
    const ranges = chunks.map(({ sheet, area }) => {
      const range = context.workbook.worksheets
        .getItem(frames[sheet]?.id ?? "")
        .getRangeByIndexes(area.top, area.left, area.bottom - area.top + 1, area.right - area.left + 1);
      range.load(CELL_PROPERTIES);
      return range;
    });
    // Waits for what fits into one answer of Excel on the web.
    await context.sync();
    let bytes = 1;
    let cells = 0;
    ranges.forEach((range, index) => {
      const chunk = chunks[index];
      const frame = chunk && frames[chunk.sheet];
      if (!chunk || !frame) return;
      const { area } = chunk;
      for (let row = 0; row <= area.bottom - area.top; row++)
        rows[chunk.sheet]?.push(cellsOfRow(range, row, area.left, frame.dateSystem));
      bytes += bytesOf(range);
      cells += (area.bottom - area.top + 1) * (area.right - area.left + 1);
    });
    allowance = Math.max(1, Math.floor((TARGET_BYTES / bytes) * cells));
  }
  for (const lines of rows) while (lines.at(-1)?.length === 0) lines.pop();
  return rows;
}

/** The next rows to read, `allowance` cells of them or one row; moves `next` on. */
function chunksWithin(frames: readonly Frame[], next: number[], allowance: number): Chunk[] {
  const chunks: Chunk[] = [];
  let left = allowance;
  for (const [sheet, { used }] of frames.entries()) {
    const top = next[sheet] ?? 0;
    if (!used || top > used.bottom) continue;
    const width = used.right - used.left + 1;
    const height = Math.min(Math.floor(left / width), used.bottom - top + 1);
    if (height === 0 && chunks.length > 0) break;
    const bottom = top + Math.max(1, height) - 1;
    chunks.push({ sheet, area: { top, left: used.left, bottom, right: used.right } });
    next[sheet] = bottom + 1;
    left -= width * Math.max(1, height);
    if (left <= 0) break;
  }
  return chunks;
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
