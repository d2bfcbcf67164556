import { getSolarDateFromLunar, getSolarTermDate } from "chinese-days";
import calendar from "chinese-days/dist/chinese-days.json";
import type { IsoDate } from "./iso-date";
import { addDays, parseIsoDate, weekday } from "./iso-date";

/** The years for which lunar days can be told. */
const LUNAR_YEARS = { first: 1901, last: 2099 };

// The library's own look-ups shift every holiday by a day on a machine west of Greenwich; its data do not.
/** Days off by the State Council's calendar, with the holiday as "National Day,国庆节,3". */
const DAYS_OFF: Readonly<Record<string, string>> = calendar.holidays;
/** Weekends that are worked (调休). */
const WORKED_WEEKENDS: Readonly<Record<string, string>> = calendar.workdays;
/** The years whose rest days the library knows; of others only the weekends are known. */
const ANNOUNCED_YEARS: ReadonlySet<string> = new Set(Object.keys(DAYS_OFF).map((day) => day.slice(0, 4)));

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

/** The weekday of a day and whether it is a rest day, by the State Council's calendar with 调休. */
export function dayNote(date: IsoDate): DayNote {
  const [, holiday = ""] = (DAYS_OFF[date] ?? "").split(",");
  return {
    weekday: WEEKDAYS[weekday(date)] ?? "日",
    restDay: !isWorkingDay(date),
    holiday,
    announced: ANNOUNCED_YEARS.has(date.slice(0, 4)),
  };
}

/** True on a day that is worked: weekdays but for holidays, and weekends that are worked (调休). */
export function isWorkingDay(date: IsoDate): boolean {
  if (DAYS_OFF[date] !== undefined) return false;
  const day = weekday(date);
  return (day !== 0 && day !== 6) || WORKED_WEEKENDS[date] !== undefined;
}

/** The day `count` working days after `date`, which itself does not count; `date` itself when `count` is 0. */
export function addWorkingDays(date: IsoDate, count: number): IsoDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left--;
  }
  return day;
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
  const told = parseIsoDate(getSolarTermDate(year, 4, "pure_brightness"));
  // The library writes a midnight of UTC in local time: west of Greenwich that is the day before.
  const westOfUtc = new Date(Date.UTC(year, 3, 15)).getDate() !== 15;
  return told && (westOfUtc ? addDays(told, 1) : told);
}
