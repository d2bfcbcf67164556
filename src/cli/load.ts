import { MASTER_STATE_KEY, parseMaster } from "../domain/consolidation";
import type { MasterState } from "../domain/consolidation";
import type { DivisionTable } from "../domain/division";
import { readDivisionTable } from "../domain/division";
import type { Grid, WorkbookGrid } from "../domain/grid";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../domain/hidden-data";
import { builtinRoster, indexRoster, isRosterGrid, readRoster } from "../domain/units";
import type { RosterIndex } from "../domain/units";
import { readWorkbook, unreadableText } from "../workbooks";
import type { ReadOptions } from "../workbooks";
import { CliError } from "./cli-error";
import { readBytes } from "./files";
import type { Terminal } from "./terminal";
import { report } from "./texts/zh-CN";
import { basename } from "node:path";

/** The reader's options for the password given on the command line. */
export function readOptions(password: string | null): ReadOptions {
  return password === null ? {} : { password };
}

/** Reads a file that everything depends on; throws CliError, naming the file and the reason, when it cannot be read. */
export async function loadWorkbook(path: string, password: string | null): Promise<WorkbookGrid> {
  const bytes = await readBytes(path);
  const result = await readWorkbook(bytes, basename(path), readOptions(password));
  if (result.ok) return result.workbook;
  throw new CliError("unreadable", `“${path}”：${unreadableText(result.code, result.detail)}`);
}

/** An issued table with the workbook it stands in. */
export interface LoadedTable {
  readonly table: DivisionTable;
  readonly grid: Grid;
  readonly workbook: WorkbookGrid;
}

/** Finds the 分工 table of a workbook: the sheet with the most tasks, visible sheets first. */
export function tableOfWorkbook(workbook: WorkbookGrid): { table: DivisionTable; grid: Grid } | null {
  const found = workbook.sheets.flatMap((grid) => {
    const result = readDivisionTable(grid);
    return result.ok ? [{ table: result.table, grid }] : [];
  });
  const visible = found.filter(({ grid }) => grid.visibility === "visible");
  const candidates = visible.length > 0 ? visible : found;
  return candidates.reduce<{ table: DivisionTable; grid: Grid } | null>(
    (best, each) => (best !== null && best.table.tasks.length >= each.table.tasks.length ? best : each),
    null,
  );
}

/** Reads the issued table from a file; throws CliError when there is none in it or it has no tasks. */
export async function loadTable(path: string, password: string | null): Promise<LoadedTable> {
  const workbook = await loadWorkbook(path, password);
  const found = tableOfWorkbook(workbook);
  if (!found) throw new CliError("not-a-table", path);
  if (found.table.tasks.length === 0) throw new CliError("no-tasks", path);
  return { ...found, workbook };
}

/**
 * The roster to resolve names by: the file given with --roster, else a sheet 单位名录 of the table's own workbook,
 * else the built-in one. Rows of a roster that cannot be used are told, and the rest is used.
 */
export async function loadRoster(
  path: string | null,
  workbook: WorkbookGrid,
  password: string | null,
  terminal: Terminal,
): Promise<RosterIndex> {
  const source = path === null ? workbook : await loadWorkbook(path, password);
  for (const grid of source.sheets.filter(isRosterGrid)) {
    const result = readRoster(grid);
    if (!result.ok) continue;
    for (const problem of result.problems) terminal.talk(report.rosterProblem(problem.row, problem.message));
    return indexRoster(result.roster);
  }
  if (path !== null) throw new CliError("not-a-roster", path);
  return indexRoster(builtinRoster);
}

/** What a master carries of its round; throws CliError when the workbook is no master or its state is damaged. */
export async function loadMaster(path: string, password: string | null): Promise<MasterState> {
  const { sheets } = await loadWorkbook(path, password);
  const hidden = sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const text = hidden ? decodeHiddenData(hidden).get(MASTER_STATE_KEY) : undefined;
  const state = text === undefined ? null : parseMaster(text);
  if (!state) throw new CliError("not-a-master", path);
  return state;
}
