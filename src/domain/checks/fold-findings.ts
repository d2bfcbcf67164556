import { groupBy } from "../group-by";
import type { Finding } from "./types";

/** Infos that so many rows share are told once with their rows, so that they do not drown the rest. */
const FOLD_FROM = 4;

/** The same info on many rows, such as the seed's 27 rows without a lead. */
export interface FoldedFindings {
  readonly rule: string;
  /** In the order of the rows; at least four. */
  readonly findings: readonly Finding[];
}

/** Findings for a list that a person reads: those that stand for themselves, and infos that many rows share. */
export function foldFindings(findings: readonly Finding[]): {
  readonly single: readonly Finding[];
  readonly folded: readonly FoldedFindings[];
} {
  const byRule = groupBy(
    findings.filter(({ severity }) => severity === "info"),
    ({ rule }) => rule,
  );
  const folded = [...byRule]
    .filter(([, same]) => same.length >= FOLD_FROM)
    .map(([rule, same]) => ({ rule, findings: same }));
  const hidden = new Set(folded.flatMap((each) => each.findings));
  return { single: findings.filter((finding) => !hidden.has(finding)), folded };
}

/** Rows as people write them: 3—9、11、14—20. 1-based, ascending, each once. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.to === row - 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges
    .flatMap(({ from, to }) =>
      to === from + 1 ? [String(from), String(to)] : [from === to ? String(from) : `${from}—${to}`],
    )
    .join("、");
}
