import type { WorkbookPlan } from "../sheets";
import { ExcelError } from "./excel-error";

/** Members of Office.js that set paper and print, as Excel names the place of a failure. */
const PRINT_MEMBER =
  /^(PageLayout|HeaderFooter(Group)?|PageBreak(Collection)?)\.|^Worksheet\.(pageLayout|horizontalPageBreaks)$/;
/** The same in the statement that office.js writes down itself, for an Excel that names no place. */
const PRINT_STATEMENT =
  /\b(pageLayout|headersFooters|defaultForAllPages|horizontalPageBreaks|pageBreak)\d*\b/;

/**
 * True where Excel refused a page setting and nothing else, and the workbook is as before: it lays pages out with a
 * printer's help, and without one it may refuse every one of them.
 */
export function isPrintRefusal(failure: unknown): boolean {
  if (!(failure instanceof ExcelError) || failure.code === "left-over") return false;
  const debugInfo = memberOf(failure.cause, "debugInfo");
  const textOf = (key: string): string => {
    const value = memberOf(debugInfo, key);
    return typeof value === "string" ? value : "";
  };
  const place = textOf("errorLocation");
  return place === "" ? PRINT_STATEMENT.test(textOf("statement")) : PRINT_MEMBER.test(place);
}

/** A member of what may be an object of another window: none of it is an instance of anything here. */
function memberOf(holder: unknown, key: string): unknown {
  return typeof holder === "object" && holder !== null ? Reflect.get(holder, key) : undefined;
}

/** The plan without its page settings. */
export function withoutPrint(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, print: null })) };
}
