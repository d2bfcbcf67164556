import type { Consolidation } from "../domain/consolidation";

/** The document of `consolidate --json` (contract.md). */
export function consolidationJson(consolidation: Consolidation): unknown {
  const { table, year, expected, files, units, entries, findings, proof } = consolidation;
  return {
    asOf: consolidation.asOf,
    table: { title: table.title, year, tasks: table.tasks.length },
    expected,
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
    units,
    entries: entries.map(({ requirement, ...entry }) =>
      entry.no === null ? { ...entry, requirement } : entry,
    ),
    findings,
    proof,
  };
}
