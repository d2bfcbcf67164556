import type { MasterState } from "../domain/consolidation";
import type { DivisionTable } from "../domain/division";
import type { Grid, WorkbookGrid } from "../domain/grid";
import { builtinRoster, indexRoster } from "../domain/units";
import type { PinyinOf, RosterIndex } from "../domain/units";
import { findMaster, findRoster, findTable } from "../jobs";
import { unreadableText } from "../workbooks";
import { CliError } from "./cli-error";
import { refuseFolder } from "./files";
import { readPaths } from "./read-inputs";
import type { Terminal } from "./terminal";
import { report } from "./texts/zh-CN";
import { basename } from "node:path";

/** Reads a file that everything depends on; throws CliError, naming the file and the reason, when it cannot be read. */
export async function loadWorkbook(path: string, password: string | null): Promise<WorkbookGrid> {
  await refuseFolder(path);
  const results = (await readPaths([{ path, name: basename(path) }], password)).map(({ result }) => result);
  // An archive gives several results; the first workbook in it is meant.
  for (const result of results) if (result.ok) return result.workbook;
  const [failed] = results;
  const reason = failed && !failed.ok ? unreadableText(failed.code, failed.detail) : "";
  throw new CliError("unreadable", `“${path}”：${reason}`);
}

/** An issued table with the workbook it stands in. */
export interface LoadedTable {
  readonly table: DivisionTable;
  readonly grid: Grid;
  readonly workbook: WorkbookGrid;
  /** Sheets that hold a table too and were left alone. */
  readonly others: readonly string[];
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
    return indexRoster(found.roster, await loadPinyin());
  }
  if (path !== null) throw new CliError("not-a-roster", path);
  return indexRoster(builtinRoster, await loadPinyin());
}

/** The dictionary is large: commands that read no names do without it. */
async function loadPinyin(): Promise<PinyinOf> {
  const { pinyinOf } = await import("../domain/units/pinyin");
  return pinyinOf;
}

/** What a master carries of its round; throws CliError when the workbook is no master or its state is damaged. */
export async function loadMaster(path: string, password: string | null): Promise<MasterState> {
  const { sheets } = await loadWorkbook(path, password);
  const state = findMaster(sheets);
  if (!state) throw new CliError("not-a-master", path);
  return state;
}
