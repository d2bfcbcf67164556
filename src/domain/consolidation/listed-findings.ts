import { groupBy } from "../group-by";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ReturnFinding } from "./types";

/** A finding as it is listed for a person: with every file that it stands on. */
export interface ListedFinding extends ReturnFinding {
  /** At least one; the first is `file`. */
  readonly files: readonly string[];
  /** How many findings it stands for; more than one only where they are one matter. */
  readonly count: number;
}

/** From so many rows of one return on, other numbers are one matter and no longer a slip in each row. */
const RENUMBERED_ROWS = 3;

/**
 * The findings as a person reads them, each matter once. That a unit has sent several versions stands on each of these
 * files, in the same words. A return whose rows were numbered anew has a finding a row: they become one, without a row,
 * which lists the numbers as issued and as returned.
 */
export function listedFindings(findings: readonly ReturnFinding[]): readonly ListedFinding[] {
  const matters = groupBy<string | ReturnFinding, ReturnFinding>(findings, (each) => matterOf(each) ?? each);
  return [...matters.values()].flatMap((own): readonly ListedFinding[] => {
    const [first] = own;
    if (!first) return [];
    if (first.rule !== "renumbered")
      return [{ ...first, files: [...new Set(own.map(({ file }) => file))], count: own.length }];
    if (own.length >= RENUMBERED_ROWS) return [renumbered(first, own)];
    return own.map((each) => ({ ...each, files: [each.file], count: 1 }));
  });
}

/** What tells that two findings may be one matter; null where a finding always stands for itself. */
function matterOf({ rule, file, sheet, unit, message }: ReturnFinding): string | null {
  if (rule === "two-versions") return JSON.stringify([rule, unit, message]);
  return rule === "renumbered" ? JSON.stringify([rule, file, sheet, unit]) : null;
}

function renumbered(first: ReturnFinding, rows: readonly ReturnFinding[]): ListedFinding {
  return {
    ...first,
    row: null,
    no: null,
    issued: rows.map(({ issued }) => issued ?? "").join("、"),
    returned: rows.map(({ returned }) => (returned ?? "").trim()).join("、"),
    message: returnTexts.renumberedRows(rows.length),
    files: [first.file],
    count: rows.length,
  };
}
