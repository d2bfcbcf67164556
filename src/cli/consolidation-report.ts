import type { Consolidation } from "../domain/consolidation";
import { report } from "./texts/zh-CN";

/** The text of `consolidate`: who has reported, who is missing, what was left out and why, and the row proof. */
export function consolidationReport(consolidation: Consolidation): string {
  const { table, asOf, expected, units, files, entries, findings, proof } = consolidation;
  const owing = new Set(expected.filter(({ open }) => !open).map(({ unit }) => unit));
  const named = (state: string): string[] =>
    units.filter((each) => each.state === state).map(({ unit }) => unit);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const unreadable = named("unreadable");
  const { rowsFound, matched, extra, notes, accounted } = proof;
  return [
    report.consolidated(table.title, asOf),
    report.received(named("received").filter((unit) => owing.has(unit)).length, owing.size),
    report.missing(named("missing").join("、") || report.none),
    ...(unreadable.length > 0 ? [report.unreadableUnits(unreadable.join("、"))] : []),
    report.entries(entries.length, new Set(entries.map(({ unit }) => unit)).size),
    report.findings(count("error"), count("warning"), count("info")),
    ...files.flatMap(({ file, status, reason }) => {
      if (status === "read") return [];
      const why = reason ?? (status === "duplicate" ? report.duplicate : report.superseded);
      return [report.leftOut(file, why)];
    }),
    report.proof(rowsFound, matched, extra, notes),
    ...(accounted === rowsFound ? [] : [report.proofBroken]),
  ].join("\n");
}
