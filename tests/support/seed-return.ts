import { builtinTable } from "../../src/domain/division";
import type { DivisionTask } from "../../src/domain/division";
import type { WorkbookGrid } from "../../src/domain/grid";
import { rowId } from "../../src/domain/returns";
import { gridOf } from "./grid-of";

/** The seed's tasks, which repeat a sentence in rows 5 and 6. */
export const SEED_TASKS: readonly DivisionTask[] = builtinTable().tasks;

/** One line of a return to the seed, as cells; `truth` is the 序号 it answers, null for none. */
export interface SeedRow {
  readonly no: string;
  readonly requirement: string;
  readonly id: string;
  readonly progress: string;
  readonly truth: number | null;
}

/** The seed's task `no` (1 to 32). */
export function seedTask(no: number): DivisionTask {
  const task = SEED_TASKS[no - 1];
  if (!task) throw new Error("the seed has 32 tasks");
  return task;
}

/** A clean answer to task `no`, with its form's row id or without. */
export function seedRow(no: number, more: Partial<SeedRow> = {}): SeedRow {
  const task = seedTask(no);
  return {
    no: String(no),
    requirement: task.requirement,
    id: rowId(task),
    progress: `第${no}项办理情况，共${no * 3}件。`,
    truth: no,
    ...more,
  };
}

/** A return of these lines, as a workbook of one sheet. */
export function seedReturn(unit: string, rows: readonly SeedRow[]): WorkbookGrid {
  const grid = gridOf([
    [`填报单位：${unit}`],
    ["序号", "具体要求", "进展情况", "行标识"],
    ...rows.map(({ no, requirement, progress, id }) => [no, requirement, progress, id]),
  ]);
  return { sheets: [grid], properties: new Map() };
}
