import { builtinRoster, indexRoster, readRoster } from "../domain/units";
import type { RosterIndex } from "../domain/units";
import { rosterTexts } from "../sheets/texts/zh-CN-roster";
import { ExcelError } from "./excel-error";
import { readSheet } from "./read-sheet";
import type { RunOptions } from "./run-excel";

/** The office's roster of the workbook's sheet 单位名录; the built-in one where there is none or it is no roster. */
export async function workbookRoster(options: RunOptions = {}): Promise<RosterIndex> {
  try {
    const { grid } = await readSheet(rosterTexts.sheetName, options);
    const result = readRoster(grid);
    return indexRoster(result.ok ? result.roster : builtinRoster);
  } catch (failure) {
    if (failure instanceof ExcelError && failure.code === "not-found") return indexRoster(builtinRoster);
    throw failure;
  }
}
