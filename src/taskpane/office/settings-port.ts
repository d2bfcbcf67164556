import { parseOfficeSettings, serialiseOfficeSettings } from "../../domain/office-settings";
import type { SettingsPort } from "../ports";
import { download } from "./download";
import type { Session } from "./session";

const FILE_NAME = "分工表助手设置.json";

/** The office's settings, kept with the workbook and on this machine. */
export function settingsPort({ store }: Session): SettingsPort {
  return {
    save: async (settings) => {
      await store.change(settings);
    },
    exportFile: (settings) => {
      download(FILE_NAME, new TextEncoder().encode(serialiseOfficeSettings(settings)), "application/json");
      return Promise.resolve(FILE_NAME);
    },
    readFile: async (file) => parseOfficeSettings(await file.text()),
  };
}
