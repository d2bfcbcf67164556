import { MASTER_STATE_KEY, parseMaster } from "../domain/consolidation";
import type { MasterState } from "../domain/consolidation";
import type { DivisionTable } from "../domain/division";
import { readDivisionTable } from "../domain/division";
import type { Grid } from "../domain/grid";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../domain/hidden-data";
import { isRosterGrid, readRoster } from "../domain/units";
import type { RosterResult } from "../domain/units";

/**
 * Finds the 分工 table among sheets: the sheet with the most tasks, visible sheets first; null when there is none.
 * `others` are the visible sheets that hold one too and were not taken.
 */
export function findTable(
  sheets: readonly Grid[],
): { table: DivisionTable; grid: Grid; others: readonly string[] } | null {
  const found = sheets.flatMap((grid) => {
    const result = readDivisionTable(grid);
    return result.ok ? [{ table: result.table, grid }] : [];
  });
  const visible = found.filter(({ grid }) => grid.visibility === "visible");
  const candidates = visible.length > 0 ? visible : found;
  const best = candidates.reduce<{ table: DivisionTable; grid: Grid } | null>(
    (most, each) => (most !== null && most.table.tasks.length >= each.table.tasks.length ? most : each),
    null,
  );
  const others = visible.filter(({ grid, table }) => grid !== best?.grid && table.tasks.length > 0);
  return best && { ...best, others: others.map(({ grid }) => grid.name) };
}

/** A sheet is the office's list by its name before it is one by its columns alone, such as a list of contacts. */
const ROSTER_NAME = /名录/;

/** The sheet that reads as a 单位名录 and names somebody, one of that name before others; null when there is none. */
export function findRoster(sheets: readonly Grid[]): Extract<RosterResult, { ok: true }> | null {
  const rosters = sheets.filter(isRosterGrid);
  const named = rosters.filter(({ name }) => ROSTER_NAME.test(name));
  for (const grid of [...named, ...rosters.filter((each) => !named.includes(each))]) {
    const result = readRoster(grid);
    if (result.ok && result.roster.units.length > 0) return result;
  }
  return null;
}

/** What a master among sheets carries of its round; null when none of them is a master's or its state is damaged. */
export function findMaster(sheets: readonly Grid[]): MasterState | null {
  const hidden = sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const text = hidden ? decodeHiddenData(hidden).get(MASTER_STATE_KEY) : undefined;
  return text === undefined ? null : parseMaster(text);
}
