import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** Shows a cell: its sheet (name or id) comes to the front and the cell is selected. */
export function goToCell(sheet: string, address: string, options: RunOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    // Waits for Excel to have moved.
    await context.sync();
  }, options);
}
