import type { MasterState } from "../domain/consolidation";
import type { DivisionTable } from "../domain/division";
import type { Grid, WorkbookGrid } from "../domain/grid";
import { builtinRoster, indexRoster } from "../domain/units";
import type { RosterIndex } from "../domain/units";
import { findMaster, findRoster, findTable } from "../jobs";
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

/** Reads the issued table from a file; throws CliError when there is none in it or it has no tasks. */
export async function loadTable(path: string, password: string | null): Promise<LoadedTable> {
  const workbook = await loadWorkbook(path, password);
  const found = findTable(workbook.sheets);
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
  const found = findRoster(source.sheets);
  if (found) {
    for (const problem of found.problems) terminal.talk(report.rosterProblem(problem.row, problem.message));
    return indexRoster(found.roster);
  }
  if (path !== null) throw new CliError("not-a-roster", path);
  return indexRoster(builtinRoster);
}

/** What a master carries of its round; throws CliError when the workbook is no master or its state is damaged. */
export async function loadMaster(path: string, password: string | null): Promise<MasterState> {
  const { sheets } = await loadWorkbook(path, password);
  const state = findMaster(sheets);
  if (!state) throw new CliError("not-a-master", path);
  return state;
}
