import type { PaneTexts } from "./zh-CN";
import { paneTexts as chineseTexts } from "./zh-CN";

export type { PaneTexts } from "./zh-CN";
export { chineseTexts };

/**
 * The pane's texts for Office's display language: English for en-*, Chinese for everything else. English is fetched
 * when it is asked for, so that it costs the others nothing at the first load.
 */
export async function loadTexts(locale: string): Promise<PaneTexts> {
  return locale.toLowerCase().startsWith("en") ? (await import("./en-US")).paneTexts : chineseTexts;
}
