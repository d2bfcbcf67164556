import { findWorkday, getDayDetail, getSolarDateFromLunar, getSolarTermDate } from "chinese-days";
import type { IsoDate } from "./iso-date";
import { addDays, parseIsoDate, weekday } from "./iso-date";

/** The years for which lunar days can be told. */
const LUNAR_YEARS = { first: 1901, last: 2099 };
/** The last year whose rest days the State Council has announced and the library knows; later ones have weekends only. */
const LAST_ANNOUNCED_YEAR = 2026;

const WEEKDAYS = ["日", "一", "二", "三", "四", "五", "六"] as const;

/** What a person wants to know of a due day. */
export interface DayNote {
  /** 日 to 六. */
  readonly weekday: (typeof WEEKDAYS)[number];
  /** True on weekends and holidays, false on weekends that are worked (调休). */
  readonly restDay: boolean;
  /** The holiday, such as 国庆节; "" on other days. */
  readonly holiday: string;
  /** False when the year's holidays are not announced yet: then only weekends are known. */
  readonly announced: boolean;
}

// The library reads dashes as UTC and slashes as local time; only the latter gives the same day in every time zone.
const local = (date: IsoDate): string => date.replaceAll("-", "/");

/** The weekday of a day and whether it is a rest day, by the State Council's calendar with 调休. */
export function dayNote(date: IsoDate): DayNote {
  const { work, name } = getDayDetail(local(date));
  const [, holiday = ""] = name.split(",");
  return {
    weekday: WEEKDAYS[weekday(date)] ?? "日",
    restDay: !work,
    holiday: work ? "" : holiday,
    announced: Number(date.slice(0, 4)) <= LAST_ANNOUNCED_YEAR,
  };
}

/** The day `count` working days after `date`, which itself does not count. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate | null {
  return parseIsoDate(findWorkday(count, local(date)));
}

/** The day of the Gregorian calendar on which a lunar day of the year falls; null outside the years that are known. */
export function lunarDay(year: number, month: number, day: number): IsoDate | null {
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return null;
  const lunar = `${String(year)}/${String(month).padStart(2, "0")}/${String(day).padStart(2, "0")}`;
  return parseIsoDate(getSolarDateFromLunar(lunar).date);
}

/** 除夕, the day before the lunar new year that falls into `year`. */
export function lunarNewYearsEve(year: number): IsoDate | null {
  const newYear = lunarDay(year, 1, 1);
  return newYear && addDays(newYear, -1);
}

/** 清明 of a year; null outside the years that are known. */
export function qingming(year: number): IsoDate | null {
  if (year < LUNAR_YEARS.first || year > LUNAR_YEARS.last) return null;
  return parseIsoDate(getSolarTermDate(year, 4, "pure_brightness"));
}
