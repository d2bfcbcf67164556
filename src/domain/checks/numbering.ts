import type { DivisionTask } from "../division/types";

/**
 * The stretches of a table within which 序号 runs on: the whole table, or each category where the numbers start
 * again at 1 with a new category.
 */
export function numberingScopes(tasks: readonly DivisionTask[]): readonly (readonly DivisionTask[])[] {
  const scopes: DivisionTask[][] = [];
  for (const task of tasks) {
    const startsAgain = task.no === 1 && task.startsCategory;
    const current = scopes.at(-1);
    if (current === undefined || startsAgain) scopes.push([task]);
    else current.push(task);
  }
  return scopes;
}
