import { paneTexts as english } from "./en-US";
import type { PaneTexts } from "./zh-CN";
import { paneTexts as chinese } from "./zh-CN";

export type { PaneTexts } from "./zh-CN";

/** The pane's texts for Office's display language: English for en-*, Chinese for everything else. */
export function textsFor(locale: string): PaneTexts {
  return locale.toLowerCase().startsWith("en") ? english : chinese;
}
