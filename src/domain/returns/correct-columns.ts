import type { HeaderField } from "../header";
import type { ColumnDecision } from "./tables-of-sheet";
import type { ColumnReading } from "./types";

/** A column that is read with less than this is to be looked at by a person: its label only resembles a known one. */
const SURE = 0.8;

/** True where a column was taken for a field by its place or by a likeness only. */
export function isUnsure({ field, confidence }: ColumnReading): boolean {
  return field !== null && confidence < SURE;
}

/**
 * A person's word on one 0-based `column` of a sheet: it holds `field`, or none of ours for null. What the other columns
 * were taken for is decided with it as it was shown, so that correcting one never changes another; what an earlier
 * decision (`before`) took from every column stays so. A column that held `field` until now holds none.
 */
export function correctColumn(
  columns: readonly ColumnReading[],
  column: number,
  field: HeaderField | null,
  before: ColumnDecision | null,
): ColumnDecision {
  const fields: Partial<Record<HeaderField, number | null>> = { ...before?.fields };
  for (const each of columns) if (each.field !== null) fields[each.field] = each.column;
  const held = columns.find((each) => each.column === column)?.field ?? null;
  if (held !== null) fields[held] = null;
  if (field !== null) fields[field] = column;
  return { headerRow: before?.headerRow ?? null, fields };
}

/** The decision that takes every earlier one back: the sheet is read by its labels again. */
export const AS_LABELLED: ColumnDecision = { headerRow: null, fields: {} };

/** The decision where it says anything; null where the labels alone are to be gone by. */
export function toldColumns(decision: ColumnDecision | undefined): ColumnDecision | null {
  if (!decision || (decision.headerRow === null && Object.keys(decision.fields).length === 0)) return null;
  return decision;
}
