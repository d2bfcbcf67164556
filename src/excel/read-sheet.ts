import type { Cell, Grid, WorkbookGrid } from "../domain/grid";
import { FORM_ID_KEY } from "../domain/returns";
import { runsOf } from "./areas";
import { askProperties } from "./document-properties";
import { readAreas } from "./read-areas";
import { readFrames } from "./read-frame";
import type { Frame } from "./read-frame";
import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

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

/** Reads the whole open workbook, hidden sheets too; of its document properties only those of ours. */
export function readOpenWorkbook(options: RunOptions = {}): Promise<OpenWorkbook> {
  return runExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    workbook.worksheets.load("items/id");
    const properties = askProperties(context, [FORM_ID_KEY]);
    // Waits for the sheets there are.
    await context.sync();
    const openSheets = await readAll(
      context,
      workbook.worksheets.items.map(({ id }) => id),
    );
    return {
      name: workbook.name,
      openSheets,
      sheets: openSheets.map(({ grid }) => grid),
      properties: new Map([...properties()].map(([key, value]) => [key, String(value)])),
    };
  }, options);
}

/**
 * Reads some rows of a sheet again, 1-based and ascending; rows that were not asked for are taken from `grid`. Rows far
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
    sheet.load("name");
    // Waits for the width of what is used; the sheet may have another name by now.
    await context.sync();
    const width = used.isNullObject ? 0 : used.columnIndex + used.columnCount;
    const again: (readonly (Cell | null)[])[] = [...grid.rows];
    for (const row of rows) {
      while (again.length < row) again.push([]);
      again[row - 1] = [];
    }
    const runs = width === 0 ? [] : runsOf(rows);
    const areas = runs.map(({ from, to }) => ({
      sheet: sheetId,
      area: { top: from - 1, left: 0, bottom: to - 1, right: width - 1 },
      dateSystem: grid.dateSystem,
    }));
    const read = await readAreas(context, areas);
    runs.forEach(({ from }, run) => {
      read[run]?.forEach((line, index) => (again[from - 1 + index] = line));
    });
    while (again.at(-1)?.length === 0) again.pop();
    return { ...grid, name: sheet.name, rows: again };
  }, options);
}

async function readAll(
  context: Excel.RequestContext,
  keys: readonly (string | null)[],
): Promise<readonly OpenSheet[]> {
  const frames: Frame[] = [];
  for (let start = 0; start < keys.length; start += FRAMES_AT_ONCE)
    frames.push(...(await readFrames(context, keys.slice(start, start + FRAMES_AT_ONCE))));
  const filled = frames.flatMap(({ id, used, dateSystem }) =>
    used ? [{ sheet: id, area: used, dateSystem }] : [],
  );
  const read = await readAreas(context, filled);
  const rowsOf = new Map(filled.map(({ sheet }, index) => [sheet, read[index] ?? []]));
  return frames.map(({ id, properties, used, ...frame }) => {
    const above = Array.from({ length: used?.top ?? 0 }, (): (Cell | null)[] => []);
    const rows = [...above, ...(rowsOf.get(id) ?? [])];
    while (rows.at(-1)?.length === 0) rows.pop();
    return { id, properties, grid: { ...frame, rows } };
  });
}
