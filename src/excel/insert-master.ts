import { HIDDEN_SHEET_NAME } from "../domain/hidden-data";
import type { WorkbookPlan } from "../sheets";
import { applyPlan } from "./apply-plan";
import type { AppliedPlan } from "./apply-plan";
import type { RunOptions } from "./run-excel";
import type { SheetState } from "./sheet-state";

/**
 * Puts a master into the open workbook, all its sheets together. A master that stands there gives way to it: it is kept,
 * hidden, as one restore point. Other sheets of the same names are left alone; the new ones then bear numbers.
 */
export function insertMaster(
  plan: WorkbookPlan,
  { reason, madeAt }: { readonly reason: string; readonly madeAt: string },
  options: RunOptions = {},
): Promise<AppliedPlan> {
  const names = new Set(plan.sheets.map(({ name }) => name));
  const pick = (sheets: readonly SheetState[]): readonly string[] => {
    // A master is known by the hidden sheet that carries its state.
    const isMaster = sheets.some(
      ({ name, visibility }) => name === HIDDEN_SHEET_NAME && visibility !== "Visible",
    );
    return isMaster ? sheets.filter(({ name }) => names.has(name)).map(({ id }) => id) : [];
  };
  return applyPlan(plan, { ...options, replaces: { pick, reason, madeAt } });
}
