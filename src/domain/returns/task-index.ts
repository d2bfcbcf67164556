import type { DivisionTask } from "../division";
import { foldForComparison } from "../text";
import { rowId } from "./form-id";
import { LikenessIndex } from "./similarity";

/** The issued tasks made ready for matching; made once for all returns. */
export interface TaskIndex {
  readonly tasks: readonly DivisionTask[];
  /** Where each task stands in the table, from 0. */
  readonly order: ReadonlyMap<DivisionTask, number>;
  readonly byId: ReadonlyMap<string, DivisionTask>;
  readonly byNo: ReadonlyMap<number, DivisionTask>;
  /** Tasks by their requirement exactly as issued: most rows come back so, and need no folding. */
  readonly byRawText: ReadonlyMap<string, readonly DivisionTask[]>;
  readonly byText: ReadonlyMap<string, readonly DivisionTask[]>;
  readonly likeness: LikenessIndex<DivisionTask>;
  /** The categories, folded: a line that holds only one of them is no task. */
  readonly categories: ReadonlySet<string>;
}

export function indexTasks(tasks: readonly DivisionTask[]): TaskIndex {
  const folded = tasks.map((task) => [task, foldForComparison(task.requirement)] as const);
  const byNo = new Map<number, DivisionTask>();
  for (const task of tasks) if (task.no !== null && !byNo.has(task.no)) byNo.set(task.no, task);
  return {
    tasks,
    order: new Map(tasks.map((task, at) => [task, at])),
    byId: new Map(tasks.map((task) => [rowId(task), task])),
    byNo,
    byRawText: grouped(tasks.map((task) => [task, task.requirement])),
    byText: grouped(folded),
    likeness: new LikenessIndex(folded),
    categories: new Set(
      tasks.map(({ category }) => foldForComparison(category)).filter((each) => each !== ""),
    ),
  };
}

function grouped(
  texts: readonly (readonly [DivisionTask, string])[],
): ReadonlyMap<string, readonly DivisionTask[]> {
  const groups = new Map<string, DivisionTask[]>();
  for (const [task, text] of texts) {
    if (text === "") continue;
    const group = groups.get(text);
    if (group) group.push(task);
    else groups.set(text, [task]);
  }
  return groups;
}

/** The tasks whose requirement is this text, folded; none for a blank text. */
export function tasksOfText(index: TaskIndex, requirement: string): readonly DivisionTask[] {
  return index.byRawText.get(requirement) ?? index.byText.get(foldForComparison(requirement)) ?? [];
}
