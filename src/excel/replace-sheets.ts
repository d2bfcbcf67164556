import type { WorkbookPlan } from "../sheets";
import { applyPlan } from "./apply-plan";
import type { AppliedPlan, ApplyOptions } from "./apply-plan";
import { dropRestorePoint } from "./restore-points";

/**
 * Puts a plan in place of sheets of ours that bear the names of its sheets. Only sheets named in the plan are replaced,
 * and they are gone afterwards; `insertMaster` keeps them. After a failure either the old or the new stand, never both.
 */
export async function replaceSheets(
  plan: WorkbookPlan,
  options: Omit<ApplyOptions, "replaces"> = {},
): Promise<AppliedPlan> {
  const names = new Set(plan.sheets.map(({ name }) => name.toLowerCase()));
  const { restorePoint, ...applied } = await applyPlan(plan, {
    ...options,
    replaces: {
      pick: (sheets) => sheets.filter(({ name }) => names.has(name.toLowerCase())).map(({ id }) => id),
      reason: "",
      madeAt: "",
    },
  });
  if (restorePoint) await dropRestorePoint(restorePoint, options);
  return { ...applied, restorePoint: null };
}
