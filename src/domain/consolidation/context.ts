import type { IsoDate } from "../dates";
import type { DivisionTable } from "../division";
import type { ExpectedUnit, RosterIndex } from "../units";
import type { Decisions } from "./decisions";
import type { Entry } from "./types";

/** What is needed of last round's master: who said what. */
export type LastRound = readonly Pick<Entry, "no" | "unit" | "progress">[];

/** What returns are put together against: the issued table, who owes what by the roster, and what a person decided. */
export interface ConsolidationContext {
  readonly table: DivisionTable;
  readonly expected: readonly ExpectedUnit[];
  /** 序号 of the tasks whose unit cell is an open list: any unit may report on them. */
  readonly openTasks: ReadonlySet<number>;
  readonly roster: RosterIndex;
  readonly asOf: IsoDate;
  /** The document year; null when nothing says. */
  readonly year: number | null;
  readonly decisions: Decisions;
  /** Last round's entries, to tell what was only copied; null when there are none. */
  readonly last: LastRound | null;
}
