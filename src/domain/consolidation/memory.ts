import { foldForComparison, isBlank } from "../text";
import type { Decisions, Remembered } from "./decisions";
import type { MatchedReturn } from "./judge-return";
import { returnName } from "./versions";

/** The key of a remembered row: the unit and the requirement as it wrote it. */
export function rowMemoryKey(unit: string, requirement: string): string {
  return `${unit}#${foldForComparison(requirement)}`;
}

/** What this round's decisions teach the next ones: names of units, and tasks of rows that a unit writes its own way. */
export function remember(
  returns: readonly MatchedReturn[],
  { units, rows, remembered }: Decisions,
): Remembered {
  const unitMemory = new Map(remembered.units);
  const rowMemory = new Map(remembered.rows);
  for (const each of returns) {
    const name = returnName(each);
    const written = foldForComparison(each.read.unitText);
    if (units.has(name) && written !== "") unitMemory.set(written, each.unit);
    for (const { row } of each.rows) {
      const no = rows.get(`${name}#${row.row}`);
      if (no !== undefined && !isBlank(row.requirement)) {
        rowMemory.set(rowMemoryKey(each.unit, row.requirement), no);
      }
    }
  }
  return { units: unitMemory, rows: rowMemory };
}
