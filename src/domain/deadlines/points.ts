import type { IsoDate } from "../dates";
import { addDays, dateParts, isoDateOf, monthEnd, weekday } from "../dates";
import type { DeadlineKind } from "./types";
import type { MonthPart, PointForm, Slot, YearForm } from "./form";
import { Unreadable } from "./year-resolver";
import type { YearResolver } from "./year-resolver";

/** The numbers of a cell by their place in the normalised text. */
export type Values = ReadonlyMap<number, number>;

/** The days that a point stands for. */
export interface PointDays {
  readonly kind: DeadlineKind;
  /** First and last day; null when the year is unknown, the day does not exist or the point is vague. */
  readonly first: IsoDate | null;
  readonly last: IsoDate | null;
  /** True for a period that 前 can stand before or at the end of (6月前); false for a day or an end (6月底前). */
  readonly period: boolean;
  readonly vague: boolean;
  /** True when the year is known and there is still no such day. */
  readonly impossible: boolean;
}

/** The first five-year plan began in 1953; from the sixth (1981) on they follow each other without a gap. */
const PLAN_YEARS = 5;
const PLAN_ONE = 1981 - 5 * PLAN_YEARS;

/** The value of a number in the cell. */
export function valueOf(values: Values, at: Slot): number {
  const value = values.get(at);
  if (value === undefined) throw new Unreadable();
  return value;
}

/** The days of a point; `shift` moves it by whole years, for a range that runs past the end of the year. */
export function daysOf(point: PointForm, values: Values, years: YearResolver, shift = 0): PointDays {
  const inYear = (form: YearForm): number | null => {
    const year = years.resolve(form);
    return year === null ? null : year + shift;
  };
  switch (point.type) {
    case "plan": {
      const first = PLAN_ONE + (valueOf(values, point.at) - 1) * PLAN_YEARS;
      const year = years.note(point.part === "start" ? first : first + PLAN_YEARS - 1);
      return known("year-end", false, isoDateOf(year, 1, 1), isoDateOf(year, 12, 31));
    }
    case "compact": {
      const digits = String(valueOf(values, point.at));
      years.note(Number(digits.slice(0, 4)));
      const day = isoDateOf(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
      return known("date", false, day, day);
    }
    case "day": {
      const year = inYear(point.year);
      if (point.shortened) years.usedShortDate = true;
      const [month, day] = [valueOf(values, point.month), valueOf(values, point.day)];
      if (year === null) return undated("date", false);
      const date = isoDateOf(year, month, day);
      if (point.weekday !== null && date !== null) {
        const named = point.weekday === "sunday" ? 0 : valueOf(values, point.weekday);
        // A weekday that is not this day's: one of the two is wrong, and nobody can say which.
        if (named % 7 !== weekday(date)) throw new Unreadable();
      }
      return known("date", false, date, date);
    }
    case "month": {
      const year = inYear(point.year);
      const month = valueOf(values, point.month);
      if (point.part === "vague") return { ...undated("month-part", false), vague: true };
      const kind: DeadlineKind =
        point.part === "end" ? "month-end" : point.part === "whole" ? "month" : "month-part";
      if (year === null) return undated(kind, point.part === "whole");
      const last = lastOfPart(year, month, point.part);
      return known(
        kind,
        point.part === "whole",
        point.part === "end" ? last : firstOfPart(year, month, point.part),
        last,
      );
    }
    case "quarter": {
      const year = inYear(point.year);
      const quarter = valueOf(values, point.quarter);
      if (year === null) return undated("quarter", !point.end);
      const last = quarter >= 1 && quarter <= 4 ? monthEnd(year, quarter * 3) : null;
      return known("quarter", !point.end, isoDateOf(year, point.fromFirst ? 1 : quarter * 3 - 2, 1), last);
    }
    case "half": {
      const year = inYear(point.year);
      if (year === null) return undated("half-year", !point.end);
      return known(
        "half-year",
        !point.end,
        isoDateOf(year, point.half === 1 ? 1 : 7, 1),
        monthEnd(year, point.half * 6),
      );
    }
    case "year": {
      const year = inYear(point.year);
      if (point.part === "vague") return { ...undated("month-part", false), vague: true };
      if (year === null) return undated("year-end", point.part === "whole");
      const last = isoDateOf(year, 12, 31);
      return known("year-end", point.part === "whole", isoDateOf(year, 1, 1), last);
    }
  }
}

function known(kind: DeadlineKind, period: boolean, first: IsoDate | null, last: IsoDate | null): PointDays {
  const impossible = first === null || last === null;
  return {
    kind,
    period,
    vague: false,
    impossible,
    first: impossible ? null : first,
    last: impossible ? null : last,
  };
}

function undated(kind: DeadlineKind, period: boolean): PointDays {
  return { kind, period, first: null, last: null, vague: false, impossible: false };
}

/** The last day of a month or of one of its parts. */
export function lastOfPart(year: number, month: number, part: Exclude<MonthPart, "vague">): IsoDate | null {
  if (part === "first-ten") return isoDateOf(year, month, 10);
  return part === "second-ten" ? isoDateOf(year, month, 20) : monthEnd(year, month);
}

function firstOfPart(year: number, month: number, part: MonthPart): IsoDate | null {
  return isoDateOf(year, month, part === "second-ten" ? 11 : part === "last-ten" ? 21 : 1);
}

/** The day before a period begins: the early reading of 6月前. */
export function dayBefore(first: IsoDate): IsoDate {
  return addDays(first, -1);
}

/** The year of a day. */
export function yearOfDate(date: IsoDate): number {
  return dateParts(date).year;
}
