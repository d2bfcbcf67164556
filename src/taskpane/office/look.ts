import type { CheckedTable } from "../../domain/checks";
import type { IsoDate } from "../../domain/dates";
import { readDivisionTable } from "../../domain/division";
import type { DivisionTable } from "../../domain/division";
import { findHeaders } from "../../domain/header";
import type { AnswerField } from "../../domain/header";
import type { Grid } from "../../domain/grid";
import type { OfficeSettings } from "../../domain/office-settings";
import { builtinRoster } from "../../domain/units";
import { findRoster } from "../../jobs";
import { isOwnSheet } from "../../sheets";
import { listSheets, readSheet } from "../../excel";
import type { SheetEntry } from "../../excel";
import type { SheetRef, WorkbookView } from "../ports";
import type { EngineClient } from "./engine-client";
import type { OfficeStore } from "./office-store";
import { recallWorkbook } from "./workbook-memory";

/** The sheet that holds the office's roster in a workbook (contract.md). */
export const ROSTER_SHEET = "单位名录";
const ANSWERS: readonly AnswerField[] = ["progress", "status", "finished"];

/** Where the table was found last; it is looked at first. */
export interface LastFound {
  sheetId: string | null;
}

/** What was read of the open workbook: the view, with the table's grid and what the workbook remembers. */
export interface Looked {
  readonly view: WorkbookView;
  readonly office: OfficeSettings;
  readonly grid: Grid | null;
}

/** Reads the open workbook: its sheets, the table with its findings, the roster, and what is kept with it. */
export async function lookAtWorkbook(
  engine: EngineClient,
  store: OfficeStore,
  today: IsoDate,
  last: LastFound,
): Promise<Looked> {
  const [entries, memory, office] = await Promise.all([listSheets(), recallWorkbook(), store.read()]);
  const [found, roster, ruleTitles] = await Promise.all([
    findTable(entries, last),
    rosterOf(entries, office),
    engine.ruleTitles(),
  ]);
  last.sheetId = found?.sheet.id ?? null;
  const checked: CheckedTable | null = found
    ? await engine.check({ table: found.table, roster: roster.roster, asOf: today, office })
    : null;
  return {
    office,
    grid: found?.grid ?? null,
    view: {
      office,
      sheets: entries.filter(({ visible }) => visible).map(({ id, name }) => ({ id, name })),
      table: found && checked ? { sheet: found.sheet, checked, marked: memory.marked } : null,
      roster,
      ignored: memory.ignored,
      ruleTitles,
      round: memory.round,
    },
  };
}

async function rosterOf(
  entries: readonly SheetEntry[],
  office: OfficeSettings,
): Promise<WorkbookView["roster"]> {
  const sheet = entries.find(({ name }) => name === ROSTER_SHEET);
  const found = sheet ? findRoster([(await readSheet(sheet.id)).grid]) : null;
  if (found) return { from: "sheet", roster: found.roster };
  return office.roster
    ? { from: "office", roster: office.roster }
    : { from: "builtin", roster: builtinRoster };
}

/**
 * The sheet with the issued table: the one that is shown when it holds one, else where it was found last, else the
 * first. Sheets that this program makes, and those with columns to be filled in, are not the issued table.
 */
async function findTable(
  entries: readonly SheetEntry[],
  last: LastFound,
): Promise<{ sheet: SheetRef; grid: Grid; table: DivisionTable } | null> {
  const rank = ({ id, active }: SheetEntry): number => (active ? 0 : id === last.sheetId ? 1 : 2);
  const candidates = entries
    .filter(({ visible, name }) => visible && !isOwnSheet(name))
    .sort((a, b) => rank(a) - rank(b));
  for (const { id, name } of candidates) {
    const { grid } = await readSheet(id);
    const result = readDivisionTable(grid);
    if (result.ok && result.table.tasks.length > 0 && !hasAnswers(grid)) {
      return { sheet: { id, name }, grid, table: result.table };
    }
  }
  return null;
}

function hasAnswers(grid: Grid): boolean {
  return findHeaders(grid).some(({ fields }) => ANSWERS.some((field) => fields[field] !== undefined));
}
