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
 * dates all stay open and are shown. Returns that answer different tasks are parts of one, not versions.
 */
export function chooseVersion(
  unit: string,
  returns: readonly MatchedReturn[],
  decided: string | undefined,
): VersionChoice {
  const all = (state: ReturnState): VersionChoice => ({
    states: new Map(returns.map((each) => [each, state])),
    findings: [],
  });
  if (unit === "") return all("undecided");
  if (returns.length === 1 || areParts(returns)) return all("used");
  const picked = returns.find((each) => returnName(each) === decided);
  const chosen = picked ?? latest(returns);
  const differs = differences(returns);
  const message = !chosen
    ? returnTexts.twoVersionsOpen(unit, differs)
    : picked
      ? returnTexts.twoVersionsDecided(unit, returnName(chosen), differs)
      : returnTexts.twoVersions(unit, returnName(chosen), differs);
  const first = chosen ?? returns[0];
  return {
    states: new Map(
      returns.map((each) => [each, !chosen ? "undecided" : each === chosen ? "used" : "superseded"]),
    ),
    findings: first
      ? [
          {
            rule: "two-versions",
            severity: "warning",
            file: first.file,
            sheet: first.read.sheet,
            row: null,
            no: null,
            unit,
            column: null,
            issued: null,
            returned: null,
            message,
          },
        ]
      : [],
  };
}

function taskNumbers({ rows }: MatchedReturn): Set<number> {
  return new Set(
    rows.flatMap((each) => (each.kind === "matched" && each.task.no !== null ? [each.task.no] : [])),
  );
}

function areParts(returns: readonly MatchedReturn[]): boolean {
  const seen = new Set<number>();
  return returns.every((each) => {
    const numbers = taskNumbers(each);
    const apart = [...numbers].every((no) => !seen.has(no));
    for (const no of numbers) seen.add(no);
    return apart && numbers.size > 0;
  });
}

function latest(returns: readonly MatchedReturn[]): MatchedReturn | null {
  const dated = returns.filter(({ read }) => read.filledOn !== null);
  if (dated.length < returns.length) return null;
  const sorted = [...dated].sort((a, b) => ((a.read.filledOn ?? "") < (b.read.filledOn ?? "") ? 1 : -1));
  const [first, second] = sorted;
  return first && second && first.read.filledOn !== second.read.filledOn ? first : null;
}

function differences(returns: readonly MatchedReturn[]): string {
  const said = returns.map((each) => {
    const texts = new Map<number, string>();
    for (const row of each.rows) {
      if (row.kind !== "matched" || row.task.no === null) continue;
      const answers = Object.values(row.row.answers).map((cell) => cell.text);
      texts.set(row.task.no, (texts.get(row.task.no) ?? "") + foldForComparison(answers.join("|")));
    }
    return texts;
  });
  const numbers = [...new Set(said.flatMap((texts) => [...texts.keys()]))].sort((a, b) => a - b);
  const different = numbers.filter((no) => new Set(said.map((texts) => texts.get(no) ?? "")).size > 1);
  return different.length === 0 ? returnTexts.sameContent : returnTexts.differs(different.join("、"));
}
