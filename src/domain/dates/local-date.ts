import { isoDateOf } from "./iso-date";
import type { IsoDate } from "./iso-date";

/**
 * The calendar day of a moment on the machine's own calendar. The moment is given by the shell, the pane or the
 * ribbon: nothing below them reads a clock. Throws outside 1900–2199.
 */
export function localDate(now: Date): IsoDate {
  const date = isoDateOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!date) throw new Error("the machine's date is outside 1900–2199");
  return date;
}
