import { printRemark } from "../../excel";
import type { AppliedPlan } from "../../excel";
import type { WrittenSheet } from "../ports";

/** The first sheet of a plan that was applied, and what is to be said of it. */
export function writtenSheet(
  { sheetNames, printLeftOut }: Pick<AppliedPlan, "sheetNames" | "printLeftOut">,
  locale: string,
): WrittenSheet {
  const [sheet = ""] = sheetNames.values();
  return { sheet, remark: printRemark({ printLeftOut }, locale) };
}
