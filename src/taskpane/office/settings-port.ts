import type { SettingsPort } from "../ports";
import { download } from "./download";
import type { Session } from "./session";

const FILE_NAME = "分工表助手设置.json";

/** The office's settings, kept with the workbook and on this machine. */
export function settingsPort({ engine, store }: Session): SettingsPort {
  return {
    save: async (settings) => {
      await store.change(settings);
    },
    exportFile: async (settings) => {
      const document = await engine.officeDocument(settings);
      download(FILE_NAME, new TextEncoder().encode(document), "application/json");
      return FILE_NAME;
    },
    readFile: async (file) => engine.office(await file.text()),
  };
}
