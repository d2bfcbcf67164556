import { grammar } from "ohm-js";
import type { Node } from "ohm-js";
import source from "./deadline.ohm";
import type {
  Cycle,
  DayOfMonth,
  DeadlineForm,
  FormPart,
  LengthUnit,
  Moment,
  PointForm,
  YearForm,
} from "./form";

const deadlines = grammar(source);

const at = (node: Node): number => node.source.startIdx;
const present = (node: Node): boolean => node.numChildren > 0;
const first = (node: Node): Node => node.child(0);
const year = (node: Node): YearForm => (present(node) ? (first(node).year() as YearForm) : null);
const point = (node: Node): PointForm => node.point() as PointForm;

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
  个季度: "quarter",
  年: "year",
  小时: "hour",
};

const semantics = deadlines.createSemantics();

semantics.addOperation<YearForm>("year", {
  year: (node) => node.year() as YearForm,
  year_written: (node, _year) => ({ kind: "written", at: at(node) }),
  shortYear: (node, _year) => ({ kind: "short", at: at(node) }),
  yearWord_current: (_word) => ({ kind: "current" }),
  yearWord_next: (_word) => ({ kind: "next" }),
  yearWord_following: (_word) => ({ kind: "following" }),
  longYear_written: (node, _year) => ({ kind: "written", at: at(node) }),
  longYear: (node) => node.year() as YearForm,
});

semantics.addOperation<PointForm>("point", {
  dayPoint_words: (inYear, month, day, _day, _clock) => ({
    type: "day",
    year: year(inYear),
    month: at(month),
    day: at(day),
  }),
  dayPoint_marked: (inYear, _sep, month, _sep2, day, _day, _clock) => ({
    type: "day",
    year: { kind: "written", at: at(inYear) },
    month: at(month),
    day: at(day),
  }),
  dayPoint_compact: (node) => ({ type: "compact", at: at(node) }),
  monthPoint_part: (inYear, month, part) => ({
    type: "month",
    year: year(inYear),
    month: at(month),
    part: tenDays(part.sourceString),
  }),
  monthPoint_end: (inYear, month, _end) => ({
    type: "month",
    year: year(inYear),
    month: at(month),
    part: "end",
  }),
  monthPoint_vague: (inYear, month, _part) => ({
    type: "month",
    year: year(inYear),
    month: at(month),
    part: "vague",
  }),
  monthPoint_whole: (inYear, month, _within) => ({
    type: "month",
    year: year(inYear),
    month: at(month),
    part: "whole",
  }),
  monthPoint_marked: (inYear, _sep, month, _month) => ({
    type: "month",
    year: { kind: "written", at: at(inYear) },
    month: at(month),
    part: "whole",
  }),
  quarterPoint_first: (inYear, _first, quarter, _quarter, end) => quarterOf(year(inYear), quarter, true, end),
  quarterPoint_one: (inYear, _the, quarter, _quarter, end) => quarterOf(year(inYear), quarter, false, end),
  quarterPoint_letter: (inYear, _q, quarter, end) => quarterOf(year(inYear), quarter, false, end),
  quarterPoint_joined: (inYear, _q, quarter, end) =>
    quarterOf({ kind: "written", at: at(inYear) }, quarter, false, end),
  halfPoint: (inYear, half, end) => ({
    type: "half",
    year: year(inYear),
    half: half.sourceString === "上半年" ? 1 : 2,
    end: present(end),
  }),
  yearPoint_end: (inYear, _end) => ({ type: "year", year: year(inYear), part: "end" }),
  yearPoint_ended: (inYear, _end) => ({ type: "year", year: inYear.year() as YearForm, part: "end" }),
  yearPoint_within: (inYear, _within) => ({ type: "year", year: inYear.year() as YearForm, part: "end" }),
  yearPoint_bare: (_within) => ({ type: "year", year: null, part: "end" }),
  yearPoint_vague: (node) => ({ type: "year", year: node.vagueYear() as YearForm, part: "vague" }),
  yearPoint_whole: (inYear) => ({ type: "year", year: inYear.year() as YearForm, part: "whole" }),
});

semantics.addOperation<YearForm>("vagueYear", {
  vagueYear_optional: (inYear, _word) => year(inYear),
  vagueYear_named: (inYear, _word) => inYear.year() as YearForm,
});

semantics.addOperation<DayOfMonth>("dayOfMonth", {
  monthMoment_day: (day, _day) => ({ day: at(day) }),
  monthMoment_end: (_end) => ({ part: "end" }),
  monthMoment_part: (part) => ({ part: tenDays(part.sourceString) }),
});

semantics.addOperation<Cycle>("cycle", {
  cycle_yearAt: (_every, moment, _commas, moments, _each) => ({
    every: "year",
    moments: [moment, ...moments.children].map((node) => node.moment() as Moment),
  }),
  cycle_year: (_every, _end, _before) => ({ every: "year", moments: [] }),
  cycle_half: (_every, _end, _before) => ({ every: "half" }),
  cycle_quarterMonth: (_every, month, moment, _before) => ({
    every: "quarter",
    month: month.quarterMonth() as number | "first" | "last",
    moment: momentOf(moment),
  }),
  cycle_quarter: (_every, _end, _before) => ({ every: "quarter", month: null, moment: { part: "end" } }),
  cycle_month: (_every, moment, _before) => ({ every: "month", moment: momentOf(moment) }),
  cycle_months: (every) => ({ every: "months", count: at(every) + 1 }),
  cycle_week: (_every, day, _before) => ({
    every: "week",
    day: present(day) && first(day).ctorName === "n" ? at(first(day)) : "sunday",
  }),
  cycle_weeks: (_every, _count, _weeks) => ({ every: "week", day: "sunday" }),
  cycle_weekly: (_every) => ({ every: "week", day: "sunday" }),
  cycle_day: (_every) => ({ every: "day" }),
  cycle_tenDays: (_every) => ({ every: "day" }),
  cycle_halfTimes: (_half, _count, _times) => ({ every: "half" }),
});

semantics.addOperation<number | "first" | "last">("quarterMonth", {
  quarterMonth_first: (_word) => "first",
  quarterMonth_last: (_word) => "last",
  quarterMonth_lastOne: (_last, _one, _month) => "last",
  quarterMonth_nth: (_the, month, _months) => at(month),
});

semantics.addOperation<Moment>("moment", {
  moment: (month, moment, _before) => ({ month: at(month), moment: momentOf(moment) }),
});

const partOf = (node: Node, form: DeadlineForm): FormPart => ({
  form,
  start: node.source.startIdx,
  end: node.source.endIdx,
});
const pointPart = (node: Node, what: PointForm, before = false): FormPart =>
  partOf(node, { kind: "point", point: what, before });
/** 前 behind a list holds for all its periods (6、12月前). In 6月、12月底前 it belongs to 底, which every month then means. */
function withBefore(parts: readonly FormPart[], before: boolean): readonly FormPart[] {
  const last = parts.at(-1)?.form;
  if (!before || last?.kind !== "point" || !isPeriod(last.point)) return parts;
  return parts.map((part) =>
    part.form.kind === "point" ? { ...part, form: { ...part.form, before: true } } : part,
  );
}

function isPeriod(what: PointForm): boolean {
  if (what.type === "month" || what.type === "year") return what.part === "whole";
  return (what.type === "quarter" || what.type === "half") && !what.end;
}

semantics.addOperation<readonly FormPart[]>("points", {
  listPoints_points: (head, before, _commas, rest, befores) => {
    const marks = [before, ...befores.children].map(present);
    const parts = [head, ...rest.children].map((node, index) => pointPart(node, point(node), marks[index]));
    return withBefore(parts, marks.at(-1) ?? false);
  },
  listPoints_months: (inYear, head, _commas, rest, _month, end) =>
    [head, ...rest.children].map((month, index) =>
      pointPart(month, {
        type: "month",
        year: index === 0 ? year(inYear) : null,
        month: at(month),
        part: present(end) ? "end" : "whole",
      }),
    ),
  listPoints_quarters: (inYear, _the, head, _commas, _thes, rest, _quarter, end) =>
    [head, ...rest.children].map((quarter, index) =>
      pointPart(quarter, quarterOf(index === 0 ? year(inYear) : null, quarter, false, end)),
    ),
  listPoints_halves: (inYear, halves) =>
    ([1, 2] as const).map((half) =>
      pointPart(halves, { type: "half", year: year(inYear), half, end: false }),
    ),
});

semantics.addOperation<DeadlineForm>("form", {
  cell: (compound, _finish) => compound.form() as DeadlineForm,
  compound: (head, _joints, rest) => joined([head, ...rest.children]),
  part: (_gap, _label, _gap2, body, _bracketed) => body.form() as DeadlineForm,
  body_inBrackets: (_open, _conjunction, compound, _close) => compound.form() as DeadlineForm,
  labelled: (_heading, _colon, _gap, form) => form.form() as DeadlineForm,
  dated: (_pre, what, before, _tail) => ({ kind: "point", point: point(what), before: present(before) }),
  range_points: (_from, from, _start, _gap, _dash, to, before, _tail) => ({
    kind: "range",
    from: point(from),
    to: point(to),
    before: present(before),
  }),
  range_now: (_from, _now, _dash, to, before, _tail) => ({
    kind: "range",
    from: "now",
    to: point(to),
    before: present(before),
  }),
  range_flowing: (_flow, _dash, to, before, _tail) => ({
    kind: "range",
    from: "now",
    to: point(to),
    before: present(before),
  }),
  range_months: (inYear, from, _dash, to, _month, end, before, _tail) => ({
    kind: "range",
    from: { type: "month", year: year(inYear), month: at(from), part: "whole" },
    to: { type: "month", year: null, month: at(to), part: present(end) ? "end" : "whole" },
    before: present(before),
  }),
  range_days: (inYear, month, from, _day, _dash, to, _day2, before, _tail) => ({
    kind: "range",
    from: { type: "day", year: year(inYear), month: at(month), day: at(from) },
    to: { type: "day", year: null, month: at(month), day: at(to) },
    before: present(before),
  }),
  range_quarters: (inYear, _the, from, _dash, _the2, to, _quarter, end, before, _tail) => ({
    kind: "range",
    from: quarterOf(year(inYear), from, false, end),
    to: quarterOf(null, to, false, end),
    before: present(before),
  }),
  range_years: (from, _dash, to, _year, end, before, _tail) => ({
    kind: "range",
    from: { type: "year", year: { kind: "written", at: at(from) }, part: "whole" },
    to: { type: "year", year: { kind: "written", at: at(to) }, part: present(end) ? "end" : "whole" },
    before: present(before),
  }),
  startOnly_now: (_from, _now, _tail) => ({ kind: "start-only", from: null }),
  // 7月之后 may leave July out or in: no start is taken from it.
  startOnly_after: (_from, _point, _after, _tail) => ({ kind: "start-only", from: null }),
  startOnly_from: (_from, from, _start, _tail) => ({ kind: "start-only", from: point(from) }),
  event_feast: (_pre, inYear, feast, _before, _tail) => ({
    kind: "event",
    year: year(inYear),
    feast: at(feast),
  }),
  event_other: (_pre, inYear, _event, _before, _tail) => ({ kind: "event", year: year(inYear), feast: null }),
  allYear: (_through, inYear, _all, _tail) => ({ kind: "all-year", year: year(inYear) }),
  ongoing: (_words) => ({ kind: "ongoing" }),
  immediate: (_words, _object) => ({ kind: "immediate" }),
  conditional: (_words) => ({ kind: "conditional" }),
  relative: (anchor, span, _within, _tail) => ({
    kind: "relative",
    anchor: present(anchor) ? (first(first(anchor)).ctorName === "anchor_issue" ? "issue" : "other") : null,
    ...(span.span() as Pick<Extract<DeadlineForm, { kind: "relative" }>, "count" | "unit">),
  }),
  recurring: (_pre, inYear, cycle, _tail) => ({
    kind: "recurring",
    year: year(inYear),
    cycle: cycle.cycle() as Cycle,
  }),
  listed_each: (_pre, points, before, _each) => ({
    kind: "list",
    parts: withBefore(points.points() as readonly FormPart[], present(before)),
    each: true,
  }),
  listed_plain: (_pre, points, before, _tail) => ({
    kind: "list",
    parts: withBefore(points.points() as readonly FormPart[], present(before)),
    each: false,
  }),
});

semantics.addOperation<Pick<Extract<DeadlineForm, { kind: "relative" }>, "count" | "unit">>("span", {
  span_between: (_from, _dash, _to, unit) => ({
    count: null,
    unit: LENGTH_UNITS[unit.sourceString] ?? "day",
  }),
  span_count: (count, unit) => ({ count: at(count), unit: LENGTH_UNITS[unit.sourceString] ?? "day" }),
  span_halfYear: (_word) => ({ count: "half-year", unit: "month" }),
  span_halfMonth: (_word) => ({ count: "half-month", unit: "day" }),
});

function quarterOf(inYear: YearForm, quarter: Node, fromFirst: boolean, end: Node): PointForm {
  // 三季度内 is the quarter itself; 三季度末 is its last day.
  const ended = present(end) && end.sourceString !== "内";
  return { type: "quarter", year: inYear, quarter: at(quarter), fromFirst, end: ended };
}

function tenDays(word: string): "first-ten" | "second-ten" | "last-ten" {
  if (word === "上旬") return "first-ten";
  return word === "中旬" ? "second-ten" : "last-ten";
}

function momentOf(node: Node): DayOfMonth {
  return present(node) ? (first(node).dayOfMonth() as DayOfMonth) : { part: "end" };
}

/** Parts that say the same kind of nothing-dated (持续推进、长期坚持) are one. */
function joined(nodes: readonly Node[]): DeadlineForm {
  const parts = nodes.map((node) => partOf(node, node.form() as DeadlineForm));
  const [head] = parts;
  if (head && (parts.length === 1 || parts.every(({ form }) => form.kind === "ongoing"))) return head.form;
  return { kind: "compound", parts };
}

/** Forms by normalised text. Cells of one form differ in their numbers only, which are not in it. */
const known = new Map<string, DeadlineForm | null>();
const MOST_KNOWN = 2_000;

/** Reads a normalised cell whole; null when the grammar does not know it. */
export function parseForm(shape: string): DeadlineForm | null {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const match = deadlines.match(shape, "cell");
  const form = match.succeeded() ? (semantics(match).form() as DeadlineForm) : null;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(shape, form);
  return form;
}
