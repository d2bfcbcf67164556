import { createContext, useContext } from "react";

const ScrollContext = createContext<HTMLElement | null>(null);

/** Gives the element in which the screens scroll to long lists below it. */
export const ScrollProvider = ScrollContext.Provider;

/** The element in which the screens scroll; null before it stands. */
export function useScrollArea(): HTMLElement | null {
  return useContext(ScrollContext);
}
