import { checkTable } from "../domain/checks";
import type { CheckedTable, Finding, Severity } from "../domain/checks";
import type { IsoDate } from "../domain/dates";
import { builtinRoster, indexRoster } from "../domain/units";
import { findDivisionSheet } from "./find-division-sheet";
import { markCells } from "./marks";
import type { Mark } from "./marks";
import type { RunOptions } from "./run-excel";

/** A checked sheet of the open workbook. */
export interface CheckedSheet {
  readonly sheetId: string;
  readonly checked: CheckedTable;
}

const RANK: readonly Severity[] = ["error", "warning", "info"];

/**
 * Checks the division table of the active sheet and marks errors and warnings in it; infos are left to the list, or
 * every second row would be coloured. Throws ExcelError `no-table` when the sheet holds none.
 */
export async function checkSheet(asOf: IsoDate, options: RunOptions = {}): Promise<CheckedSheet> {
  const { sheetId, table } = await findDivisionSheet(null, options);
  const checked = checkTable(table, { roster: indexRoster(builtinRoster), asOf });
  await markCells(sheetId, marksOf(checked), options);
  return { sheetId, checked };
}

/** The marks for findings: on each cell its worst error or warning; infos are left to the list. */
export function marksOf({ findings, table }: Pick<CheckedTable, "findings" | "table">): readonly Mark[] {
  const worst = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.cell === null || finding.severity === "info") continue;
    const before = worst.get(finding.cell);
    if (!before || RANK.indexOf(finding.severity) < RANK.indexOf(before.severity))
      worst.set(finding.cell, finding);
  }
  return [...worst.values()].flatMap(({ row, field, rule, severity, message }): Mark[] => {
    const column = field === null ? undefined : table.columns[field];
    return row === null || column === undefined ? [] : [{ row: row - 1, column, rule, severity, message }];
  });
}
