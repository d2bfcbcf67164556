import { groupBy } from "../group-by";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ConsolidationContext, LastRound } from "./consolidate";
import type { MatchedReturn } from "./judge-return";
import type { Entry, ReturnFinding, ReturnRuleId } from "./types";

/** Shorter answers (正在按计划推进各项工作) are the same by chance. */
const LONG_ANSWER = 20;

/** Findings that need more than one return: rows that did not come back, answers that are someone else's or last round's. */
export function tellAcross(
  entries: readonly Entry[],
  returns: readonly MatchedReturn[],
  context: ConsolidationContext,
): readonly ReturnFinding[] {
  return [...lostRows(returns, context), ...sameAnswers(entries), ...copies(entries, context.last ?? [])];
}

function lostRows(returns: readonly MatchedReturn[], { expected }: ConsolidationContext): ReturnFinding[] {
  const byUnit = groupBy(returns, ({ unit }) => unit);
  return expected.flatMap(({ unit, tasks }) => {
    const own = byUnit.get(unit);
    const [first] = own ?? [];
    if (!own || !first) return [];
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
        message: returnTexts.rowLost(no),
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

function sameAnswers(entries: readonly Entry[]): ReturnFinding[] {
  const long = entries.filter(
    ({ no, progress }) => no !== null && foldForComparison(progress).length >= LONG_ANSWER,
  );
  const groups = groupBy(long, ({ no, progress }) => `${no}|${foldForComparison(progress)}`);
  return [...groups.values()].flatMap((group) =>
    group.flatMap((entry) => {
      const others = [...new Set(group.map(({ unit }) => unit).filter((unit) => unit !== entry.unit))];
      return others.length === 0 || entry.no === null
        ? []
        : [onEntry("same-answer", entry, returnTexts.sameAnswer(entry.no, others.join("、")))];
    }),
  );
}

function copies(entries: readonly Entry[], last: LastRound): ReturnFinding[] {
  const key = (entry: LastRound[number]): string =>
    `${entry.no}|${entry.unit}|${foldForComparison(entry.progress)}`;
  const before = new Set(last.map(key));
  return entries.flatMap((entry) =>
    entry.no !== null && foldForComparison(entry.progress).length >= LONG_ANSWER && before.has(key(entry))
      ? [onEntry("copied-last-round", entry, returnTexts.copiedLastRound(entry.no))]
      : [],
  );
}
