import { checkTable } from "../domain/checks";
import type { CheckedTable, CheckOptions, Finding, Severity } from "../domain/checks";
import type { IsoDate } from "../domain/dates";
import type { PinyinOf, Roster } from "../domain/units";
import { ExcelError } from "./excel-error";
import type { ExcelErrorCode } from "./excel-error";
import { findDivisionSheet } from "./find-division-sheet";
import { markCells } from "./marks";
import type { Mark } from "./marks";
import type { RunOptions } from "./run-excel";
import { workbookRoster } from "./workbook-roster";

/** A checked sheet of the open workbook. */
export interface CheckedSheet {
  readonly sheetId: string;
  readonly checked: CheckedTable;
  /** False where the sheet may not be written to: then the findings stand in the list only. */
  readonly marked: boolean;
}

export interface CheckSheetOptions extends RunOptions {
  /** How the office has set the check; its roster is the workbook's own where that has one. `pinyinOf`: see `indexRoster`. */
  readonly judge?: Partial<Pick<CheckOptions, "year" | "issued" | "settings">> & {
    readonly roster?: Roster;
    readonly pinyinOf?: PinyinOf | null;
  };
  /** The findings to be marked; all unless given. */
  readonly open?: (checked: CheckedTable) => readonly Finding[];
}

const RANK: readonly Severity[] = ["error", "warning", "info"];
/** Why a sheet can be read and not marked. */
const UNWRITABLE: readonly ExcelErrorCode[] = ["sheet-protected", "read-only"];

/**
 * Checks the division table of the active sheet by the workbook's roster and marks errors and warnings in it; infos are
 * left to the list, or every second row would be coloured. A protected sheet is checked without marks. Throws
 * ExcelError `no-table` when the sheet holds none.
 */
export async function checkSheet(asOf: IsoDate, options: CheckSheetOptions = {}): Promise<CheckedSheet> {
  const { sheetId, table } = await findDivisionSheet(null, options);
  const { roster, pinyinOf, ...judge } = options.judge ?? {};
  const known = await workbookRoster(roster, pinyinOf, options);
  const checked = checkTable(table, { ...judge, roster: known, asOf });
  const findings = options.open?.(checked) ?? checked.findings;
  try {
    await markCells(sheetId, marksOf({ findings }), options);
    return { sheetId, checked, marked: true };
  } catch (failure) {
    if (!(failure instanceof ExcelError) || !UNWRITABLE.includes(failure.code)) throw failure;
    return { sheetId, checked, marked: false };
  }
}

/**
 * The marks for findings: on each cell one, with the look of its worst error or warning and the sentences of all; infos
 * are left to the list.
 */
export function marksOf({ findings }: Pick<CheckedTable, "findings">): readonly Mark[] {
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cell === null || finding.severity === "info") continue;
    const cell = byCell.get(finding.cell);
    if (cell) cell.push(finding);
    else byCell.set(finding.cell, [finding]);
  }
  return [...byCell.values()].flatMap((found): Mark[] => {
    const sorted = [...found].sort((a, b) => RANK.indexOf(a.severity) - RANK.indexOf(b.severity));
    const [worst] = sorted;
    if (!worst?.place) return [];
    const message = sorted.map((finding) => finding.message).join("\n");
    return [{ ...worst.place, rule: worst.rule, severity: worst.severity, message }];
  });
}
