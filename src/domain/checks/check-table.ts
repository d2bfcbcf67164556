import type { IsoDate } from "../dates";
import { readDeadline, readTextTimes } from "../deadlines";
import type { DeadlineContext, TextTime, YearSource } from "../deadlines";
import { dateParts } from "../dates";
import type { DivisionTable } from "../division/types";
import { readUnits } from "../units";
import type { RosterIndex } from "../units";
import { allRules } from "./all-rules";
import { runChecks } from "./run-checks";
import type { RuleSettings } from "./rule-settings";
import type { CheckedTask, Finding } from "./types";

/** What a table is checked against. Nothing here is read from a clock. */
export interface CheckOptions {
  readonly roster: RosterIndex;
  readonly asOf: IsoDate;
  /** The document year that a person set for the table; outranks title and issue date. */
  readonly year?: number | null;
  /** The day the table was issued. */
  readonly issued?: IsoDate | null;
  /** The year a person gave when asked, because nothing else says it. */
  readonly askedYear?: number | null;
  readonly doneRows?: ReadonlySet<number>;
  readonly settings?: RuleSettings;
}

/** A table read and judged. */
export interface CheckedTable {
  readonly table: DivisionTable;
  readonly asOf: IsoDate;
  readonly year: { readonly value: number; readonly from: Exclude<YearSource, "cell"> } | null;
  readonly tasks: readonly CheckedTask[];
  readonly findings: readonly Finding[];
}

/**
 * The document year by its order of sources: what a person set, the title, the issue date, the answer of a person who
 * was asked (domain.md, 时限要求). Null when nothing says it.
 */
export function documentYear(
  table: DivisionTable,
  options: Pick<CheckOptions, "year" | "issued" | "askedYear">,
): DeadlineContext["year"] {
  if (options.year) return { value: options.year, from: "option" };
  if (table.titleYear !== null) return { value: table.titleYear, from: "title" };
  const issued = options.issued ?? table.issued;
  if (issued) return { value: dateParts(issued).year, from: "issued" };
  return options.askedYear ? { value: options.askedYear, from: "asked" } : null;
}

/** Reads the two cells of every task: who and by when. */
export function readTasks(
  table: DivisionTable,
  roster: RosterIndex,
  deadlineContext: DeadlineContext,
): readonly CheckedTask[] {
  const { dateSystem } = table;
  return table.tasks.map((task) => ({
    task,
    units: readUnits(task.units, roster),
    deadline: readDeadline({ text: task.deadline, cell: task.deadlineCell, dateSystem }, deadlineContext),
  }));
}

/** The reader of requirements that rules are given: each text is read once. */
export function rememberedTextTimes(context: DeadlineContext): (requirement: string) => readonly TextTime[] {
  const known = new Map<string, readonly TextTime[]>();
  return (requirement) => {
    let times = known.get(requirement);
    if (times === undefined) {
      times = readTextTimes(requirement, context);
      known.set(requirement, times);
    }
    return times;
  };
}

/** Reads every row of a table and runs all rules over it. */
export function checkTable(table: DivisionTable, options: CheckOptions): CheckedTable {
  const year = documentYear(table, options);
  const deadlineContext: DeadlineContext = { year, issued: options.issued ?? table.issued ?? null };
  const tasks = readTasks(table, options.roster, deadlineContext);
  const findings = runChecks(
    allRules,
    {
      table,
      tasks,
      roster: options.roster,
      deadlineContext,
      textTimes: rememberedTextTimes(deadlineContext),
      asOf: options.asOf,
      doneRows: options.doneRows ?? new Set(),
    },
    options.settings,
  );
  return { table, asOf: options.asOf, year, tasks, findings };
}
