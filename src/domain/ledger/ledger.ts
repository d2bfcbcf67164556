import type { Consolidation, UnitState } from "../consolidation";
import type { IsoDate } from "../dates";
import { daysBetween } from "../dates";
import type { Extension } from "./extensions";
import { extendedTo } from "./extensions";

/** How a unit stands with its return. `extended`: nothing came, and it still has time that it was given. */
export type Standing =
  "complete" | "incomplete" | "late" | "missing" | "not-due" | "extended" | "unreadable" | "voluntary";

/** A unit's line in the 台账: what it owes, what came, and by when. */
export interface LedgerLine {
  readonly unit: string;
  readonly state: UnitState;
  readonly standing: Standing;
  /** 序号 of the rows that it owes, ascending; empty for a unit that reports on open rows of its own accord. */
  readonly owed: readonly number[];
  /** Of these, the ones without an answer. */
  readonly blank: readonly number[];
  /** 报送截止日期 for this unit, an extension counted in; null when none was set. */
  readonly due: IsoDate | null;
  readonly extended: boolean;
  /** The latest 填报日期 of its returns that count; null when nothing says. */
  readonly filledOn: IsoDate | null;
  /** Days by which it is late: from the due day to the day it was filled in, or to `asOf` when nothing came. 0 in time. */
  readonly daysLate: number;
}

/** What the ledger needs besides the consolidation. */
export interface LedgerOptions {
  /** 报送截止日期 of the round; null when none was set. */
  readonly due: IsoDate | null;
  readonly extensions: readonly Extension[];
}

/**
 * Who owes which rows and how each unit stands. Units are the ones that owe a return, groups expanded by the roster of
 * the table's day (`expectedUnits`), and others that sent one. Open rows never make a unit missing.
 */
export function ledgerOf(consolidation: Consolidation, options: LedgerOptions): readonly LedgerLine[] {
  const { units, expected, entries, files, asOf } = consolidation;
  const owedBy = new Map(expected.map(({ unit, tasks, open }) => [unit, open ? [] : tasks]));
  const answered = new Map<string, Set<number>>();
  for (const { unit, no, status } of entries) {
    if (no === null || status === "blank") continue;
    answered.set(unit, (answered.get(unit) ?? new Set()).add(no));
  }
  const filled = new Map<string, IsoDate>();
  for (const { unit, state, filledOn } of files.flatMap((file) => [...file.returns])) {
    if (state === "superseded" || filledOn === null) continue;
    const before = filled.get(unit);
    if (before === undefined || filledOn > before) filled.set(unit, filledOn);
  }
  return units.map(({ unit, state }): LedgerLine => {
    const owed = [...(owedBy.get(unit) ?? [])].sort((a, b) => a - b);
    const blank = owed.filter((no) => !answered.get(unit)?.has(no));
    const extension = extendedTo(options.extensions, unit, null);
    const extended = extension !== null && (options.due === null || extension > options.due);
    const due = extended ? extension : options.due;
    const filledOn = filled.get(unit) ?? null;
    const until = state === "received" ? filledOn : asOf;
    const daysLate = due === null || until === null ? 0 : Math.max(0, daysBetween(due, until));
    const standing = standingOf(state, owed, blank, { due, extended, asOf, daysLate });
    return { unit, state, standing, owed, blank, due, extended, filledOn, daysLate };
  });
}

function standingOf(
  state: UnitState,
  owed: readonly number[],
  blank: readonly number[],
  time: { due: IsoDate | null; extended: boolean; asOf: IsoDate; daysLate: number },
): Standing {
  if (state === "unreadable") return "unreadable";
  if (state === "missing") {
    if (time.due === null || time.asOf > time.due) return "missing";
    return time.extended ? "extended" : "not-due";
  }
  if (owed.length === 0) return "voluntary";
  if (blank.length > 0) return "incomplete";
  return time.daysLate > 0 ? "late" : "complete";
}
