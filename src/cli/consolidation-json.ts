import type { Consolidation } from "../domain/consolidation";

/** The document of `consolidate --json` (contract.md). */
export function consolidationJson(consolidation: Consolidation): unknown {
  const { table, year, expected, files, units, entries, findings, proof } = consolidation;
  return {
    asOf: consolidation.asOf,
    table: { title: table.title, year, tasks: table.tasks.length },
    expected: expected.map(({ unit, tasks, open }) => ({ unit, tasks, open })),
    files: files.map(({ file, sha256, status, reason, returns }) => ({
      file,
      sha256,
      status,
      reason,
      returns: returns.map(({ sheet, unit, unitFrom, state, rowsFound, rowsMatched, rowsRejected }) => ({
        sheet,
        unit: unit === "" ? null : unit,
        unitFrom,
        state,
        rowsFound,
        rowsMatched,
        rowsRejected,
      })),
    })),
    units: units.map(({ unit, state, assigned, reported, blank }) => ({
      unit,
      state,
      assigned,
      reported,
      blank,
    })),
    entries: entries.map((entry) => ({
      no: entry.no,
      unit: entry.unit === "" ? null : entry.unit,
      status: entry.status,
      statusText: entry.statusText,
      progress: entry.progress,
      finished: entry.finished,
      finishedText: entry.finishedText,
      evidence: entry.evidence,
      problems: entry.problems,
      next: entry.next,
      contact: entry.contact,
      phone: entry.phone,
      extra: entry.extra,
      source: entry.source,
    })),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      file: finding.file,
      sheet: finding.sheet,
      row: finding.row,
      no: finding.no,
      column: finding.column,
      issued: finding.issued,
      returned: finding.returned,
      message: finding.message,
    })),
    proof,
  };
}
