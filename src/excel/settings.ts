import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

const PREFIX = "fengong.";

/** What the office chose for this workbook under `key`; null when nothing is kept. It travels with the file. */
export function readWorkbookSetting(key: string, options: RunOptions = {}): Promise<unknown> {
  return runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load("value");
    // Waits for the value.
    await context.sync();
    const value: unknown = setting.isNullObject ? null : setting.value;
    return value;
  }, options);
}

/** Keeps a JSON value with the workbook; null forgets it. */
export function writeWorkbookSetting(key: string, value: unknown, options: RunOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const { settings } = context.workbook;
    if (value === null) {
      const setting = settings.getItemOrNullObject(PREFIX + key);
      // Waits to know whether there is one to forget.
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    } else settings.add(PREFIX + key, value);
    // Waits for the setting to be kept.
    await context.sync();
  }, options);
}
