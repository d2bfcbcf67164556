import { isoDateOf } from "../domain/dates";
import type { IsoDate } from "../domain/dates";

function day(year: number, month: number, date: number): IsoDate {
  const found = isoDateOf(year, month, date);
  if (!found) throw new Error(`no such day: ${year}-${month}-${date}`);
  return found;
}

/** The span within which a typed date is taken for one: wide enough for any document, and no bare number fits by chance. */
export const EARLIEST_DATE = day(2000, 1, 1);
export const LATEST_DATE = day(2099, 12, 31);
