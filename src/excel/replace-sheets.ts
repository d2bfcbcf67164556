import type { WorkbookPlan } from "../sheets";
import { applyPlan } from "./apply-plan";
import type { AppliedPlan, ApplyOptions } from "./apply-plan";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/**
 * Puts a plan in place of sheets of ours that bear the names of its sheets: the new ones are added first, then the old
 * are deleted and the new take their names. Only sheets named in the plan are replaced. After a failure either the old
 * or the new stand, never both.
 */
export async function replaceSheets(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<AppliedPlan> {
  const { sheetNames } = await applyPlan(plan, options);
  const renamed = [...sheetNames].filter(([wanted, given]) => wanted !== given);
  if (renamed.length === 0) return { sheetNames };
  await allOrNothing(
    (attempt) =>
      runExcel(async (context) => {
        const { worksheets } = context.workbook;
        context.application.suspendScreenUpdatingUntilNextSync();
        for (const [wanted, given] of renamed) {
          const old = worksheets.getItem(wanted);
          // Excel refuses to delete a very hidden sheet.
          old.visibility = "Hidden";
          old.delete();
          worksheets.getItem(given).name = wanted;
        }
        // Waits for the old sheets to be gone and the new to bear their names.
        await context.sync();
      }, attempt.options),
    () => settle(renamed, options),
    options,
  );
  return { sheetNames: new Map([...sheetNames].map(([wanted]) => [wanted, wanted])) };
}

/**
 * After a failure: while all old sheets still stand the new ones go away again. Once an old one is gone, the new hold
 * all that is wanted, and going on is what loses nothing.
 */
async function settle(renamed: readonly (readonly [string, string])[], options: RunOptions): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    // Waits for what the failed step left.
    await context.sync();
    const standing = new Set(worksheets.items.map(({ name }) => name));
    const remove = (name: string): void => {
      const sheet = worksheets.getItem(name);
      sheet.visibility = "Hidden";
      sheet.delete();
    };
    const untouched = renamed.every(([wanted, given]) => standing.has(wanted) && standing.has(given));
    for (const [wanted, given] of renamed) {
      if (!standing.has(given)) continue;
      if (untouched) remove(given);
      else {
        if (standing.has(wanted)) remove(wanted);
        worksheets.getItem(given).name = wanted;
      }
    }
    // Waits for one of the two to be whole.
    await context.sync();
  }, options);
}
