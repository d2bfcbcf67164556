import type { IsoDate } from "../domain/dates";
import type { DeadlineSummary } from "../domain/deadlines";
import {
  changesBetween,
  compareWithLast,
  consolidate,
  DEFAULT_LAMP_SETTINGS,
  gatherInputs,
  inputReader,
  lampOf,
  NO_DECISIONS,
  serialiseMaster,
  tally,
} from "../domain/consolidation";
import type {
  Consolidation,
  Decisions,
  EntryChange,
  LampSettings,
  MasterState,
  ReturnInput,
  SaidEntry,
  StoredInput,
} from "../domain/consolidation";
import { extendedTo, ledgerOf, owedEntries } from "../domain/ledger";
import type { Extension } from "../domain/ledger";
import { remindersOf } from "../domain/reminders";
import type { ReminderFacts, Reminders, ReminderTemplates } from "../domain/reminders";
import type { RosterIndex } from "../domain/units";
import { masterPlan } from "../sheets";
import type { MasterContext, WorkbookPlan } from "../sheets";
import type { OwedTable } from "./forms-of";

/** What a round is consolidated with besides its returns. */
export interface RoundOptions {
  readonly roster: RosterIndex;
  readonly asOf: IsoDate;
  readonly decisions?: Decisions;
  /** Last round's master: what it said is put beside this round's. */
  readonly last?: readonly SaidEntry[] | null;
  /** The master that is continued. */
  readonly onto?: MasterState | null;
  /** The day and the program's version, written beside every file that is read now. */
  readonly reading?: { readonly on: IsoDate; readonly by: string } | null;
}

/** A consolidation with what is needed to write and to continue it. */
export interface ConsolidatedRound {
  readonly consolidation: Consolidation;
  /** What continuing the master changed; null when none was continued. */
  readonly changes: readonly EntryChange[] | null;
  readonly last: readonly SaidEntry[] | null;
}

/**
 * Reads a round's inputs as their files arrive, so that only files in flight lie in memory as grids. What it gives goes
 * into `consolidateRound` with the same table, roster and decided columns.
 */
export function roundReader(
  owed: OwedTable,
  { roster, decisions = NO_DECISIONS }: Pick<RoundOptions, "roster" | "decisions">,
): (input: ReturnInput) => StoredInput {
  const { table, expected, year } = owed;
  return inputReader({ table, expected, year, roster, decisions });
}

/** Consolidates read inputs, and what the continued master kept, against an issued table. */
export function consolidateRound(
  inputs: readonly ReturnInput[],
  owed: OwedTable,
  options: RoundOptions,
): ConsolidatedRound {
  const { onto = null, last = null, reading } = options;
  const context = {
    table: owed.table,
    expected: owed.expected,
    openTasks: new Set(
      owed.tasks.flatMap(({ task, units }) => (units.open.length > 0 && task.no !== null ? [task.no] : [])),
    ),
    roster: options.roster,
    asOf: options.asOf,
    year: owed.year,
    decisions: options.decisions ?? NO_DECISIONS,
  };
  const stamp = reading ? { readOn: reading.on, readBy: reading.by } : {};
  const gathered = gatherInputs(
    onto,
    inputs.map((input) => ({ ...stamp, ...input })),
    context,
  );
  const { decisions } = gathered;
  const consolidation = consolidate(gathered.inputs, { ...context, decisions, last });
  return {
    consolidation,
    changes: onto ? changesBetween(onto.entries, consolidation.entries) : null,
    last,
  };
}

/** How a master is written besides its round. */
export interface MasterOptions {
  /** The program's version, written into 总览. */
  readonly version: string;
  /** 轮次; "" when there is only one. */
  readonly round?: string;
  readonly due?: IsoDate | null;
  readonly lamps?: LampSettings;
  readonly extensions?: readonly Extension[];
}

/** What the master's sheets, the 一页纸 and the reminders are made from besides the consolidation. */
export function masterContext(
  round: ConsolidatedRound,
  owed: OwedTable,
  options: MasterOptions,
): MasterContext {
  const { consolidation, last } = round;
  return {
    deadlines: deadlinesOf(owed),
    leads: leadsOf(owed),
    lamps: options.lamps ?? DEFAULT_LAMP_SETTINGS,
    extensions: options.extensions ?? [],
    round: options.round ?? "",
    due: options.due ?? null,
    changes: round.changes,
    comparison: last ? compareWithLast(consolidation.entries, last) : null,
    version: options.version,
  };
}

/** The master workbook of a round as a plan. */
export function masterOf(round: ConsolidatedRound, owed: OwedTable, options: MasterOptions): WorkbookPlan {
  const { consolidation } = round;
  return masterPlan(consolidation, masterContext(round, owed, options), serialiseMaster(consolidation));
}

/** The reminders of a round, from the office's templates. */
export function remindersFor(
  { consolidation }: ConsolidatedRound,
  context: MasterContext,
  templates: ReminderTemplates,
  facts: Pick<ReminderFacts, "office" | "contact" | "phone">,
): Reminders {
  const { due, extensions, deadlines, lamps } = context;
  const { asOf, table } = consolidation;
  const progress = tally(owedEntries(consolidation), deadlines, (entry) =>
    lampOf(entry, entry.no === null ? undefined : deadlines.get(entry.no), {
      asOf,
      settings: lamps,
      extendedTo: extendedTo(extensions, entry.unit, entry.no),
    }),
  );
  return remindersOf(consolidation, ledgerOf(consolidation, { due, extensions }), progress, templates, {
    ...facts,
    title: table.title,
    round: context.round,
    due,
  });
}

/** Each task's deadline, by 序号. */
export function deadlinesOf({ tasks }: OwedTable): ReadonlyMap<number, DeadlineSummary> {
  return new Map(
    tasks.flatMap(({ task, deadline }) => (task.no === null ? [] : [[task.no, deadline.summary] as const])),
  );
}

function leadsOf({ tasks }: OwedTable): ReadonlyMap<number, string> {
  return new Map(
    tasks.flatMap(({ task, units }) => {
      const lead = units.items.find(({ role }) => role === "lead");
      return task.no === null || !lead ? [] : [[task.no, lead.canonical ?? lead.name] as const];
    }),
  );
}
