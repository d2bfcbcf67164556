import type { IsoDate } from "../domain/dates";
import type { CheckedTask } from "../domain/checks";
import { documentYear, readTasks } from "../domain/checks";
import type { ExpectedUnit } from "../domain/consolidation";
import type { DivisionTable } from "../domain/division";
import { emptyGroups, expectedUnits } from "../domain/units";
import type { RosterIndex } from "../domain/units";
import { formFileName, returnFormPlan } from "../sheets";
import type { WorkbookPlan } from "../sheets";

/** A table with its cells read, and who owes a return on it. */
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
  table: DivisionTable,
  roster: RosterIndex,
  options: { readonly year: number | null; readonly issued: IsoDate | null; readonly asOf: IsoDate },
): OwedTable {
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

/** The form of each unit, with the tasks that it owes. */
export function formsOf(
  table: DivisionTable,
  units: readonly ExpectedUnit[],
  options: { readonly round: string; readonly due: IsoDate | null },
): readonly Form[] {
  return units.map(({ unit, tasks }) => {
    const numbers = new Set(tasks);
    const own = table.tasks.filter(({ no }) => no !== null && numbers.has(no));
    return {
      unit,
      name: formFileName(unit, table.title, options.round),
      plan: returnFormPlan(table, unit, own, options),
    };
  });
}
