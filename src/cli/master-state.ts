import type { Consolidation, Entry } from "../domain/consolidation";
import { MASTER_STATE_KEY } from "../domain/consolidation";
import type { WorkbookGrid } from "../domain/grid";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../domain/hidden-data";

const STATE_VERSION = 1;

/** What a master carries in its hidden sheet: enough to compare the next round with this one. */
export function serialiseState({ asOf, entries }: Consolidation): string {
  return JSON.stringify({ version: STATE_VERSION, asOf, entries });
}

/** The entries that a master carries; null when the workbook is no master or its state is damaged. */
export function entriesOfMaster(
  workbook: WorkbookGrid,
): readonly Pick<Entry, "no" | "unit" | "progress">[] | null {
  const hidden = workbook.sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const text = hidden ? decodeHiddenData(hidden).get(MASTER_STATE_KEY) : undefined;
  if (text === undefined) return null;
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof state !== "object" || state === null) return null;
  const { version, entries } = state as Record<string, unknown>;
  if (version !== STATE_VERSION || !Array.isArray(entries)) return null;
  return entries.every(isEntry) ? entries : null;
}

function isEntry(value: unknown): value is Pick<Entry, "no" | "unit" | "progress"> {
  if (typeof value !== "object" || value === null) return false;
  const { no, unit, progress } = value as Record<string, unknown>;
  return (no === null || typeof no === "number") && typeof unit === "string" && typeof progress === "string";
}
