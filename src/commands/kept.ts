import { parseOfficeSettings, DEFAULT_OFFICE_SETTINGS } from "../domain/office-settings";
import type { OfficeSettings } from "../domain/office-settings";
import { isObject } from "../domain/parse-object";
import { readWorkbookSetting, writeWorkbookSetting } from "../excel";

/** The pane's names for what it keeps: with the workbook, and on this machine. */
const MEMORY = "pane";
const OFFICE = "office";
const OFFICE_HERE = "fengong.office";

/** What the pane keeps that the ribbon goes by. */
export interface Kept {
  readonly office: OfficeSettings;
  /** Keys of the findings that a person passed over. */
  readonly ignored: ReadonlySet<string>;
}

/** Reads what is kept with the workbook, else on this machine; what is damaged counts as not kept. */
export async function readKept(storage: Pick<Storage, "getItem">): Promise<Kept> {
  const [memory, document] = await Promise.all([readWorkbookSetting(MEMORY), readWorkbookSetting(OFFICE)]);
  const text = typeof document === "string" ? document : storage.getItem(OFFICE_HERE);
  return {
    office: text === null ? DEFAULT_OFFICE_SETTINGS : parseOfficeSettings(text).settings,
    ignored: new Set(ignoredOf(memory)),
  };
}

/** Tells the pane that marks stand in the sheet now, so that it keeps them up to date. */
export async function rememberMarks(): Promise<void> {
  const memory = await readWorkbookSetting(MEMORY);
  await writeWorkbookSetting(MEMORY, { ...(isObject(memory) ? memory : {}), marked: true });
}

function ignoredOf(memory: unknown): readonly string[] {
  if (!isObject(memory) || !Array.isArray(memory.ignored)) return [];
  return memory.ignored.flatMap((each: unknown) =>
    isObject(each) && typeof each.key === "string" ? [each.key] : [],
  );
}
