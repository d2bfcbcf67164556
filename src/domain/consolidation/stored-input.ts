import { readDivisionTable } from "../division";
import type { Grid, WorkbookGrid } from "../grid";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../hidden-data";
import { issuedTexts, readReturns, unitNames } from "../returns";
import type { ReturnContext, UnitNames } from "../returns";
import { isBlank } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import { isRosterGrid } from "../units";
import { MASTER_STATE_KEY, parseMaster } from "./master-state";
import type { ConsolidationContext } from "./context";
import type { StoredInput } from "./types";

/** One input: a file read, or why not (Chinese), or what a master kept of it. */
export type ReturnInput =
  | StoredInput
  | (Omit<StoredInput, "read"> & {
      readonly read:
        | { readonly ok: true; readonly workbook: WorkbookGrid }
        | { readonly ok: false; readonly reason: string };
    });

/** What reading returns needs of a consolidation: whose names there are, the year, the issued texts, decided columns. */
export function readingOf(
  { table, year, decisions }: Pick<ConsolidationContext, "table" | "year" | "decisions">,
  names: UnitNames,
): ReturnContext {
  return {
    names,
    year,
    columns: decisions.columns,
    issued: issuedTexts(table.tasks, table.requirementLabel),
  };
}

/**
 * Reads inputs one by one, ahead of their consolidation: each needs nothing of the others, and once it is read its grid
 * can be let go. Holds for consolidations of the same table, roster, year and decided columns.
 */
export function inputReader(
  context: Pick<ConsolidationContext, "table" | "year" | "decisions" | "roster" | "expected">,
): (input: ReturnInput) => StoredInput {
  const names = unitNames(
    context.roster,
    context.expected.map(({ unit }) => unit),
  );
  const reading = readingOf(context, names);
  return (input) => storedInput(input, reading);
}

/**
 * What an input holds: its returns, or why it has none. A master, a roster or the issued table lying among the returns
 * is told by what it is. An input that a master kept is given back as it is.
 */
export function storedInput(input: ReturnInput, context: ReturnContext): StoredInput {
  const { read, ...file } = input;
  if ("kind" in read) return { ...file, read };
  if (!read.ok) return { ...file, read: { kind: "unreadable", reason: read.reason } };
  const { workbook } = read;
  const none = (reason: string): StoredInput => ({ ...file, read: { kind: "not-a-return", reason } });
  const hidden = workbook.sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const state = hidden ? decodeHiddenData(hidden).get(MASTER_STATE_KEY) : undefined;
  if (state !== undefined) {
    const carried = parseMaster(state);
    return carried === null
      ? none(returnTexts.reasons.damagedMaster)
      : { ...file, read: { kind: "master", carried } };
  }
  const returns = readReturns(workbook, file.file, context);
  if (returns.length > 0) return { ...file, read: { kind: "returns", returns } };
  const { roster, issued, noHeader, noText } = returnTexts.reasons;
  if (workbook.sheets.some(isRosterGrid)) return none(roster);
  if (workbook.sheets.some((grid) => readDivisionTable(grid).ok)) return none(issued);
  const isWordless = !workbook.sheets.some(holdsText);
  const reason = isWordless ? noText : noHeader;
  // Somebody's report that cannot be used: a photo pasted into a sheet, a table turned on its side.
  const isSent = isWordless || unitInFileName(file.file, context.names) !== null;
  return isSent && !isDecided(file.file, context)
    ? { ...file, read: { kind: "unreadable", reason } }
    : none(reason);
}

/** The one unit that a file's name or its folder names; null when none or several are. */
export function unitInFileName(file: string, names: UnitNames): string | null {
  return names.namedIn(file.replace(/^.*\//, "")) ?? names.namedIn(file);
}

/** True where a person said what the columns of a file hold, and so also where that leaves it without a return. */
function isDecided(file: string, { columns }: ReturnContext): boolean {
  return [...columns.keys()].some((name) => name.startsWith(`${file}#`));
}

function holdsText({ rows }: Grid): boolean {
  return rows.some((cells) => cells.some((cell) => cell !== null && !isBlank(cell.text)));
}
