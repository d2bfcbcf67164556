import { createContext, useContext } from "react";
import { chineseTexts } from "../texts";
import type { PaneTexts } from "../texts";

const TextsContext = createContext<PaneTexts>(chineseTexts);

/** Gives the texts in Office's display language to everything below. */
export const TextsProvider = TextsContext.Provider;

/** The pane's texts. */
export function useTexts(): PaneTexts {
  return useContext(TextsContext);
}
