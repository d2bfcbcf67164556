import { askProperties } from "./document-properties";
import { ExcelError } from "./excel-error";
import type { Before } from "./plan-before";
import { RESTORE_KEY } from "./restore-marks";
import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";
import { arrangeSheets, askSheetStates, deleteSheet, sheetStates } from "./sheet-state";

/**
 * Takes a half-applied plan back: removes the sheets begun and puts those that gave way, the properties and the shown
 * sheet back. Throws ExcelError `left-over` when that fails too.
 */
export async function takeBack(
  writtenProperties: readonly string[],
  before: Before,
  options: RunOptions,
): Promise<void> {
  const begun = new Set(before.sheetNames.values());
  try {
    await runExcel(async (context) => {
      const { worksheets, properties } = context.workbook;
      askSheetStates(context);
      const written = askProperties(context, writtenProperties);
      const marks = before.givingWay.map(({ id }) => {
        const mark = worksheets.getItem(id).customProperties.getItemOrNullObject(RESTORE_KEY);
        mark.load("key");
        return mark;
      });
      // Waits for what the failed batch left.
      await context.sync();
      // What gave way is visible again before anything is deleted: one visible sheet must stay.
      for (const { id, visibility } of before.givingWay)
        if (visibility === "Visible") worksheets.getItem(id).visibility = "Visible";
      worksheets.getItem(before.activeSheet).activate();
      for (const { id, name, visibility } of sheetStates(context)) {
        if (!before.sheetIds.has(id) && begun.has(name)) deleteSheet(worksheets.getItem(id), visibility);
      }
      arrangeSheets(context, before.givingWay, "undo");
      for (const mark of marks) if (!mark.isNullObject) mark.delete();
      for (const key of written().keys()) {
        // By its key: how Excel names the items of this collection to itself is not documented.
        const property = properties.custom.getItem(key);
        if (before.properties.has(key)) property.value = before.properties.get(key);
        else property.delete();
      }
      // Waits for the sheets to be gone.
      await context.sync();
    }, options);
  } catch (failure) {
    throw new ExcelError("left-over", { sheets: [...begun].join("、") }, failure);
  }
}
