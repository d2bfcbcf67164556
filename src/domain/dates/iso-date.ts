declare const isoDate: unique symbol;
/** A calendar day as `YYYY-MM-DD`, always one that exists. Compare two with `<` and `>`: text order is time order. */
export type IsoDate = string & { readonly [isoDate]: true };

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the 1900 system. 1899-12-30 absorbs Lotus's 29 February 1900, which Excel counts and the calendar lacks. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or null when there is no such day (2月30日, 13月) or the year is not 1900–2199. */
export function isoDateOf(year: number, month: number, day: number): IsoDate | null {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return null;
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}` as IsoDate;
}

/** Reads exactly `YYYY-MM-DD`; null for anything else or for a day that does not exist. */
export function parseIsoDate(text: string): IsoDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? isoDateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The last day of a month (1–12); null when there is no such month. */
export function monthEnd(year: number, month: number): IsoDate | null {
  return month >= 1 && month <= 12 ? isoDateOf(year, month, daysInMonth(year, month)) : null;
}

/** Year, month (1–12) and day of a date. */
export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  return { year, month, day };
}

function toUtc(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

function fromUtc(time: number): IsoDate {
  return new Date(time).toISOString().slice(0, 10) as IsoDate;
}

/** The day `count` days after `date` (before, when negative). */
export function addDays(date: IsoDate, count: number): IsoDate {
  return fromUtc(toUtc(date) + count * MILLISECONDS_A_DAY);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((toUtc(to) - toUtc(from)) / MILLISECONDS_A_DAY);
}

/** 0 for Sunday … 6 for Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(toUtc(date)).getUTCDay();
}

/** The day of a spreadsheet serial by its workbook's date system; fractions (times) are dropped. Null outside 1900–2199. */
export function dateOfSerial(serial: number, system: 1900 | 1904): IsoDate | null {
  if (!Number.isFinite(serial) || serial < 0) return null;
  const days = Math.floor(serial);
  // Serials 1–59 of the 1900 system lie before the day that never was, so they are one short of the epoch used here.
  const offset = system === 1900 && days < 60 ? days + 1 : days;
  const time = (system === 1900 ? EPOCH_1900 : EPOCH_1904) + offset * MILLISECONDS_A_DAY;
  const date = new Date(time);
  return isoDateOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** The serial of a day in a date system: 2024-12-31 is 45657 in 1900 and 44195 in 1904. */
export function serialOfDate(date: IsoDate, system: 1900 | 1904): number {
  const days = Math.round((toUtc(date) - (system === 1900 ? EPOCH_1900 : EPOCH_1904)) / MILLISECONDS_A_DAY);
  return system === 1900 && days < 61 ? days - 1 : days;
}
