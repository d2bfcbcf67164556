import { checkReportSheet, rosterSheet } from "../../sheets";
import {
  applyPlan,
  applySuggestion,
  ExcelError,
  removeMarks,
  replaceSheets,
  undoSuggestion,
} from "../../excel";
import type { CellUndo } from "../../excel";
import { placeFindings } from "../../jobs";
import type { CheckPort, Undo } from "../ports";
import { rememberInWorkbook } from "./workbook-memory";
import { writtenSheet } from "./written-sheet";

/** Step 检查 on the open workbook, but for marking it, which takes reading it first. */
export const checkPort = (locale: string): Omit<CheckPort, "mark"> => ({
  unmark: async ({ sheet }) => {
    await removeMarks(sheet.id);
    await rememberInWorkbook({ marked: false });
  },
  accept: async ({ sheet, checked }, findings) => {
    const wanted = new Set(findings);
    const undo: Undo[] = [];
    const skipped: string[] = [];
    const seen = new Set<string>();
    for (const { finding, text } of placeFindings(checked)) {
      const { cell, suggestion } = finding;
      // One suggestion a cell: the next one was made for a text that no longer stands there.
      if (!wanted.has(finding) || cell === null || suggestion === null || seen.has(cell)) continue;
      seen.add(cell);
      try {
        const token = await applySuggestion({
          sheet: sheet.id,
          address: cell,
          expected: text,
          text: suggestion,
        });
        undo.push({ cell, token });
      } catch (failure) {
        if (!(failure instanceof ExcelError) || failure.code !== "cell-changed") throw failure;
        skipped.push(cell);
      }
    }
    return { undo, skipped };
  },
  undo: async (changes) => {
    for (const { token } of changes.toReversed()) await undoSuggestion(token as CellUndo);
  },
  keepIgnored: (ignored) => rememberInWorkbook({ ignored }),
  saveRoster: async (roster) =>
    writtenSheet(
      await replaceSheets({ sheets: [rosterSheet(roster)], properties: {} }, { show: null }),
      locale,
    ),
  report: async ({ checked }) =>
    writtenSheet(await applyPlan({ sheets: [checkReportSheet(checked)], properties: {} }), locale),
});
