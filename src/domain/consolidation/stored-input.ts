import { readDivisionTable } from "../division";
import type { WorkbookGrid } from "../grid";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../hidden-data";
import { readReturns } from "../returns";
import type { ReturnContext } from "../returns";
import { returnTexts } from "../texts/zh-CN-returns";
import { isRosterGrid } from "../units";
import { MASTER_STATE_KEY } from "./master-state";
import type { StoredInput } from "./types";

/** One input: a file read, or why not (Chinese), or what a master kept of it. */
export type ReturnInput =
  | StoredInput
  | (Omit<StoredInput, "read"> & {
      readonly read:
        | { readonly ok: true; readonly workbook: WorkbookGrid }
        | { readonly ok: false; readonly reason: string };
    });

/**
 * What an input holds: its returns, or why it has none. A master, a roster or the issued table lying among the returns
 * is told by what it is. An input that a master kept is given back as it is.
 */
export function storedInput(input: ReturnInput, context: ReturnContext): StoredInput {
  const { file, sha256, size, read } = input;
  if ("kind" in read) return { file, sha256, size, read };
  if (!read.ok) return { file, sha256, size, read: { kind: "unreadable", reason: read.reason } };
  const { workbook } = read;
  const none = (reason: string): StoredInput => ({
    file,
    sha256,
    size,
    read: { kind: "not-a-return", reason },
  });
  const hidden = workbook.sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  if (hidden && decodeHiddenData(hidden).has(MASTER_STATE_KEY)) return none(returnTexts.reasons.master);
  const returns = readReturns(workbook, file, context);
  return returns.length === 0
    ? none(notAReturn(workbook))
    : { file, sha256, size, read: { kind: "returns", returns } };
}

function notAReturn(workbook: WorkbookGrid): string {
  if (workbook.sheets.some(isRosterGrid)) return returnTexts.reasons.roster;
  return workbook.sheets.some((grid) => readDivisionTable(grid).ok)
    ? returnTexts.reasons.issued
    : returnTexts.reasons.noHeader;
}
