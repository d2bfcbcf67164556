import { builtinTable } from "../domain/division";
import type { DivisionTable } from "../domain/division";
import { templatePlan } from "../sheets";
import { applyPlan } from "./apply-plan";
import type { RunOptions } from "./run-excel";

/**
 * Inserts a division table as a new sheet, the built-in one unless another is given, and shows it. Gives the name of
 * the sheet, which bears a number when the usual one is taken, and whether page settings had to be left out.
 */
export async function insertTemplate(
  table: DivisionTable = builtinTable(),
  options: RunOptions = {},
): Promise<{ readonly sheetName: string; readonly printLeftOut: boolean }> {
  const { sheetNames, printLeftOut } = await applyPlan(templatePlan(table), options);
  const [sheetName = ""] = sheetNames.values();
  return { sheetName, printLeftOut };
}
