import { readTaskNo } from "../division";
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
  /** By the number that the round knows a task by. */
  readonly byNo: ReadonlyMap<number, DivisionTask>;
  /**
   * By what stands in the issued 序号, folded; null where several tasks have the same. Null for a table that numbers its
   * tasks with whole numbers, each once: there the number alone is enough.
   */
  readonly byNoText: ReadonlyMap<string, DivisionTask | null> | null;
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
    byNoText: noTexts(tasks),
    byRawText: grouped(tasks.map((task) => [task, task.requirement])),
    byText: grouped(folded),
    likeness: new LikenessIndex(folded),
    categories: new Set(
      tasks.map(({ category }) => foldForComparison(category)).filter((each) => each !== ""),
    ),
  };
}

function noTexts(tasks: readonly DivisionTask[]): ReadonlyMap<string, DivisionTask | null> | null {
  if (tasks.every(({ no, noText }) => no !== null && readTaskNo(noText) === no)) return null;
  const texts = new Map<string, DivisionTask | null>();
  for (const task of tasks) {
    const text = foldForComparison(task.noText);
    if (text !== "") texts.set(text, texts.has(text) ? null : task);
  }
  return texts;
}

/** The task that a row's 序号 names; undefined when it names none, or several. */
export function taskNumbered(
  { byNo, byNoText }: TaskIndex,
  row: { readonly no: number | null; readonly noText: string },
): DivisionTask | undefined {
  if (byNoText) {
    const named = byNoText.get(foldForComparison(row.noText));
    if (named !== undefined) return named ?? undefined;
  }
  const task = row.no === null ? undefined : byNo.get(row.no);
  return task && (byNoText === null || readTaskNo(task.noText) === row.no) ? task : undefined;
}

/** The task that a row of a return surely stands for by itself: by its hidden id, its 序号, or its requirement. */
export function taskOfRow(
  index: TaskIndex,
  row: {
    readonly no: number | null;
    readonly noText: string;
    readonly rowId: string;
    readonly requirement: string;
  },
): DivisionTask | undefined {
  const known = index.byId.get(row.rowId) ?? taskNumbered(index, row);
  if (known) return known;
  const [only, ...others] = tasksOfText(index, row.requirement);
  return others.length === 0 ? only : undefined;
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
