import type { DivisionTask } from "../division/types";
import { foldForComparison } from "../text";
import type { Rule } from "./types";

/** A shorter text may well stand inside another row by chance (加强宣传引导). */
const SHORTEST_CONTAINED = 12;
const SHORTEST_SAME = 6;
/** Length of the piece by which a contained text is looked up before it is compared. */
const PROBE = SHORTEST_CONTAINED;

interface FoldedTask {
  readonly task: DivisionTask;
  readonly text: string;
}

/** One requirement stands word for word as, or inside, another row's (seed rows 5 and 6). Told on both rows. */
export const requirementRepeated: Rule = {
  id: "requirement-repeated",
  severities: ["warning"],
  title: "具体要求重复",
  messages: {
    same: "具体要求与第 {row} 行（序号 {no}）一字不差。请核对是否重复列入。",
    inside: "具体要求整段出现在第 {row} 行（序号 {no}）里。请核对是否拆分后忘了删。",
    contains: "具体要求里包含了第 {row} 行（序号 {no}）的全文。请核对是否拆分后忘了删。",
  },
  check(context, report) {
    const tasks = context.tasks.map(({ task }) => ({ task, text: foldForComparison(task.requirement) }));
    const told = (task: DivisionTask, other: DivisionTask, messageId: string): void => {
      report({
        task,
        field: "requirement",
        messageId,
        data: { row: other.row, no: other.noText.trim() || "无" },
      });
    };
    const firstOf = new Map<string, DivisionTask>();
    for (const { task, text } of tasks) {
      if (text.length < SHORTEST_SAME) continue;
      const first = firstOf.get(text);
      if (first === undefined) firstOf.set(text, task);
      else {
        told(task, first, "same");
        told(first, task, "same");
      }
    }
    for (const { outer, inner } of containedPairs(tasks)) {
      told(inner, outer, "inside");
      told(outer, inner, "contains");
    }
  },
};

/** Pairs where a whole requirement stands inside a longer one, starting at a sentence or clause: linear in the text. */
function containedPairs(tasks: readonly FoldedTask[]): { outer: DivisionTask; inner: DivisionTask }[] {
  const byStart = new Map<string, FoldedTask[]>();
  for (const each of tasks) {
    if (each.text.length < SHORTEST_CONTAINED) continue;
    const start = each.text.slice(0, PROBE);
    byStart.set(start, [...(byStart.get(start) ?? []), each]);
  }
  const pairs: { outer: DivisionTask; inner: DivisionTask }[] = [];
  for (const outer of tasks) {
    const seen = new Set<DivisionTask>([outer.task]);
    for (const start of clauseStarts(outer.text)) {
      for (const inner of byStart.get(outer.text.slice(start, start + PROBE)) ?? []) {
        const contained =
          inner.text.length < outer.text.length && outer.text.startsWith(trimEnd(inner.text), start);
        if (!contained || seen.has(inner.task)) continue;
        seen.add(inner.task);
        pairs.push({ outer: outer.task, inner: inner.task });
      }
    }
  }
  return pairs;
}

/** A final full stop may be missing in one of two otherwise equal texts. */
function trimEnd(text: string): string {
  return text.replace(/[。.；;]+$/, "");
}

function clauseStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/[。；;，,、：:！!？?.)]/g)].map((match) => match.index + 1)];
}
