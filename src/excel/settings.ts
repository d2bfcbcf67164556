import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

const PREFIX = "fengong.";

/** A kept value with the version of its shape, so that a later program knows what it reads. */
interface Kept {
  readonly version: number;
  readonly value: unknown;
}

export interface SettingOptions extends RunOptions {
  /** The version of the value's shape; 1 unless given. */
  readonly version?: number;
  /** Brings a value of an older version up; null when it cannot. Without it older values count as not kept. */
  readonly migrate?: (value: unknown, from: number) => unknown;
}

function isKept(stored: unknown): stored is Kept {
  return (
    stored instanceof Object &&
    Number.isInteger(Reflect.get(stored, "version")) &&
    Reflect.get(stored, "value") !== undefined
  );
}

/**
 * What the office chose for this workbook under `key`; it travels with the file. Null when nothing is kept, when what
 * is kept is damaged, or when a newer program wrote it: then what holds without it holds.
 */
export async function readWorkbookSetting(key: string, options: SettingOptions = {}): Promise<unknown> {
  const { version = 1, migrate } = options;
  const stored = await runExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(PREFIX + key);
    setting.load("value");
    // Waits for the value.
    await context.sync();
    const value: unknown = setting.isNullObject ? null : setting.value;
    return value;
  }, options);
  // The value may come from another realm, whose objects are none of ours.
  const kept: unknown = JSON.parse(JSON.stringify(stored ?? null));
  if (!isKept(kept) || kept.version > version) return null;
  if (kept.version === version) return kept.value;
  return migrate ? (migrate(kept.value, kept.version) ?? null) : null;
}

/** Keeps a JSON value with the workbook; null forgets it. All or nothing, because it is one write. */
export function writeWorkbookSetting(
  key: string,
  value: unknown,
  options: Pick<SettingOptions, "version" | keyof RunOptions> = {},
): Promise<void> {
  return runExcel(async (context) => {
    const { settings } = context.workbook;
    if (value === null) {
      const setting = settings.getItemOrNullObject(PREFIX + key);
      // Waits to know whether there is one to forget.
      await context.sync();
      if (setting.isNullObject) return;
      setting.delete();
    } else settings.add(PREFIX + key, { version: options.version ?? 1, value } satisfies Kept);
    // Waits for the setting to be kept.
    await context.sync();
  }, options);
}
