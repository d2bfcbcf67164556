import type { ExcelErrorCode } from "../excel-error";

type Data = Readonly<Record<string, string>>;

/** The sentences of zh-CN.ts for people who use Excel in English. */
export const excelErrorTexts: Readonly<Record<ExcelErrorCode, (data: Data) => string>> = {
  "cell-editing": () => "A cell is being edited. Press Enter or Esc, then try again.",
  "sheet-protected": () => "The sheet is protected. Unprotect it under Review, then try again.",
  "workbook-protected": () =>
    "The structure of the workbook is protected, so no sheet can be added. Turn off Protect Workbook under Review.",
  "sheet-hidden": ({ sheet = "" }) => `The sheet "${sheet}" is hidden. Unhide it, then try again.`,
  "read-only": () => "The workbook is read-only. Save a copy and try again.",
  "too-large": () => "This is more than Excel can handle at once. Use fewer rows or split the work.",
  "name-exists": () => "A sheet or table with this name exists. Rename it and try again.",
  "range-conflict": () =>
    "The cells to be written are in the way of a filter, merged cells or a pivot table. Remove those, then try again.",
  "not-found": () => "The sheet or cell is no longer there. Refresh and try again.",
  "lost-connection": () => "The connection to Excel was lost; the workbook is unchanged. Try again later.",
  busy: () => "Excel is busy. Wait a moment and try again.",
  "not-supported": () => "This version of Excel cannot do that. Excel 2021 or later is needed.",
  "left-over": ({ sheets = "" }) =>
    `The job failed and left unfinished sheets: ${sheets}. Please delete them.`,
  "no-table": ({ sheet = "" }) => `No division table was found in "${sheet}". Go to the sheet that holds it.`,
  "cell-changed": ({ cell = "" }) => `${cell} has changed since; it was not overwritten. Check again.`,
  internal: () => "The job was not done and the workbook is unchanged. Try again, or restart Excel.",
};

export const printLeftOut =
  "The page setup was not written; everything else was. Excel did not take paper, orientation and margins, most likely because this computer has no printer. Set them under Page Layout before printing, or add a printer (Microsoft Print to PDF will do) and run this step again.";
