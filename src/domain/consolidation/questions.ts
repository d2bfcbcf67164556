import { LikenessIndex, unitNames } from "../returns";
import { foldForComparison } from "../text";
import type { RosterIndex } from "../units";
import type { MatchedReturn } from "./judge-return";
import type { Question, ReturnState } from "./types";
import { returnName } from "./versions";

/** How like a known name must be to be offered for one that is not known. */
const LEAST_LIKENESS = 0.35;
const MOST_OFFERED = 3;

/** What only a person can decide, with what can be chosen; each question is named as its decision is (contract.md). */
export function questionsOf(
  returns: readonly MatchedReturn[],
  states: ReadonlyMap<MatchedReturn, ReturnState>,
  roster: RosterIndex,
  expected: readonly string[],
): readonly Question[] {
  const names = unitNames(roster, expected);
  const offers = new LikenessIndex(
    [...roster.roster.units.map(({ name }) => name), ...expected].map(
      (name) => [name, foldForComparison(name)] as const,
    ),
  );
  const open = returns.filter((each) => states.get(each) === "undecided" && each.unit !== "");
  const units = [...new Set(open.map(({ unit }) => unit))];
  return [
    ...returns
      .filter(({ unit }) => unit === "" || names.resolve(unit) === null)
      .map((each): Question => ({
        kind: "unit",
        name: returnName(each),
        written: each.unit,
        choices: nearest(offers, each.unit),
      })),
    ...units.map((unit): Question => ({
      kind: "version",
      unit,
      choices: open
        .filter((each) => each.unit === unit)
        .map((each) => ({ name: returnName(each), filledOn: each.read.filledOn })),
    })),
    ...returns.filter((each) => states.get(each) !== "superseded").flatMap(rowQuestions),
  ];
}

function nearest(offers: LikenessIndex<string>, written: string): readonly string[] {
  return [...offers.like(foldForComparison(written))]
    .filter(([, { alike }]) => alike >= LEAST_LIKENESS)
    .sort(([a, x], [b, y]) => y.alike - x.alike || (a < b ? -1 : 1))
    .slice(0, MOST_OFFERED)
    .map(([name]) => name);
}

function rowQuestions(each: MatchedReturn): readonly Question[] {
  const name = returnName(each);
  return each.rows.flatMap((row): readonly Question[] => {
    const text = row.row.requirement || row.row.text;
    const question = { kind: "row", name: `${name}#${row.row.row}`, unit: each.unit, text } as const;
    if (row.kind === "matched" && !row.sure && row.task.no !== null)
      return [{ ...question, taken: row.task.no, choices: [row.task.no] }];
    if (row.kind === "extra" && row.candidates.length > 0)
      return [{ ...question, taken: null, choices: row.candidates }];
    return [];
  });
}
