import type { Node, Semantics } from "ohm-js";
import type { Cycle, DayOfMonth, FormPart, LengthUnit, PointForm, Slot } from "./form";
import { partFrom, present, slotOf, written } from "./grammar-nodes";
import { sharingBefore, tenDays } from "./point-actions";

const LENGTH_UNITS: Readonly<Record<string, LengthUnit>> = {
  个工作日: "working-day",
  工作日: "working-day",
  个自然日: "day",
  个日历日: "day",
  天: "day",
  日: "day",
  个星期: "week",
  星期: "week",
  周: "week",
  个月: "month",
  月: "month",
  个季度: "quarter",
  季度: "quarter",
  年: "year",
  小时: "hour",
};

/** The rounds of 1次/季度. */
const RATES: Readonly<Record<string, Cycle>> = {
  半年: { every: "half" },
  季度: { every: "quarter", month: null, moment: { part: "end" } },
  季: { every: "quarter", month: null, moment: { part: "end" } },
  年: { every: "year", points: [] },
  月: { every: "month", moments: [{ part: "end" }] },
  周: { every: "week", day: "sunday" },
};

/** A length and how often it is counted. */
export interface SpanForm {
  readonly count: Slot | "half-year" | "half-month" | null;
  readonly unit: LengthUnit;
}

/** The operations that read lengths and what recurs. */
export function addCycleOperations(semantics: Semantics): void {
  semantics.addOperation<SpanForm>("span", {
    span_between: (_from, _dash, _to, unit) => ({ count: null, unit: lengthUnit(unit) }),
    span_count: (count, unit) => ({ count: slotOf(count), unit: lengthUnit(unit) }),
    span_halfYear: (_word) => ({ count: "half-year", unit: "month" }),
    span_halfMonth: (_word) => ({ count: "half-month", unit: "day" }),
  });

  semantics.addOperation<DayOfMonth>("dayOfMonth", {
    monthMoment_day: (day, _day) => ({ day: slotOf(day) }),
    monthMoment_end: (_end) => ({ part: "end" }),
    monthMoment_part: (part) => ({ part: tenDays(part.sourceString) }),
  });

  semantics.addOperation<number | "first" | "last">("quarterMonth", {
    quarterMonth_first: (_word) => "first",
    quarterMonth_last: (_word) => "last",
    quarterMonth_lastOne: (_last, _one, _month) => "last",
    quarterMonth_nth: (_the, month, _months) => slotOf(month),
  });

  semantics.addOperation<Cycle>("cycle", {
    cycle_yearAt: (_every, points, before, _each) => ({ every: "year", points: yearPoints(points, before) }),
    cycle_year: (_every, _end, _before) => ({ every: "year", points: [] }),
    cycle_half: (_every, _end, _before) => ({ every: "half" }),
    cycle_quarterMonth: (_every, month, moment, _before) => ({
      every: "quarter",
      month: month.quarterMonth() as number | "first" | "last",
      moment: present(moment) ? (written(moment).dayOfMonth() as DayOfMonth) : { part: "end" },
    }),
    cycle_quarter: (_every, _end, _before) => ({ every: "quarter", month: null, moment: { part: "end" } }),
    cycle_monthAt: (_every, head, _commas, rest, _before) => ({
      every: "month",
      moments: [head, ...rest.children].map((node) => node.dayOfMonth() as DayOfMonth),
    }),
    cycle_month: (_every, _before) => ({ every: "month", moments: [{ part: "end" }] }),
    cycle_months: (months) => months.cycle() as Cycle,
    everyMonths_counted: (_every, count, _months) => ({ every: "months", count: slotOf(count) }),
    everyMonths_two: (_every, count, _month) => ({ every: "months", count: slotOf(count) }),
    everyMonths_once: (count, _each, _month, _once, _times) => ({ every: "months", count: slotOf(count) }),
    cycle_week: (_every, day, _until, _before) => ({
      every: "week",
      day: present(day) && written(day).ctorName === "n" ? slotOf(written(day)) : "sunday",
    }),
    cycle_weeks: (_every, _count, _weeks) => ({ every: "weeks" }),
    cycle_fortnight: (_every) => ({ every: "weeks" }),
    cycle_weekly: (_every) => ({ every: "week", day: "sunday" }),
    cycle_workingDay: (_every) => ({ every: "working-day" }),
    cycle_day: (_every) => ({ every: "day" }),
    cycle_tenDays: (_every) => ({ every: "ten-days" }),
    cycle_halfTimes: (_half, _count, _times) => ({ every: "half" }),
    cycle_rate: (_count, _times, _stroke, _every, unit) => RATES[unit.sourceString] ?? { every: "day" },
    cycle_spoken: (count, unit, _once, _times) => ({
      every: "spoken",
      count: slotOf(count),
      unit: lengthUnit(unit),
    }),
  });
}

function lengthUnit(node: Node): LengthUnit {
  return LENGTH_UNITS[node.sourceString] ?? "day";
}

function yearPoints(node: Node, before: Node): readonly FormPart[] {
  const isBefore = present(before);
  const inner = node.child(0);
  if (inner.ctorName === "listPoints") return sharingBefore(inner.points() as readonly FormPart[], isBefore);
  const point = inner.point() as PointForm;
  return [partFrom(inner, inner, { kind: "point", point, before: isBefore, maybeEach: null, aside: null })];
}
