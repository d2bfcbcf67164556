import type { DivisionTask } from "../division";
import { foldForComparison } from "../text";
import { bestAssignment } from "./assignment";
import { rowId } from "./form-id";
import type { Bigrams } from "./similarity";
import { bigramsOf, similarity } from "./similarity";
import type { ReturnRow } from "./types";

/** Where a row of a return ends: every non-empty row is exactly one of these (contract.md, proof). */
export type MatchedRow =
  | { readonly kind: "matched"; readonly row: ReturnRow; readonly task: DivisionTask; readonly byId: boolean }
  | { readonly kind: "extra"; readonly row: ReturnRow }
  | { readonly kind: "note"; readonly row: ReturnRow };

/** An edited text with its own number is still its task from here on. */
const SAME_NUMBER_BAR = 0.3;
/** A text under another number is a task only when it is nearly the same. */
const OTHER_NUMBER_BAR = 0.75;
const NUMBER_BONUS = 0.3;

/** The issued tasks made ready for matching; made once for all returns. */
export interface TaskIndex {
  readonly tasks: readonly DivisionTask[];
  readonly byId: ReadonlyMap<string, DivisionTask>;
  readonly byNo: ReadonlyMap<number, DivisionTask>;
  readonly byText: ReadonlyMap<string, readonly DivisionTask[]>;
  readonly bigrams: ReadonlyMap<DivisionTask, Bigrams>;
}

export function indexTasks(tasks: readonly DivisionTask[]): TaskIndex {
  const byId = new Map<string, DivisionTask>();
  const byNo = new Map<number, DivisionTask>();
  const byText = new Map<string, DivisionTask[]>();
  const bigrams = new Map<DivisionTask, Bigrams>();
  for (const task of tasks) {
    const text = foldForComparison(task.requirement);
    byId.set(rowId(task), task);
    if (task.no !== null && !byNo.has(task.no)) byNo.set(task.no, task);
    byText.set(text, [...(byText.get(text) ?? []), task]);
    bigrams.set(task, bigramsOf(text));
  }
  return { tasks, byId, byNo, byText, bigrams };
}

/**
 * Matches a return's rows to tasks: by the form's row id, then by equal text (the one with the same number first),
 * then what is left by number and likeness together, as one assignment over the sheet. A task may have several rows
 * (a split row) when their texts are equal or nearly so. `decided` holds a person's word: 1-based row → 序号.
 */
export function matchRows(
  rows: readonly ReturnRow[],
  index: TaskIndex,
  decided: ReadonlyMap<number, number> = new Map(),
): readonly MatchedRow[] {
  const found = new Map<ReturnRow, { task: DivisionTask; byId: boolean }>();
  const taken = new Set<DivisionTask>();
  const take = (row: ReturnRow, task: DivisionTask | undefined, byId: boolean): void => {
    if (!task) return;
    found.set(row, { task, byId });
    taken.add(task);
  };
  for (const row of rows) {
    const no = decided.get(row.row);
    if (no !== undefined) take(row, index.byNo.get(no), true);
    else if (row.isTask && row.rowId !== "" && !isRetyped(row, index))
      take(row, index.byId.get(row.rowId), true);
  }
  const open = rows.filter((row) => row.isTask && !found.has(row));
  for (const row of open) {
    const same = index.byText.get(foldForComparison(row.requirement)) ?? [];
    const task = same.find(({ no }) => no === row.no) ?? same.find((each) => !taken.has(each)) ?? same[0];
    take(row, task, false);
  }
  const left = open.filter((row) => !found.has(row));
  if (left.length > 0) assignByLikeness(left, index, taken, take);
  return rows.map((row): MatchedRow => {
    const match = found.get(row);
    if (match) return { kind: "matched", row, ...match };
    return row.isTask ? { kind: "extra", row } : { kind: "note", row };
  });
}

/** A row copied inside the form carries the id of the row it was copied from; its own text then says more. */
function isRetyped(row: ReturnRow, index: TaskIndex): boolean {
  const task = index.byId.get(row.rowId);
  if (!task || row.no === task.no) return false;
  const text = foldForComparison(row.requirement);
  return text !== "" && similarity(bigramsOf(text), index.bigrams.get(task) ?? new Map()) < SAME_NUMBER_BAR;
}

function assignByLikeness(
  rows: readonly ReturnRow[],
  index: TaskIndex,
  taken: ReadonlySet<DivisionTask>,
  take: (row: ReturnRow, task: DivisionTask, byId: boolean) => void,
): void {
  const texts = rows.map((row) => bigramsOf(foldForComparison(row.requirement)));
  const free = index.tasks.filter((task) => !taken.has(task));
  const score = (row: ReturnRow, text: Bigrams, task: DivisionTask): number => {
    const sameNo = row.no !== null && row.no === task.no;
    const alike = similarity(text, index.bigrams.get(task) ?? new Map());
    // A number with its text wiped out still names its task; a number beside another text does not.
    if (sameNo && text.size === 0) return NUMBER_BONUS;
    if (sameNo && alike >= SAME_NUMBER_BAR) return alike + NUMBER_BONUS;
    return alike >= OTHER_NUMBER_BAR ? alike : 0;
  };
  const scores = rows.map((row, at) => free.map((task) => score(row, texts[at] ?? new Map(), task)));
  const assigned = free.length === 0 ? rows.map(() => -1) : bestAssignment(scores);
  rows.forEach((row, at) => {
    const task = free[assigned[at] ?? -1];
    if (task) {
      take(row, task, false);
      return;
    }
    // A split row: nearly the text of a task that has a row already.
    const text = texts[at] ?? new Map<string, number>();
    const split = index.tasks.find((each) => taken.has(each) && text.size > 0 && score(row, text, each) > 0);
    if (split) take(row, split, false);
  });
}
