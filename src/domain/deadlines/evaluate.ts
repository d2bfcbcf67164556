import type { IsoDate } from "../dates";
import { addDays, addWorkingDays, dateParts, daysBetween, daysInMonth, isoDateOf } from "../dates";
import { cycleDays } from "./cycle-days";
import { feastDay, isNewYearsDay } from "./feasts";
import type { DeadlineForm, FormPart } from "./form";
import { dayBefore, daysOf, valueOf, yearOfDate } from "./points";
import type { Values } from "./points";
import type { DeadlineContext, DeadlineKind, DeadlineSummary, VagueReason } from "./types";
import { Unreadable, YearResolver } from "./year-resolver";

/** What a form comes to in a document: the summary without the cell's text, and what a person should know of it. */
export interface Evaluation {
  readonly summary: Omit<DeadlineSummary, "text" | "unrecognised">;
  readonly years: YearResolver;
  readonly impossible: boolean;
  readonly rolled: boolean;
  readonly vague: VagueReason | null;
}

type Result = Omit<Evaluation, "years">;

const EMPTY = { start: null, due: null, latestDue: null, dates: [], parts: [] } as const;
const plain = (kind: DeadlineKind, days: Partial<DeadlineSummary> = {}): Result => ({
  summary: { ...EMPTY, kind, ...days },
  impossible: false,
  rolled: false,
  vague: null,
});

/**
 * Works out the days of a form. `textOf` gives the raw text of a part. Throws `Unreadable` when the numbers make no
 * sense in their place.
 */
export function evaluate(
  form: DeadlineForm,
  values: Values,
  context: DeadlineContext,
  textOf: (part: FormPart) => string,
): Evaluation {
  const years = new YearResolver(context.year?.value ?? null, values);
  const evaluator = new Evaluator(values, context, years, textOf);
  return { ...evaluator.evaluate(form), years };
}

class Evaluator {
  constructor(
    private readonly values: Values,
    private readonly context: DeadlineContext,
    private readonly years: YearResolver,
    private readonly textOf: (part: FormPart) => string,
  ) {}

  evaluate(form: DeadlineForm): Result {
    switch (form.kind) {
      case "ongoing":
      case "immediate":
      case "conditional":
        return plain(form.kind);
      case "all-year": {
        const year = this.years.resolve(form.year);
        return plain("all-year", { due: year === null ? null : isoDateOf(year, 12, 31) });
      }
      case "point":
        return this.point(form);
      case "range":
        return this.range(form);
      case "start-only":
        return this.startOnly(form.from);
      case "list":
        return form.each ? this.each(form.parts) : this.compound(form.parts);
      case "recurring":
        return this.years.afresh(() => this.recurring(form));
      case "relative":
        return this.relative(form);
      case "event":
        return this.event(form);
      case "compound":
        if (form.numbers.some((at, index) => valueOf(this.values, at) !== index + 1)) throw new Unreadable();
        return this.compound(form.parts);
    }
  }

  private point({ point, before, maybeEach }: Extract<DeadlineForm, { kind: "point" }>): Result {
    if (maybeEach !== null && valueOf(this.values, maybeEach) === 1) throw new Unreadable();
    const hour = "hour" in point && point.hour !== null ? valueOf(this.values, point.hour) : null;
    // Before midnight of a day is the day before, which nobody means who has not counted.
    if (hour !== null && (hour > 24 || (hour === 0 && before))) throw new Unreadable();
    const days = daysOf(point, this.values, this.years);
    if (days.vague) return { ...plain(days.kind), vague: "part-of-month" };
    const ambiguous = before && days.period;
    return {
      ...plain(ambiguous ? "before-period" : days.kind, {
        due: ambiguous && days.first ? dayBefore(days.first) : days.last,
        latestDue: ambiguous ? days.last : null,
      }),
      impossible: days.impossible,
    };
  }

  private startOnly(from: Extract<DeadlineForm, { kind: "start-only" }>["from"]): Result {
    if (from === null) return plain("start-only");
    // 即日 and 印发之日 of a document are the day on which it was issued.
    if (from === "today" || from === "issue") return plain("start-only", { start: this.context.issued });
    const days = daysOf(from, this.values, this.years);
    return { ...plain("start-only", { start: days.first }), impossible: days.impossible };
  }

  private range({ from, to, before }: Extract<DeadlineForm, { kind: "range" }>): Result {
    if (from === null || from === "today" || from === "issue") {
      const end = this.point({ kind: "point", point: to, before: false, maybeEach: null, aside: null });
      if (before && daysOf(to, this.values, this.years).period) throw new Unreadable();
      const start = from === null ? null : this.context.issued;
      const days = end.impossible ? {} : { start, due: end.summary.due };
      return { ...end, ...plain("range", days), impossible: end.impossible, vague: end.vague };
    }
    let start = daysOf(from, this.values, this.years);
    let end = daysOf(to, this.values, this.years);
    if (end.vague) return { ...plain("range"), vague: "part-of-month" };
    // 3月初至5月底 has an end that is clear.
    if (start.vague)
      return { ...plain("range", { due: end.last }), impossible: end.impossible, vague: "part-of-month" };
    // 6月至9月前 has two ends and no place to show both: a person has to say which.
    if (before && end.period) throw new Unreadable();
    let rolled = false;
    if (start.first && end.last && end.last < start.first) {
      const startYear = "year" in from ? from.year : undefined;
      const endYear = "year" in to ? to.year : undefined;
      if (endYear === null) {
        end = daysOf(to, this.values, this.years, 1);
        rolled = true;
      } else if (startYear === null) {
        const shift = yearOfDate(end.last) - yearOfDate(start.first);
        start = daysOf(from, this.values, this.years, shift);
      }
    }
    const backwards = start.first && end.last ? end.last < start.first : false;
    const impossible = start.impossible || end.impossible || backwards;
    return {
      ...plain("range", impossible ? {} : { start: start.first, due: end.last }),
      impossible,
      rolled,
    };
  }

  private each(parts: readonly FormPart[]): Result {
    const results = parts.map(({ form }) => this.evaluate(form));
    // The same in a list of dates: 6月、12月前各1次.
    if (results.some(({ summary }) => summary.latestDue !== null)) throw new Unreadable();
    const vague = results.find((result) => result.vague !== null)?.vague ?? null;
    const dates = results.flatMap(({ summary }) => (summary.due === null ? [] : [summary.due]));
    const impossible = results.some((result) => result.impossible);
    return { ...plain("recurring", { dates: impossible ? [] : [...dates].sort() }), impossible, vague };
  }

  private compound(forms: readonly FormPart[]): Result {
    const parts = forms.flatMap((part) => this.flat(part));
    const summaries = parts.map(({ text, result }) => ({ ...result.summary, text, unrecognised: "" }));
    refuseContradictions(parts, ({ end }, { form, start }) =>
      this.textOf({ form, start: end, end: start, isItem: false }),
    );
    const impossible = parts.some(({ result }) => result.impossible);
    let last: DeadlineSummary | null = null;
    for (const summary of summaries) {
      if (summary.due !== null && (last?.due == null || summary.due >= last.due)) last = summary;
    }
    return {
      summary: {
        ...EMPTY,
        kind: "compound",
        due: impossible ? null : (last?.due ?? null),
        latestDue: impossible ? null : (last?.latestDue ?? null),
        parts: summaries,
      },
      impossible,
      rolled: parts.some(({ result }) => result.rolled),
      vague: parts.find(({ result }) => result.vague !== null)?.result.vague ?? null,
    };
  }

  /** The parts of a part, or itself. What stands around them (a label, brackets) goes to the first and the last. */
  private flat(part: FormPart): readonly EvaluatedPart[] {
    const { form } = part;
    const inner = form.kind === "compound" || (form.kind === "list" && !form.each) ? form.parts : null;
    if (form.kind === "list") refuseBareMonths(form.parts);
    if (!inner) return [{ ...part, text: this.textOf(part), result: this.evaluate(form) }];
    return inner.flatMap((each, index) =>
      this.flat({
        form: each.form,
        start: index === 0 ? part.start : each.start,
        end: index === inner.length - 1 ? part.end : each.end,
        isItem: each.isItem || (index === 0 && part.isItem),
      }),
    );
  }

  private recurring({ year: form, cycle }: Extract<DeadlineForm, { kind: "recurring" }>): Result {
    const year = this.years.resolve(form);
    if (cycle.every === "year" && cycle.points.length > 0) {
      refuseBareMonths(cycle.points);
      return this.each(cycle.points);
    }
    if (year === null) return plain("recurring");
    const yearEnd = isoDateOf(year, 12, 31);
    const dates =
      cycle.every !== "year" ? cycleDays(cycle, year, this.values) : yearEnd === null ? [] : [yearEnd];
    return dates === null ? { ...plain("recurring"), vague: "cycle-start" } : plain("recurring", { dates });
  }

  private relative({ anchor, count, unit }: Extract<DeadlineForm, { kind: "relative" }>): Result {
    if (count === null) return { ...plain("relative"), vague: "between" };
    const { issued } = this.context;
    // Only the document's own issue is a day that is known; without it any length lacks its beginning.
    if (anchor !== "issue" || issued === null || unit === "hour")
      return { ...plain("relative"), vague: "needs-start" };
    const length = count === "half-year" ? 6 : count === "half-month" ? 15 : valueOf(this.values, count);
    const due = afterIssue(issued, length, unit);
    return { ...plain("relative", { due }), impossible: due === null };
  }

  private event({ year: form, feast }: Extract<DeadlineForm, { kind: "event" }>): Result {
    if (feast === null) return { ...plain("event"), vague: "local-event" };
    const index = valueOf(this.values, feast);
    // 元旦前 without a year means the end of this year or of the last one.
    if (form === null && isNewYearsDay(index)) return { ...plain("event"), vague: "new-year" };
    const year = this.years.resolve(form);
    const day = year === null ? null : feastDay(index, year);
    return { ...plain("event", { due: day && addDays(day, -1) }), impossible: year !== null && day === null };
  }
}

interface EvaluatedPart extends FormPart {
  readonly text: string;
  readonly result: Result;
}

/** So much earlier than the day before it, a day without a year may be of the next one: 12月底前完成；1月底前公示. */
const LONG_BACK = 240;

/** What joins items that need not follow each other in time; a line break is trimmed to nothing. */
const BETWEEN_ITEMS = /^$|[;；。]/;
/**
 * Refuses parts that cannot both be what they seem: a day in brackets that is another than the one it explains, and a day
 * without a year before the one that it follows in a sentence (10月底前启动，3月底前完成), which may be of the next year.
 */
function refuseContradictions(
  parts: readonly EvaluatedPart[],
  joint: (before: EvaluatedPart, after: EvaluatedPart) => string,
): void {
  let before: IsoDate | null = null;
  for (const [index, part] of parts.entries()) {
    const { form, text, result } = part;
    const { due, start } = result.summary;
    const previous = parts[index - 1];
    // 每月（4—11月） leaves months out, and its days are those of all.
    if (form.kind === "range" && /^[（(]/.test(text) && previous?.form.kind === "recurring")
      throw new Unreadable();
    if (before !== null && due !== null && previous) {
      const aside = form.kind === "point" && form.aside === "bracketed" && due !== before;
      const isItem = part.isItem || BETWEEN_ITEMS.test(joint(previous, part));
      const back = namesNoYear(form) ? daysBetween(due, before) : 0;
      if (aside || back >= (isItem ? LONG_BACK : 1)) throw new Unreadable();
    }
    // The end of the year says of a task for all of it nothing that a milestone could contradict.
    if (form.kind !== "all-year") before = due ?? (form.kind === "start-only" ? start : null) ?? before;
  }
}

/** In 1月、7月15日前 the day may be meant for January too: a bare month beside a day is not read. */
function refuseBareMonths(parts: readonly FormPart[]): void {
  const points = parts.flatMap(({ form }) => (form.kind === "point" ? [form] : []));
  const isBare = points.some(
    ({ point, before }) => point.type === "month" && point.part === "whole" && !before,
  );
  if (isBare && points.at(-1)?.point.type === "day") throw new Unreadable();
}

function namesNoYear(form: DeadlineForm): boolean {
  if (form.kind === "event") return form.year === null;
  if (form.kind === "point") return "year" in form.point && form.point.year === null;
  return form.kind === "range" && "year" in form.to && form.to.year === null;
}

/** A length after the day of issue, which itself does not count (民法典 第二百零一条、第二百零二条). */
function afterIssue(
  issued: IsoDate,
  length: number,
  unit: Exclude<Extract<DeadlineForm, { kind: "relative" }>["unit"], "hour">,
): IsoDate | null {
  if (unit === "day") return addDays(issued, length);
  if (unit === "week") return addDays(issued, length * 7);
  if (unit === "working-day") return addWorkingDays(issued, length);
  const months = length * (unit === "year" ? 12 : unit === "quarter" ? 3 : 1);
  const { year, month, day } = dateParts(issued);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return isoDateOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
