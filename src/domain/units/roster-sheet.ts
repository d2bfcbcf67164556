import { dateOfSerial, isoDateOf } from "../dates";
import type { Grid } from "../grid";
import { cellAt, cellText } from "../grid";
import { foldForComparison, foldWidth } from "../text";
import { rosterProblemTexts } from "../texts/zh-CN-roster";
import { isGroup } from "./names";
import type { Roster, RosterUnit } from "./types";

/** The columns of the sheet 单位名录, in order (contract.md). */
export const ROSTER_HEADER = ["单位名称", "规范全称", "别名", "类别", "启用日期", "停用日期"] as const;

type Label = (typeof ROSTER_HEADER)[number];

const HEADER_WITHIN = 20;
/** 2024-01-31, 2024/1/31, 2024.1.31, 2024年1月31日, 20240131. */
const DATE = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/;

/** A row of a roster that could not be used, or not wholly. `row` is 1-based; `message` says what was done with it. */
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

/** Reads a 单位名录. What is wrong with a row is told by its number, and the rest is used. */
export function readRoster(grid: Grid): RosterResult {
  const header = rosterHeader(grid);
  if (!header) return { ok: false, code: "header-not-recognised" };
  const reader = new RosterReader(grid, header);
  for (let row = header.row + 1; row < grid.rows.length; row++) reader.read(row);
  return { ok: true, roster: { units: reader.withOwnAliases() }, problems: reader.problems() };
}

class RosterReader {
  private readonly told: RosterProblem[] = [];
  private readonly units: { readonly unit: RosterUnit; readonly row: number }[] = [];
  /** Rows by the folded name that stands on them. */
  private readonly rows = new Map<string, number>();

  constructor(
    private readonly grid: Grid,
    private readonly header: RosterHeader,
  ) {}

  read(row: number): void {
    // A line break in a narrow column is no part of the name.
    const name = this.text(row, "单位名称").replace(/\s*\n\s*/g, "");
    const problem = this.problemOf(row, name);
    if (problem !== null) {
      if (problem !== "") this.tell(row, problem);
      return;
    }
    this.rows.set(foldForComparison(name), row);
    this.units.push({ unit: { name, ...this.details(row) }, row });
  }

  problems(): readonly RosterProblem[] {
    return [...this.told].sort((a, b) => a.row - b.row);
  }

  /** The units, without aliases that are another unit's name: a name means one body. The first one keeps it. */
  withOwnAliases(): readonly RosterUnit[] {
    const owners = new Map(this.units.map(({ unit }) => [foldForComparison(unit.name), unit.name]));
    for (const { unit } of this.units) {
      const full = foldForComparison(unit.fullName);
      if (full !== "" && !owners.has(full)) owners.set(full, unit.name);
    }
    return this.units.map(({ unit, row }) => {
      const aliases = unit.aliases.filter((alias) => {
        const folded = foldForComparison(alias);
        const owner = owners.get(folded) ?? unit.name;
        owners.set(folded, owner);
        if (owner !== unit.name) this.tell(row, rosterProblemTexts.aliasTaken(alias, owner));
        return owner === unit.name;
      });
      return { ...unit, aliases };
    });
  }

  /** Why a row is no unit: "" for one that says nothing, null when it is one. */
  private problemOf(row: number, name: string): string | null {
    if (name === "") {
      // A row with nothing but its class waits for a name (see rosterSheet).
      const filled = ROSTER_HEADER.some((label) => label !== "类别" && this.text(row, label) !== "");
      return filled ? rosterProblemTexts.noName : "";
    }
    const column = this.header.columns.get("单位名称");
    if (column !== undefined && cellAt(this.grid, row, column)?.type === "error")
      return rosterProblemTexts.error(name);
    const before = this.rows.get(foldForComparison(name));
    if (before !== undefined) return rosterProblemTexts.repeated(name, before + 1);
    const folded = foldWidth(name).text.replace(/\s/g, "");
    if (/[、,;]/.test(folded.replace(/[([〔].*?[)\]〕]/g, ""))) return rosterProblemTexts.several(name);
    return isGroup(folded) ? rosterProblemTexts.group(name) : null;
  }

  private details(row: number): Omit<RosterUnit, "name"> {
    const from = this.date(row, "启用日期");
    const to = this.date(row, "停用日期");
    const backwards = from !== null && to !== null && to < from;
    if (backwards) this.tell(row, rosterProblemTexts.backwards(from, to));
    return {
      fullName: this.text(row, "规范全称"),
      aliases: this.text(row, "别名")
        .split(/[、,，;；/\n]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ""),
      unitClass: this.text(row, "类别"),
      activeFrom: backwards ? null : from,
      activeTo: backwards ? null : to,
    };
  }

  private text(row: number, label: Label): string {
    const column = this.header.columns.get(label);
    return column === undefined ? "" : cellText(this.grid, row, column).trim();
  }

  private date(row: number, label: Label): string | null {
    const column = this.header.columns.get(label);
    const cell = column === undefined ? null : cellAt(this.grid, row, column);
    const text = cell?.text.trim() ?? "";
    if (!cell || text === "") return null;
    if (cell.type === "date") return cell.date;
    const [, year, month, day, closeMonth, closeDay] =
      DATE.exec(foldWidth(text).text.replace(/\s/g, "")) ?? [];
    const written = isoDateOf(Number(year), Number(month ?? closeMonth), Number(day ?? closeDay));
    const serial =
      written === null && cell.type === "number" ? dateOfSerial(cell.value, this.grid.dateSystem) : null;
    const date = written ?? serial;
    if (date === null) this.tell(row, rosterProblemTexts.notADate(label, text));
    return date;
  }

  private tell(row: number, message: string): void {
    this.told.push({ row: row + 1, message });
  }
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
