import type { UnitSource } from "../consolidation/types";
import type { Grid } from "../grid";
import { cellAt, cellText, mergeAt } from "../grid";
import type { IsoDate } from "../dates";
import { foldWidth } from "../text";
import type { RosterIndex } from "../units";
import { readFinished } from "./answers";

/**
 * The value beside or after a label above the table: 填报单位：市教育局 in one cell, or in the next filled cell of the
 * row. Looks at rows before `headerRow` (0-based). Null when there is no such label, "" when it is not filled in.
 */
export function labelled(
  grid: Grid,
  headerRow: number,
  label: RegExp,
): { text: string; row: number; column: number } | null {
  for (let row = 0; row < headerRow; row++) {
    const width = grid.rows[row]?.length ?? 0;
    for (let column = 0; column < width; column++) {
      const text = foldWidth(cellText(grid, row, column)).text.trim();
      const match = label.exec(text.replace(/\s+/g, ""));
      if (!match) continue;
      const after = text.replace(/^[^:]*:?/, "").trim();
      if (text.includes(":") && after !== "") return { text: stopAtNextLabel(after), row, column };
      const first = (mergeAt(grid, row, column)?.right ?? column) + 1;
      for (let next = first; next < width; next++) {
        const value = cellText(grid, row, next).trim();
        if (value !== "")
          return /[:：]/.test(value) ? { text: "", row, column } : { text: value, row, column: next };
      }
      return { text: "", row, column };
    }
  }
  return null;
}

/** 填报单位：市教育局  填报日期：… in one cell. */
function stopAtNextLabel(text: string): string {
  return text
    .replace(/\s+(填报|填表|报送|联系|审核|单位)[^\s:]*:.*$/, "")
    .replace(/\((盖章|公章|签章|章)\)/g, "")
    .trim();
}

const UNIT_LABEL =
  /^(填报单位|报送单位|填表单位|单位名称|上报单位|责任单位名称|单位)(\((盖章|公章|签章|章)\))?(:|$)/;
const DATE_LABEL = /^(填报日期|填报时间|填表日期|报送日期|填表时间|上报日期|日期)(:|$)/;

/** 填报日期 above the table; null when not filled in or not a date. */
export function filledOnOf(grid: Grid, headerRow: number, year: number | null): IsoDate | null {
  const found = labelled(grid, headerRow, DATE_LABEL);
  if (!found || found.text === "") return null;
  const cell = cellAt(grid, found.row, found.column);
  return cell?.type === "date" ? cell.date : readFinished({ type: "text", text: found.text }, year).date;
}

/** The roster's unit whose name stands in a text, such as a file name: the longest name that is found. */
export function unitNamedIn(text: string, roster: RosterIndex, names: readonly string[]): string | null {
  const folded = foldWidth(text).text.replace(/\s/g, "");
  let best: string | null = null;
  for (const name of names) {
    if (name.length >= 2 && folded.includes(name) && name.length > (best?.length ?? 0)) best = name;
  }
  return best === null ? null : (roster.find(best)?.name ?? best);
}

/** Every name by which a unit of the roster, or another one that owes a return, may be called. */
export function knownNames(roster: RosterIndex, others: readonly string[]): readonly string[] {
  return [
    ...roster.roster.units.flatMap((unit) => [unit.name, unit.fullName, ...unit.aliases]),
    ...others,
  ].filter((name) => name !== "");
}

/** Whose a return is: the form's id, else the 填报单位 cell, else the file's name, else the sheet's. */
export function whoseReturn(
  grid: Grid,
  headerRow: number,
  file: string,
  formUnit: string | null,
  roster: RosterIndex,
  names: readonly string[],
): { unitText: string; unitFrom: UnitSource | null } {
  if (formUnit !== null && formUnit !== "") return { unitText: formUnit, unitFrom: "form-id" };
  const cell = labelled(grid, headerRow, UNIT_LABEL);
  if (cell && cell.text !== "") return { unitText: cell.text, unitFrom: "cell" };
  const fileUnit = unitNamedIn(file.replace(/^.*\//, ""), roster, names) ?? unitNamedIn(file, roster, names);
  if (fileUnit) return { unitText: fileUnit, unitFrom: "file-name" };
  const sheetUnit = unitNamedIn(grid.name, roster, names);
  if (sheetUnit) return { unitText: sheetUnit, unitFrom: "sheet-name" };
  return { unitText: "", unitFrom: null };
}
