import { groupBy } from "../group-by";
import { saysNothing, saysNone } from "../returns";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ConsolidationContext, LastRound } from "./context";
import type { MatchedReturn } from "./judge-return";
import type { Entry, ReturnFinding, ReturnRuleId } from "./types";

/** Shorter answers (正在按计划推进各项工作) are the same by chance; to different tasks, even longer ones. */
const LONG_ANSWER = { sameTask: 20, otherTask: 40 };
/** What one unit says again of one task is copied even when it is short, unless it says nothing at all. */
const LEAST_COPY = 8;

/** Findings that need more than one return: rows that did not come back, answers that are someone else's or last round's. */
export function tellAcross(
  entries: readonly Entry[],
  returns: readonly MatchedReturn[],
  context: ConsolidationContext,
  labelOf: (no: number) => string,
): readonly ReturnFinding[] {
  return [
    ...lostRows(returns, context, labelOf),
    ...sameAnswers(entries, labelOf),
    ...copies(entries, context.last ?? [], labelOf),
  ];
}

function lostRows(
  returns: readonly MatchedReturn[],
  { expected }: ConsolidationContext,
  labelOf: (no: number) => string,
): ReturnFinding[] {
  const byUnit = groupBy(returns, ({ unit }) => unit);
  return expected.flatMap(({ unit, tasks, open }) => {
    const own = byUnit.get(unit);
    const [first] = own ?? [];
    // Of open rows a unit owes only those that its own form asked it for.
    if (!own || !first || (open && !own.some(({ read }) => read.formId !== null))) return [];
    const back = new Set(
      own.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === "matched" ? [row.task.no] : []))),
    );
    return tasks
      .filter((no) => !back.has(no))
      .map((no): ReturnFinding => ({
        rule: "row-lost",
        severity: "warning",
        file: first.file,
        sheet: first.read.sheet,
        row: null,
        no,
        unit,
        column: null,
        issued: null,
        returned: null,
        message: returnTexts.rowLost(labelOf(no)),
      }));
  });
}

function onEntry(rule: ReturnRuleId, entry: Entry, message: string): ReturnFinding {
  return {
    rule,
    severity: rule === "same-answer" ? "warning" : "info",
    file: entry.source.file,
    sheet: entry.source.sheet,
    row: entry.source.row,
    no: entry.no,
    unit: entry.unit || null,
    column: "progress",
    issued: null,
    returned: entry.progress,
    message,
  };
}

function sameAnswers(entries: readonly Entry[], labelOf: (no: number) => string): ReturnFinding[] {
  const said = entries
    .filter(({ no, progress }) => no !== null && progress.length >= LONG_ANSWER.sameTask)
    .map((entry) => ({ entry, text: foldForComparison(entry.progress) }))
    .filter(({ text }) => text.length >= LONG_ANSWER.sameTask);
  const groups = groupBy(said, ({ entry, text }) =>
    text.length >= LONG_ANSWER.otherTask ? text : `${entry.no}|${text}`,
  );
  return [...groups.values()].flatMap((group) =>
    group.length === 1
      ? []
      : group.flatMap(({ entry }) => {
          const others = [
            ...new Set(group.map((each) => each.entry.unit).filter((unit) => unit !== entry.unit)),
          ];
          return others.length === 0 || entry.no === null
            ? []
            : [onEntry("same-answer", entry, returnTexts.sameAnswer(labelOf(entry.no), others.join("、")))];
        }),
  );
}

function copies(
  entries: readonly Entry[],
  last: LastRound,
  labelOf: (no: number) => string,
): ReturnFinding[] {
  if (last.length === 0) return [];
  const key = ({ no, unit, progress }: LastRound[number]): string =>
    `${no}|${unit}|${foldForComparison(progress)}`;
  const before = new Set(last.map(key));
  return entries.flatMap((entry) => {
    const says = foldForComparison(entry.progress).length >= LEAST_COPY;
    return entry.no !== null &&
      says &&
      !saysNothing(entry.progress) &&
      !saysNone(entry.progress) &&
      before.has(key(entry))
      ? [onEntry("copied-last-round", entry, returnTexts.copiedLastRound(labelOf(entry.no)))]
      : [];
  });
}
