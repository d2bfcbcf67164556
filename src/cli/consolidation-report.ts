import type { Consolidation, FileStatus, ReturnFinding } from "../domain/consolidation";
import { listedFindings } from "../domain/consolidation";
import { groupBy } from "../domain/group-by";
import { returnTexts } from "../domain/texts/zh-CN-returns";
import { choicesOf, questionText } from "./ask-decisions";
import { report } from "./texts/zh-CN";

const LEFT_OUT: readonly Exclude<FileStatus, "read">[] = [
  "unreadable",
  "not-a-return",
  "duplicate",
  "superseded",
];
const SEVERITIES = ["error", "warning", "info"] as const;
const MOST_QUESTIONS = 12;
const MOST_UNITS = 6;

/**
 * The text of `consolidate`: who has reported, who is missing, which files were left out and why, what a person has
 * to decide, what was found, folded by kind, and the row proof.
 */
export function consolidationReport(consolidation: Consolidation): string {
  const { table, asOf, entries, proof } = consolidation;
  const { rowsFound, matched, extra, notes, accounted } = proof;
  return [
    report.consolidated(table.title, asOf),
    ...whoReported(consolidation),
    report.entries(entries.length, new Set(entries.map(({ unit }) => unit)).size),
    ...leftOut(consolidation),
    ...questions(consolidation),
    ...findings(consolidation),
    report.proof(rowsFound, matched, extra, notes),
    ...(accounted === rowsFound ? [] : [report.proofBroken]),
  ].join("\n");
}

function whoReported({ expected, units }: Consolidation): readonly string[] {
  const owing = new Set(expected.filter(({ open }) => !open).map(({ unit }) => unit));
  const named = (state: string): readonly string[] =>
    units.filter((each) => each.state === state && owing.has(each.unit)).map(({ unit }) => unit);
  const [received, missing, unreadable] = [named("received"), named("missing"), named("unreadable")];
  return [
    report.received(owing.size, received.length, missing.length, unreadable.length),
    report.missing(missing.join("、") || report.none),
    ...(unreadable.length > 0 ? [report.unreadableUnits(unreadable.join("、"))] : []),
  ];
}

function leftOut({ files }: Consolidation): readonly string[] {
  return LEFT_OUT.flatMap((status) => {
    const own = files.filter((file) => file.status === status);
    return own.length === 0
      ? []
      : [
          report.leftOutHeads[status](own.length),
          ...own.map(({ file, reason }) => report.leftOut(file, reason)),
        ];
  });
}

function questions({ questions: open }: Consolidation): readonly string[] {
  if (open.length === 0) return [];
  const lines = open.slice(0, MOST_QUESTIONS).map((question) => {
    const choices = choicesOf(question);
    const offered = choices.length === 0 || question.kind === "row" ? choices.join("、") : choices.join("；");
    return `  ${questionText(question)}${offered === "" ? "" : report.choices(offered)}`;
  });
  const more = open.length - lines.length;
  return [report.questionsHead(open.length), ...lines, ...(more > 0 ? [report.moreQuestions(more)] : [])];
}

function findings(consolidation: Consolidation): readonly string[] {
  const all = listedFindings(consolidation.findings);
  const count = (severity: string): number => all.filter((finding) => finding.severity === severity).length;
  const folded = SEVERITIES.flatMap((severity) => {
    // Files that cannot be opened have been named above, with what to do.
    const own = all.filter((finding) => finding.severity === severity && finding.rule !== "unreadable");
    return [...groupBy(own, ({ rule }) => rule)].map(([rule, group]) =>
      report.foldedFinding(report.severity[severity], returnTexts.rules[rule], group.length, where(group)),
    );
  });
  return [
    report.findings(count("error"), count("warning"), count("info")),
    ...folded,
    ...(all.length > 0 ? [report.findingsHint] : []),
  ];
}

/** The units that a kind of finding is about, most affected first; the file where no unit is known. */
function where(group: readonly ReturnFinding[]): string {
  const byUnit = [...groupBy(group, ({ unit, file }) => unit ?? file)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const named = byUnit
    .slice(0, MOST_UNITS)
    .map(([unit, own]) => report.atUnit(unit, own.length))
    .join("、");
  return byUnit.length > MOST_UNITS ? named + report.andOthers(byUnit.length) : named;
}
