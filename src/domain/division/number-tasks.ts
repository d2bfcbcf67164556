import { foldForComparison } from "../text";
import type { DivisionTable, DivisionTask } from "./types";

/**
 * The table with a number for every task, each only once, by which a round knows its tasks. Numbers that are whole and
 * come once stay. Where a table numbers otherwise (1.1 and 1.2, from 1 again in every category, a number missing, no
 * column for it), the task gets its place in the table, or the next free number; what stands in the cell stays, and
 * an empty cell is taken to hold the number.
 */
export function numberTasks(table: DivisionTable): DivisionTable {
  const taken = new Set<number>();
  // From 1 again in every category: then all go by their places, or the order would be lost.
  const beginsAgain = table.tasks.filter(({ no }) => no === 1).length > 1;
  const kept = table.tasks.map(({ no }) => {
    if (no === null || taken.has(no) || beginsAgain) return null;
    taken.add(no);
    return no;
  });
  if (!kept.includes(null)) return table;
  let next = Math.max(table.tasks.length, ...taken) + 1;
  const numberOf = (place: number): number => {
    const no = taken.has(place) ? next++ : place;
    taken.add(no);
    return no;
  };
  return {
    ...table,
    tasks: table.tasks.map((task, at): DivisionTask => {
      const no = kept[at] ?? numberOf(at + 1);
      return { ...task, no, noText: foldForComparison(task.noText) === "" ? String(no) : task.noText };
    }),
  };
}

/**
 * What to call a task in front of people, by the number that a round knows it by: what its own cell says where no other
 * task's says the same, else that number.
 */
export function taskLabels(tasks: readonly DivisionTask[]): (no: number) => string {
  const tasksCalled = new Map<string, number>();
  const nameOf = ({ noText }: DivisionTask): string => foldForComparison(noText);
  for (const task of tasks) tasksCalled.set(nameOf(task), (tasksCalled.get(nameOf(task)) ?? 0) + 1);
  const labels = new Map(
    tasks.flatMap((task) =>
      task.no !== null && nameOf(task) !== "" && tasksCalled.get(nameOf(task)) === 1
        ? [[task.no, task.noText.trim()] as const]
        : [],
    ),
  );
  return (no) => labels.get(no) ?? String(no);
}
