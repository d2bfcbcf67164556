import type { Node, Semantics } from "ohm-js";
import type { FormPart, PointForm, Slot, YearForm } from "./form";
import { partFrom, present, slotOf, written } from "./grammar-nodes";

/** The operations that read days and periods. */
export function addPointOperations(semantics: Semantics): void {
  semantics.addOperation<YearForm>("year", {
    year: (node) => node.year() as YearForm,
    year_written: (node, _year) => ({ kind: "written", at: slotOf(node) }),
    yearish: (node) => node.year() as YearForm,
    yearish_bare: (node) => ({ kind: "written", at: slotOf(node) }),
    shortYear: (node, _year) => ({ kind: "short", at: slotOf(node) }),
    yearWord_current: (_word) => ({ kind: "current" }),
    yearWord_next: (_word) => ({ kind: "next" }),
    yearWord_following: (_word) => ({ kind: "following" }),
    longYear_written: (node, _year) => ({ kind: "written", at: slotOf(node) }),
    longYear: (node) => node.year() as YearForm,
    allYearWord_words: (inYear, _all) => yearOf(inYear),
    allYearWord_shortened: (node, _all) => ({ kind: "written", at: slotOf(node) }),
  });

  semantics.addOperation<YearForm>("vagueYear", {
    vagueYear_optional: (inYear, _word) => yearOf(inYear),
    vagueYear_named: (inYear, _word) => inYear.year() as YearForm,
  });

  semantics.addOperation<Slot | null>("hour", {
    clock_hours: (_gap, _half, hour, _word, _minutes) => slotOf(hour),
    clock_digits: (_gap, _half, hour, _colon, _minute, _colon2, _second) => slotOf(hour),
    clock_words: (_words) => null,
  });

  semantics.addOperation<Slot | "sunday">("weekday", {
    dayOfWeek_bracketed: (_open, _word, day, _close) => (day.ctorName === "n" ? slotOf(day) : "sunday"),
    dayOfWeek_plain: (_gap, _word, day) => (day.ctorName === "n" ? slotOf(day) : "sunday"),
  });

  semantics.addOperation<PointForm>("point", {
    dayPoint_words: (inYear, month, day, _day, dayOfWeek, clock) => ({
      ...dayOf(yearOf(inYear), month, day),
      weekday: present(dayOfWeek) ? (written(dayOfWeek).weekday() as Slot | "sunday") : null,
      hour: hourOf(clock),
    }),
    dayPoint_marked: (inYear, monthDay, _day, dayOfWeek, clock) => ({
      ...markedDay({ kind: "written", at: slotOf(inYear) }, monthDay),
      weekday: present(dayOfWeek) ? (written(dayOfWeek).weekday() as Slot | "sunday") : null,
      hour: hourOf(clock),
    }),
    dayPoint_short: (inYear, monthDay, _day, clock) => ({
      ...markedDay({ kind: "short", at: slotOf(inYear) }, monthDay),
      hour: hourOf(clock),
    }),
    dayPoint_compact: (node, clock) => ({ type: "compact", at: slotOf(node), hour: hourOf(clock) }),
    dayPoint_bare: (inYear, month, day, _ends) => ({ ...dayOf(yearOf(inYear), month, day), shortened: true }),
    dayPoint_dotted: (month, _dot, day, _before) => ({ ...dayOf(null, month, day), shortened: true }),
    monthPoint_part: (inYear, month, part) => monthOf(yearOf(inYear), month, tenDays(part.sourceString)),
    monthPoint_end: (inYear, month, _end) => monthOf(yearOf(inYear), month, "end"),
    monthPoint_vague: (inYear, month, _part) => monthOf(yearOf(inYear), month, "vague"),
    monthPoint_whole: (inYear, month, _within) => monthOf(yearOf(inYear), month, "whole"),
    monthPoint_marked: (inYear, _sep, month, _month) =>
      monthOf({ kind: "written", at: slotOf(inYear) }, month, "whole"),
    quarterPoint_first: (inYear, _first, quarter, _each, _quarter, end) =>
      quarterOf(yearOf(inYear), quarter, true, end),
    quarterPoint_the: (inYear, _the, quarter, _quarter, end) =>
      quarterOf(yearOf(inYear), quarter, false, end),
    quarterPoint_one: (inYear, quarter, _quarter, end) => quarterOf(yearOf(inYear), quarter, false, end),
    quarterPoint_letter: (inYear, _q, quarter, end) => quarterOf(yearOf(inYear), quarter, false, end),
    quarterPoint_joined: (inYear, _q, quarter, end) =>
      quarterOf({ kind: "written", at: slotOf(inYear) }, quarter, false, end),
    halfPoint: (inYear, half, end) => ({
      type: "half",
      year: yearOf(inYear),
      half: half.sourceString === "上半年" ? 1 : 2,
      end: present(end),
    }),
    yearPoint_end: (inYear, _end) => ({ type: "year", year: yearOf(inYear), part: "end" }),
    yearPoint_ended: (inYear, _end) => ({ type: "year", year: inYear.year() as YearForm, part: "end" }),
    yearPoint_shortened: (inYear, _end) => ({
      type: "year",
      year: { kind: "written", at: slotOf(inYear) },
      part: "end",
    }),
    yearPoint_within: (inYear, _within) => ({ type: "year", year: inYear.year() as YearForm, part: "end" }),
    yearPoint_bare: (_within) => ({ type: "year", year: null, part: "end" }),
    yearPoint_vague: (node) => ({ type: "year", year: node.vagueYear() as YearForm, part: "vague" }),
    yearPoint_whole: (inYear) => ({ type: "year", year: inYear.year() as YearForm, part: "whole" }),
    yearPoint_plan: (plan, _end) => ({ type: "plan", at: slotOf(plan), part: "end" }),
  });

  semantics.addOperation<readonly FormPart[]>("points", {
    listPoints_points: (head, before, _commas, rest, befores) => {
      const marks = [before, ...befores.children];
      const parts = [head, ...rest.children].map((node, index) => {
        const mark = marks[index] ?? node;
        const isBefore = mark !== node && present(mark);
        return pointPart(node, isBefore ? mark : node, node.point() as PointForm, isBefore);
      });
      return sharingBefore(parts, marks.at(-1)?.numChildren === 1);
    },
    listPoints_months: (inYear, head, _commas, rest, _month, end) =>
      [head, ...rest.children].map((month, index) =>
        pointPart(
          month,
          month,
          monthOf(index === 0 ? yearOf(inYear) : null, month, present(end) ? "end" : "whole"),
        ),
      ),
    listPoints_quarters: (inYear, _the, head, _commas, _thes, rest, _quarter, end) =>
      [head, ...rest.children].map((quarter, index) =>
        pointPart(quarter, quarter, quarterOf(index === 0 ? yearOf(inYear) : null, quarter, false, end)),
      ),
    listPoints_halves: (inYear, halves) =>
      ([1, 2] as const).map((half) =>
        pointPart(halves, halves, { type: "half", year: yearOf(inYear), half, end: false }),
      ),
  });
}

/** The year that stands before a point; null when none does. */
export function yearOf(node: Node): YearForm {
  return present(node) ? (written(node).year() as YearForm) : null;
}

/** A day without weekday, hour or anything left out. */
export function dayOf(year: YearForm, month: Node, day: Node): Extract<PointForm, { type: "day" }> {
  return {
    type: "day",
    year,
    month: slotOf(month),
    day: slotOf(day),
    weekday: null,
    hour: null,
    shortened: false,
  };
}

/** A day of 6.30 behind its year: a mark, the month, a mark, the day. */
function markedDay(year: YearForm, monthDay: Node): Extract<PointForm, { type: "day" }> {
  const [, month, , day] = monthDay.child(0).children;
  if (!month || !day) throw new Error("the grammar gives a month and a day");
  return dayOf(year, month, day);
}

/** A month or a part of one. */
export function monthOf(
  year: YearForm,
  month: Node,
  part: Extract<PointForm, { type: "month" }>["part"],
): PointForm {
  return { type: "month", year, month: slotOf(month), part };
}

/** A quarter; 三季度内 is the quarter itself, 三季度末 its last day. */
export function quarterOf(year: YearForm, quarter: Node, fromFirst: boolean, end: Node): PointForm {
  const ended = present(end) && end.sourceString !== "内";
  return { type: "quarter", year, quarter: slotOf(quarter), fromFirst, end: ended };
}

/** Which part of a month a word such as 中旬 names; of two (中下旬) the later. */
export function tenDays(word: string): "first-ten" | "second-ten" | "last-ten" {
  if (word === "上旬") return "first-ten";
  return word === "中旬" || word === "上中旬" ? "second-ten" : "last-ten";
}

/**
 * What stands behind the last of several periods holds for all of them: 前 in 6、12月前, 底 in 6月、12月底前, which
 * every month then means.
 */
export function sharingBefore(parts: readonly FormPart[], before: boolean): readonly FormPart[] {
  const last = parts.at(-1)?.form;
  if (last?.kind !== "point") return parts;
  const ended = last.point.type === "month" && last.point.part === "end";
  return parts.map((part) => {
    if (part.form.kind !== "point") return part;
    const { point } = part.form;
    if (ended && point.type === "month" && point.part === "whole" && !part.form.before)
      return { ...part, form: { ...part.form, point: { ...point, part: "end" } } };
    return before && isPeriod(last.point) ? { ...part, form: { ...part.form, before: true } } : part;
  });
}

function pointPart(from: Node, to: Node, point: PointForm, before = false): FormPart {
  return partFrom(from, to, { kind: "point", point, before, maybeEach: null, aside: null });
}

function isPeriod(point: PointForm): boolean {
  if (point.type === "month" || point.type === "year") return point.part === "whole";
  return (point.type === "quarter" || point.type === "half") && !point.end;
}

function hourOf(clock: Node): Slot | null {
  return present(clock) ? (written(clock).hour() as Slot | null) : null;
}
