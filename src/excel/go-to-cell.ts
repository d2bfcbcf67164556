import { ExcelError } from "./excel-error";
import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/**
 * Shows a cell: its sheet (name or id) comes to the front and the cell is selected. A hidden sheet is not shown behind
 * the user's back: ExcelError `sheet-hidden`.
 */
export function goToCell(sheet: string, address: string, options: RunOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("name,visibility");
    // Waits to know whether the sheet can be shown at all.
    await context.sync();
    if (worksheet.visibility !== "Visible") throw new ExcelError("sheet-hidden", { sheet: worksheet.name });
    worksheet.activate();
    worksheet.getRange(address).select();
    // Waits for Excel to have moved.
    await context.sync();
  }, options);
}
