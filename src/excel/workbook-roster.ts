import { builtinRoster, indexRoster, readRoster } from "../domain/units";
import type { PinyinOf, Roster, RosterIndex } from "../domain/units";
import { rosterTexts } from "../sheets/texts/zh-CN-roster";
import { ExcelError } from "./excel-error";
import { readSheet } from "./read-sheet";
import type { RunOptions } from "./run-excel";

/**
 * The roster of the workbook's sheet 单位名录; `otherwise` where there is none or it names nobody. `pinyinOf` as in
 * `indexRoster`.
 */
export async function workbookRoster(
  otherwise: Roster = builtinRoster,
  pinyinOf: PinyinOf | null = null,
  options: RunOptions = {},
): Promise<RosterIndex> {
  try {
    const { grid } = await readSheet(rosterTexts.sheetName, options);
    const result = readRoster(grid);
    return indexRoster(result.ok && result.roster.units.length > 0 ? result.roster : otherwise, pinyinOf);
  } catch (failure) {
    if (failure instanceof ExcelError && failure.code === "not-found")
      return indexRoster(otherwise, pinyinOf);
    throw failure;
  }
}
