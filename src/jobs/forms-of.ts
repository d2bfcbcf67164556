import type { IsoDate } from "../domain/dates";
import type { CheckedTask } from "../domain/checks";
import { documentYear, readTasks } from "../domain/checks";
import { numberTasks } from "../domain/division";
import type { DivisionTable } from "../domain/division";
import { emptyGroups, expectedUnits } from "../domain/units";
import type { ExpectedUnit, RosterIndex } from "../domain/units";
import { formFileName, returnFormPlan } from "../sheets";
import type { OptionalAnswer, WorkbookPlan } from "../sheets";

/** A table with its cells read, every task numbered, and who owes a return on it. */
export interface OwedTable {
  readonly table: DivisionTable;
  readonly tasks: readonly CheckedTask[];
  readonly year: number | null;
  readonly expected: readonly ExpectedUnit[];
  /** Groups whose members the roster does not name. */
  readonly emptyGroups: readonly string[];
}

/** Reads who owes what; bodies are those of the day of issue, else of `asOf`. */
export function owedTable(
  issued: DivisionTable,
  roster: RosterIndex,
  options: { readonly year: number | null; readonly issued: IsoDate | null; readonly asOf: IsoDate },
): OwedTable {
  const table = numberTasks(issued);
  const year = documentYear(table, options);
  const tasks = readTasks(table, roster, { year, issued: options.issued });
  const units = tasks.map(({ task, units: reading }) => ({ no: task.no, reading }));
  const on = options.issued ?? options.asOf;
  return {
    table,
    tasks,
    year: year?.value ?? null,
    expected: expectedUnits(units, roster, on),
    emptyGroups: emptyGroups(units, roster, on),
  };
}

/** A form as a plan with its file name. */
export interface Form {
  readonly unit: string;
  readonly name: string;
  readonly plan: WorkbookPlan;
}

/** What the forms of a round have in common. */
export interface FormsOptions {
  readonly round: string;
  readonly due: IsoDate | null;
  /** True: every form shows the whole table, and the rows of other units are locked in it. */
  readonly whole?: boolean;
  /** Answer columns that are left out. */
  readonly without?: readonly OptionalAnswer[];
}

/** The form of each unit, with the tasks that it owes of an `OwedTable`'s table. No two have the same name. */
export function formsOf(
  table: DivisionTable,
  units: readonly ExpectedUnit[],
  { round, due, whole = false, without = [] }: FormsOptions,
): readonly Form[] {
  const taken = new Set<string>();
  return units.map(({ unit, tasks }) => {
    const own = new Set(tasks);
    const rows = whole ? table.tasks : table.tasks.filter(({ no }) => no !== null && own.has(no));
    return {
      unit,
      name: freeName(formFileName(unit, table.title, round), taken),
      plan: returnFormPlan(table, unit, rows, { round, due, without, ...(whole ? { own } : {}) }),
    };
  });
}

/** Two units may differ only in what a file name cannot hold; Windows takes letters of either case for the same. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    free = name.replace(/\.xlsx$/, `(${number}).xlsx`);
  }
  taken.add(free.toLowerCase());
  return free;
}
