import type { IsoDate } from "../domain/dates";
import { consolidate, NO_DECISIONS, serialiseMaster } from "../domain/consolidation";
import type { Consolidation, Decisions, LastRound, ReturnInput } from "../domain/consolidation";
import type { RosterIndex } from "../domain/units";
import { masterPlan } from "../sheets";
import type { WorkbookPlan } from "../sheets";
import type { OwedTable } from "./forms-of";

/** What a round is consolidated with besides its returns. */
export interface RoundOptions {
  readonly roster: RosterIndex;
  readonly asOf: IsoDate;
  readonly decisions?: Decisions;
  readonly last?: LastRound | null;
}

/** Consolidates read inputs against an issued table. */
export function consolidateRound(
  inputs: readonly ReturnInput[],
  owed: OwedTable,
  options: RoundOptions,
): Consolidation {
  return consolidate(inputs, {
    table: owed.table,
    expected: owed.expected,
    openTasks: new Set(
      owed.tasks.flatMap(({ task, units }) => (units.open.length > 0 && task.no !== null ? [task.no] : [])),
    ),
    roster: options.roster,
    asOf: options.asOf,
    year: owed.year,
    decisions: options.decisions ?? NO_DECISIONS,
    last: options.last ?? null,
  });
}

/** The master workbook of a round as a plan. `version` is the program's, written into 总览. */
export function masterOf(consolidation: Consolidation, owed: OwedTable, version: string): WorkbookPlan {
  const deadlines = new Map(
    owed.tasks.flatMap(({ task, deadline }) =>
      task.no === null ? [] : [[task.no, deadline.summary] as const],
    ),
  );
  const leads = new Map(
    owed.tasks.flatMap(({ task, units }) => {
      const lead = units.items.find(({ role }) => role === "lead");
      return task.no === null || !lead ? [] : [[task.no, lead.canonical ?? lead.name] as const];
    }),
  );
  return masterPlan(consolidation, { deadlines, leads, state: serialiseMaster(consolidation), version });
}
