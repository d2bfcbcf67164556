import type { IsoDate } from "../dates";
import { addDays, isoDateOf, isWorkingDay, monthEnd, weekday } from "../dates";
import type { Cycle, DayOfMonth } from "./form";
import { lastOfPart, valueOf, yearOfDate } from "./points";
import type { Values } from "./points";
import { Unreadable } from "./year-resolver";

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/**
 * The days of a year on which a recurring deadline falls due, ascending (domain.md, recurring); null where nothing says
 * from when on it counts (每两周, 每5个月).
 */
export function cycleDays(
  cycle: Exclude<Cycle, { every: "year" }>,
  year: number,
  values: Values,
): readonly IsoDate[] | null {
  switch (cycle.every) {
    case "weeks":
      return null;
    case "half":
      return ends(year, [6, 12]);
    case "quarter": {
      const month = monthOfQuarter(cycle.month, values);
      return dated([0, 3, 6, 9].map((before) => dayInMonth(year, before + month, cycle.moment, values)));
    }
    case "month":
      return dated(
        MONTHS.flatMap((month) => cycle.moments.map((moment) => dayInMonth(year, month, moment, values))),
      ).sort();
    case "months": {
      const count = valueOf(values, cycle.count);
      if (count < 1 || count > 12) throw new Unreadable();
      return 12 % count === 0 ? everyMonths(year, count) : null;
    }
    case "week": {
      const day = cycle.day === "sunday" ? 0 : valueOf(values, cycle.day);
      if (day < 0 || day > 7) throw new Unreadable();
      return daysOfYear(year).filter((date) => weekday(date) === day % 7);
    }
    case "day":
      return daysOfYear(year);
    case "working-day":
      return daysOfYear(year).filter(isWorkingDay);
    case "ten-days":
      return dated(
        MONTHS.flatMap((month) =>
          (["first-ten", "second-ten", "last-ten"] as const).map((part) => lastOfPart(year, month, part)),
        ),
      );
    case "spoken":
      return spoken(cycle, year, values);
  }
}

/** 一季度一次, 一月一次; 三月一次 may be March or every third month and is not read. */
function spoken(
  { count, unit }: Extract<Cycle, { every: "spoken" }>,
  year: number,
  values: Values,
): readonly IsoDate[] {
  if (valueOf(values, count) !== 1) throw new Unreadable();
  switch (unit) {
    case "quarter":
      return everyMonths(year, 3);
    case "month":
      return everyMonths(year, 1);
    case "year":
      return everyMonths(year, 12);
    case "week":
      return daysOfYear(year).filter((date) => weekday(date) === 0);
    default:
      return daysOfYear(year);
  }
}

function monthOfQuarter(month: Extract<Cycle, { every: "quarter" }>["month"], values: Values): number {
  if (month === null || month === "last") return 3;
  const value = month === "first" ? 1 : valueOf(values, month);
  if (value < 1 || value > 3) throw new Unreadable();
  return value;
}

function everyMonths(year: number, count: number): IsoDate[] {
  return ends(
    year,
    MONTHS.filter((month) => month % count === 0),
  );
}

function ends(year: number, months: readonly number[]): IsoDate[] {
  return dated(months.map((month) => monthEnd(year, month)));
}

function dated(days: readonly (IsoDate | null)[]): IsoDate[] {
  return days.flatMap((day) => (day === null ? [] : [day]));
}

function daysOfYear(year: number): readonly IsoDate[] {
  const first = isoDateOf(year, 1, 1);
  const days: IsoDate[] = [];
  for (let day = first; day !== null && yearOfDate(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A day of a month as a recurring deadline names it; the 31st of a shorter month is its last day. */
function dayInMonth(year: number, month: number, moment: DayOfMonth, values: Values): IsoDate | null {
  if ("part" in moment) return lastOfPart(year, month, moment.part);
  const day = valueOf(values, moment.day);
  if (day < 1 || day > 31) throw new Unreadable();
  return isoDateOf(year, month, day) ?? monthEnd(year, month);
}
