import type { AnswerField } from "../header";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { MatchedReturn } from "./judge-return";
import type { ReturnFinding, ReturnState } from "./types";

/** How a return is named in decisions and messages: FILE#SHEET (contract.md). */
export function returnName({ file, read }: Pick<MatchedReturn, "file" | "read">): string {
  return `${file}#${read.sheet}`;
}

/** What was chosen among the returns of one unit. */
export interface VersionChoice {
  readonly states: ReadonlyMap<MatchedReturn, ReturnState>;
  readonly findings: readonly ReturnFinding[];
}

/**
 * Chooses among the returns of one unit: what a person decided, else the later 填报日期 alone; with equal or missing
 * dates all stay open and are shown. Returns that answer different tasks are parts of one, not versions. The finding
 * stands on every one of them, so that each file shows what became of it.
 */
export function chooseVersion(
  unit: string,
  returns: readonly MatchedReturn[],
  decided: string | undefined,
  labelOf: (no: number) => string = String,
): VersionChoice {
  const all = (state: ReturnState): VersionChoice => ({
    states: new Map(returns.map((each) => [each, state])),
    findings: [],
  });
  if (unit === "") return all("undecided");
  if (returns.length === 1 || areParts(returns)) return all("used");
  const picked = returns.find((each) => returnName(each) === decided);
  const chosen = picked ?? latest(returns);
  const differs = differences(returns, labelOf);
  const message = !chosen
    ? returnTexts.twoVersionsOpen(unit, differs)
    : picked
      ? returnTexts.twoVersionsDecided(unit, returnName(chosen), differs)
      : returnTexts.twoVersions(unit, returnName(chosen), differs);
  const state = (each: MatchedReturn): ReturnState =>
    !chosen ? "undecided" : each === chosen ? "used" : "superseded";
  return {
    states: new Map(returns.map((each) => [each, state(each)])),
    findings: returns.map((each) => ({
      rule: "two-versions",
      severity: "warning",
      file: each.file,
      sheet: each.read.sheet,
      row: null,
      no: null,
      unit,
      column: null,
      issued: null,
      returned: null,
      message,
    })),
  };
}

/** True where the returns answer different tasks, or have different rows: together they are one return. */
function areParts(returns: readonly MatchedReturn[]): boolean {
  return areApart(returns.map(taskNumbers)) || areApart(returns.map(answeredNumbers));
}

function areApart(parts: readonly ReadonlySet<number>[]): boolean {
  const seen = new Set<number>();
  return parts.every((numbers) => {
    const apart = [...numbers].every((no) => !seen.has(no));
    for (const no of numbers) seen.add(no);
    return apart && numbers.size > 0;
  });
}

function taskNumbers({ rows }: MatchedReturn): ReadonlySet<number> {
  return new Set(
    rows.flatMap((each) => (each.kind === "matched" && each.task.no !== null ? [each.task.no] : [])),
  );
}

const WORDS: readonly AnswerField[] = ["progress", "status", "finished", "evidence", "problems", "next"];

function answeredNumbers({ rows }: MatchedReturn): ReadonlySet<number> {
  return new Set(
    rows.flatMap((each) => {
      if (each.kind !== "matched" || each.task.no === null) return [];
      return WORDS.some((field) => /\S/.test(each.row.answers[field]?.text ?? "")) ? [each.task.no] : [];
    }),
  );
}

function latest(returns: readonly MatchedReturn[]): MatchedReturn | null {
  if (returns.some(({ read }) => read.filledOn === null)) return null;
  const sorted = [...returns].sort((a, b) => ((a.read.filledOn ?? "") < (b.read.filledOn ?? "") ? 1 : -1));
  const [first, second] = sorted;
  return first && second && first.read.filledOn !== second.read.filledOn ? first : null;
}

/** So many differing tasks are listed one by one. */
const MOST_LISTED = 8;

function differences(returns: readonly MatchedReturn[], labelOf: (no: number) => string): string {
  const said = returns.map(answersByTask);
  const numbers = [...new Set(said.flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
  const fields = Object.keys(returnTexts.answers) as AnswerField[];
  const different = numbers.flatMap((no) => {
    const differing = fields.filter(
      (field) => new Set(said.map((texts) => texts.get(no)?.get(field) ?? "")).size > 1,
    );
    return differing.length === 0
      ? []
      : [returnTexts.differsIn(labelOf(no), differing.map((field) => returnTexts.answers[field]).join("、"))];
  });
  if (different.length === 0) return returnTexts.sameContent;
  const more = different.length > MOST_LISTED ? returnTexts.andMore(different.length) : "";
  return returnTexts.differs(different.slice(0, MOST_LISTED).join("、") + more);
}

function answersByTask({ rows }: MatchedReturn): ReadonlyMap<number, ReadonlyMap<AnswerField, string>> {
  const texts = new Map<number, Map<AnswerField, string>>();
  for (const each of rows) {
    if (each.kind !== "matched" || each.task.no === null) continue;
    const own = texts.get(each.task.no) ?? new Map<AnswerField, string>();
    for (const [field, { text }] of Object.entries(each.row.answers) as [AnswerField, { text: string }][]) {
      own.set(field, (own.get(field) ?? "") + foldForComparison(text));
    }
    texts.set(each.task.no, own);
  }
  return texts;
}
