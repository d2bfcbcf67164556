import { chineseTexts } from "../../src/taskpane/texts";
import type { PaneTexts } from "../../src/taskpane/texts";
import { paneTexts as englishTexts } from "../../src/taskpane/texts/en-US";

/** The pane's texts in a language, at once. */
export function textsFor(locale: string): PaneTexts {
  return locale.startsWith("en") ? englishTexts : chineseTexts;
}
