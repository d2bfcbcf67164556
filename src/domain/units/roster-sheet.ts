import { parseIsoDate } from "../dates";
import type { Grid } from "../grid";
import { cellAt, cellText } from "../grid";
import { foldForComparison } from "../text";
import type { Roster, RosterUnit } from "./types";

/** The columns of the sheet 单位名录, in order (contract.md). */
export const ROSTER_HEADER = ["单位名称", "规范全称", "别名", "类别", "启用日期", "停用日期"] as const;

const HEADER_WITHIN = 20;

/** A row of a roster that could not be used, or not wholly. `row` is 1-based. */
export interface RosterProblem {
  readonly row: number;
  readonly message: string;
}

export type RosterResult =
  | { readonly ok: true; readonly roster: Roster; readonly problems: readonly RosterProblem[] }
  | { readonly ok: false; readonly code: "header-not-recognised" };

interface RosterHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<string, number>;
}

function rosterHeader(grid: Grid): RosterHeader | null {
  for (let row = 0; row < Math.min(grid.rows.length, HEADER_WITHIN); row++) {
    const columns = new Map<string, number>();
    grid.rows[row]?.forEach((cell, column) => {
      const label = cell ? foldForComparison(cell.text) : "";
      if ((ROSTER_HEADER as readonly string[]).includes(label) && !columns.has(label))
        columns.set(label, column);
    });
    if (columns.has("单位名称") && columns.size >= 2) return { row, columns };
  }
  return null;
}

/** True when the sheet is a roster: 单位名称 and another of its columns head it. */
export function isRosterGrid(grid: Grid): boolean {
  return rosterHeader(grid) !== null;
}

/** Reads a 单位名录. A repeated name or a date that is none is told and the rest is used. */
export function readRoster(grid: Grid): RosterResult {
  const header = rosterHeader(grid);
  if (!header) return { ok: false, code: "header-not-recognised" };
  const problems: RosterProblem[] = [];
  const units: RosterUnit[] = [];
  const seen = new Set<string>();
  for (let row = header.row + 1; row < grid.rows.length; row++) {
    const text = (label: string): string => {
      const column = header.columns.get(label);
      return column === undefined ? "" : cellText(grid, row, column).trim();
    };
    const date = (label: string): string | null => {
      const column = header.columns.get(label);
      const cell = column === undefined ? null : cellAt(grid, row, column);
      if (!cell || cell.text.trim() === "") return null;
      if (cell.type === "date") return cell.date;
      const written = parseIsoDate(
        cell.text
          .trim()
          .replace(/[./]/g, "-")
          .replace(/-(\d)(?=-|$)/g, "-0$1"),
      );
      if (!written) problems.push({ row: row + 1, message: `${label}“${cell.text}”不是日期，已忽略。` });
      return written;
    };
    const name = text("单位名称");
    if (name === "") continue;
    if (seen.has(foldForComparison(name))) {
      problems.push({ row: row + 1, message: `“${name}”重复，只用第一次出现的那一行。` });
      continue;
    }
    seen.add(foldForComparison(name));
    units.push({
      name,
      fullName: text("规范全称"),
      aliases: text("别名")
        .split(/[、,，;；/\n]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ""),
      unitClass: text("类别"),
      activeFrom: date("启用日期"),
      activeTo: date("停用日期"),
    });
  }
  return { ok: true, roster: { units }, problems };
}

/** A roster as rows of text, header first, to be put into a sheet. */
export function rosterRows(roster: Roster): readonly (readonly string[])[] {
  return [
    ROSTER_HEADER,
    ...roster.units.map((unit) => [
      unit.name,
      unit.fullName,
      unit.aliases.join("、"),
      unit.unitClass,
      unit.activeFrom ?? "",
      unit.activeTo ?? "",
    ]),
  ];
}
