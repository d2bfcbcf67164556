import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** A sheet of the open workbook. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly active: boolean;
}

/** The sheets of the open workbook in tab order, hidden ones too. One sync. */
export function listSheets(options: RunOptions = {}): Promise<readonly SheetEntry[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    const active = worksheets.getActiveWorksheet();
    active.load("id");
    // Waits for the names.
    await context.sync();
    return worksheets.items.map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === "Visible",
      active: id === active.id,
    }));
  }, options);
}
