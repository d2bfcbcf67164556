import { consolidate, NO_DECISIONS } from "../../src/domain/consolidation";
import type { Consolidation, Decisions, ReturnInput } from "../../src/domain/consolidation";
import { readTasks } from "../../src/domain/checks";
import { parseIsoDate } from "../../src/domain/dates";
import type { WorkbookGrid } from "../../src/domain/grid";
import { builtinRoster, expectedUnits, indexRoster } from "../../src/domain/units";
import { issuedTable } from "./return-of";

const roster = indexRoster(builtinRoster);
const table = issuedTable();
const tasks = readTasks(table, roster, { year: { value: 2024, from: "title" }, issued: null });
const expected = expectedUnits(
  tasks.map(({ task, units }) => ({ no: task.no, reading: units })),
  roster,
  null,
);

/** A file as it was read; null for one that cannot be. */
export function inputOf(file: string, workbook: WorkbookGrid | null, sha256 = file): ReturnInput {
  return {
    file,
    sha256,
    size: 1,
    read: workbook ? { ok: true, workbook } : { ok: false, reason: "文件已损坏" },
  };
}

/** Consolidates returns to the test table on 2024-07-01, with the built-in roster. */
export function consolidated(
  inputs: readonly ReturnInput[],
  decisions: Decisions = NO_DECISIONS,
  last: Consolidation | null = null,
): Consolidation {
  const asOf = parseIsoDate("2024-07-01");
  if (!asOf) throw new Error("that day exists");
  return consolidate(inputs, {
    table,
    expected,
    openTasks: new Set(),
    roster,
    asOf,
    year: 2024,
    decisions,
    last: last?.entries ?? null,
  });
}
