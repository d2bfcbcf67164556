import type { DivisionTask } from "../division";
import { foldForComparison } from "../text";
import { assignPairs } from "./assignment";
import type { Pair } from "./assignment";
import type { Evidence } from "./evidence";
import { candidates, evidenceOf, isPart, isSure, weight } from "./evidence";
import type { TaskIndex } from "./task-index";
import { taskNumbered, tasksOfText } from "./task-index";
import type { ReturnRow } from "./types";

/** Where a row of a return ends: every non-empty row is exactly one of these (contract.md, proof). */
export type MatchedRow =
  | {
      readonly kind: "matched";
      readonly row: ReturnRow;
      readonly task: DivisionTask;
      /** False where a person should look whether it is this task. */
      readonly sure: boolean;
    }
  | {
      readonly kind: "extra";
      readonly row: ReturnRow;
      /** 序号 of the tasks that it might be, likeliest first. */
      readonly candidates: readonly number[];
    }
  | { readonly kind: "note"; readonly row: ReturnRow };

interface Match {
  readonly task: DivisionTask;
  readonly sure: boolean;
}

/**
 * Matches a return's rows to tasks. Rows whose text and number agree come first, then texts that only one task has;
 * the rest is weighed by row id, number and likeness together, as one assignment over the sheet. A task may have
 * several rows (a split row). `decided` holds a person's word: 1-based row → 序号.
 */
export function matchRows(
  rows: readonly ReturnRow[],
  index: TaskIndex,
  decided: ReadonlyMap<number, number> = new Map(),
): readonly MatchedRow[] {
  const found = new Map<ReturnRow, Match>();
  for (const row of rows) {
    const no = decided.get(row.row);
    const task = no === undefined ? agreeing(row, index) : index.byNo.get(no);
    if (task) found.set(row, { task, sure: true });
  }
  const open = rows.filter((row) => row.isTask && !found.has(row));
  const offers =
    open.length === 0 ? new Map<ReturnRow, readonly number[]>() : weighOpen(rows, open, found, index);
  const last = rows.findLastIndex((row) => found.has(row));
  return rows.map((row, at): MatchedRow => {
    const match = found.get(row);
    if (match) return { kind: "matched", row, ...match };
    const isNote = !row.isTask || (row.isWeak && (at > last || isCategory(row, index)));
    return isNote ? { kind: "note", row } : { kind: "extra", row, candidates: offers.get(row) ?? [] };
  });
}

/** The task of a row whose text and number both say so; most rows, and they cost two look-ups. */
function agreeing(row: ReturnRow, index: TaskIndex): DivisionTask | undefined {
  const task = row.isTask ? taskNumbered(index, row) : undefined;
  if (!task || task.requirement === row.requirement) return task;
  return tasksOfText(index, row.requirement).find((each) => each === task);
}

function isCategory(row: ReturnRow, index: TaskIndex): boolean {
  return index.categories.has(foldForComparison(row.requirement));
}

/** Matches what is left and gives, for the rows that stay without a task, the tasks to offer a person. */
function weighOpen(
  rows: readonly ReturnRow[],
  open: readonly ReturnRow[],
  found: Map<ReturnRow, Match>,
  index: TaskIndex,
): ReadonlyMap<ReturnRow, readonly number[]> {
  const evidence = new Map(open.map((row) => [row, evidenceOf(row, index)]));
  const isTaken = new Set([...found.values()].map(({ task }) => task));
  const take = (row: ReturnRow, each: Evidence): void => {
    found.set(row, { task: each.task, sure: isSure(row, each) });
    isTaken.add(each.task);
  };
  for (const [row, each] of onlyTexts(evidence, isTaken)) take(row, each);
  const inPlace = placeOf(rows, found, index);
  const pairs: Pair<ReturnRow, Evidence>[] = [];
  for (const row of open) {
    if (found.has(row)) continue;
    for (const each of evidence.get(row) ?? []) {
      const gain = isTaken.has(each.task) ? 0 : weight(row, each, inPlace(row, each.task));
      if (gain > 0) pairs.push({ row, column: each.task, gain, value: each });
    }
  }
  for (const { row, value } of assignPairs(pairs)) take(row, value);
  for (const row of open) {
    if (found.has(row)) continue;
    const parts = (evidence.get(row) ?? []).filter((each) => isTaken.has(each.task) && isPart(row, each));
    const best = parts.sort(
      (a, b) => weight(row, b, false) - weight(row, a, false) || byOrder(index, a.task, b.task),
    )[0];
    if (best) found.set(row, { task: best.task, sure: isSure(row, best) });
  }
  return new Map(
    open.flatMap((row) => (found.has(row) ? [] : [[row, candidates(evidence.get(row) ?? [])] as const])),
  );
}

function byOrder({ order }: TaskIndex, a: DivisionTask, b: DivisionTask): number {
  return (order.get(a) ?? 0) - (order.get(b) ?? 0);
}

/** Rows that alone carry the text of the only task that has it, when nothing else lays claim to that task. */
function onlyTexts(
  evidence: ReadonlyMap<ReturnRow, readonly Evidence[]>,
  isTaken: ReadonlySet<DivisionTask>,
): readonly (readonly [ReturnRow, Evidence])[] {
  const claims = new Map<DivisionTask, [ReturnRow, Evidence][]>();
  for (const [row, all] of evidence) {
    const [exact, second] = all.filter(({ alike }) => alike === 1);
    if (!exact || second || isTaken.has(exact.task)) continue;
    const others = claims.get(exact.task);
    if (others) others.push([row, exact]);
    else claims.set(exact.task, [[row, exact]]);
  }
  return [...claims.values()].flatMap(([claim, other]) => (claim && !other ? [claim] : []));
}

/** Tells whether a task belongs between the tasks of the rows around a row: its number then counts for more. */
function placeOf(
  rows: readonly ReturnRow[],
  found: ReadonlyMap<ReturnRow, Match>,
  { order }: TaskIndex,
): (row: ReturnRow, task: DivisionTask) => boolean {
  const before = new Map<ReturnRow, number>();
  const after = new Map<ReturnRow, number>();
  const walk = (list: readonly ReturnRow[], seen: Map<ReturnRow, number>): void => {
    let last: number | null = null;
    for (const row of list) {
      if (last !== null) seen.set(row, last);
      const match = found.get(row);
      if (match) last = order.get(match.task) ?? last;
    }
  };
  walk(rows, before);
  walk([...rows].reverse(), after);
  return (row, task) => {
    const own = order.get(task) ?? 0;
    const [low, high] = [before.get(row), after.get(row)];
    if (low === undefined && high === undefined) return false;
    return (low ?? -1) < own && own < (high ?? Infinity);
  };
}
