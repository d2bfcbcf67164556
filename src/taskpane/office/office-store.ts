import {
  DEFAULT_OFFICE_SETTINGS,
  parseOfficeSettings,
  serialiseOfficeSettings,
} from "../../domain/office-settings";
import type { OfficeSettings } from "../../domain/office-settings";
import { readWorkbookSetting, writeWorkbookSetting } from "../../excel";

const KEY = "office";
const LOCAL_KEY = "fengong.office";

/**
 * The office's settings: one document with the workbook, so that a colleague who opens it sees the same, and one on
 * this machine for workbooks that have none. What belongs to a round (round, extensions, decisions) stays with its
 * workbook; the saved tables are this machine's.
 */
export interface OfficeStore {
  read(): Promise<OfficeSettings>;
  /** Changes some parts; changes that come together follow each other. Gives all. */
  change(parts: Partial<OfficeSettings>): Promise<OfficeSettings>;
}

export function officeStore(storage: Storage): OfficeStore {
  let last: Promise<unknown> = Promise.resolve();
  const local = (): OfficeSettings | null => {
    const text = storage.getItem(LOCAL_KEY);
    return text === null ? null : parseOfficeSettings(text).settings;
  };
  const read = async (): Promise<OfficeSettings> => {
    const kept = await readWorkbookSetting(KEY);
    const here = local();
    const settings =
      typeof kept === "string" ? parseOfficeSettings(kept).settings : (here ?? DEFAULT_OFFICE_SETTINGS);
    return here ? { ...settings, tables: here.tables } : settings;
  };
  const change = async (parts: Partial<OfficeSettings>): Promise<OfficeSettings> => {
    const settings = { ...(await read()), ...parts };
    await writeWorkbookSetting(KEY, serialiseOfficeSettings(settings));
    const { round, extensions, decisions } = DEFAULT_OFFICE_SETTINGS;
    storage.setItem(LOCAL_KEY, serialiseOfficeSettings({ ...settings, round, extensions, decisions }));
    return settings;
  };
  return {
    read,
    change: (parts) => {
      const next = last.catch(() => undefined).then(() => change(parts));
      last = next;
      return next;
    },
  };
}
