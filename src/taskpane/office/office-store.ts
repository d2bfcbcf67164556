import type { OfficeSettings } from "../../domain/office-settings";
import { readWorkbookSetting, writeWorkbookSetting } from "../../excel";
import type { EngineClient } from "./engine-client";
import { inTurn } from "./in-turn";

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

export function officeStore(engine: EngineClient, storage: Storage): OfficeStore {
  const turn = inTurn();
  const parse = async (document: string | null): Promise<OfficeSettings> =>
    (await engine.office(document)).settings;
  const read = async (): Promise<OfficeSettings> => {
    const kept = await readWorkbookSetting(KEY);
    const here = storage.getItem(LOCAL_KEY);
    const settings = await parse(typeof kept === "string" ? kept : here);
    return here === null ? settings : { ...settings, tables: (await parse(here)).tables };
  };
  const change = async (parts: Partial<OfficeSettings>): Promise<OfficeSettings> => {
    const settings = { ...(await read()), ...parts };
    await writeWorkbookSetting(KEY, await engine.officeDocument(settings));
    const { round, extensions, decisions } = await parse(null);
    storage.setItem(LOCAL_KEY, await engine.officeDocument({ ...settings, round, extensions, decisions }));
    return settings;
  };
  return {
    read,
    change: (parts) => turn(() => change(parts)),
  };
}
