import type { IsoDate } from "../dates";
import { addDays, addWorkingDays, dateParts, daysInMonth, isoDateOf, monthEnd, weekday } from "../dates";
import { feastDay, isNewYearsDay } from "./feasts";
import type { Cycle, DeadlineForm, FormPart } from "./form";
import { dayBefore, dayInMonth, daysOf, valueOf, yearOfDate } from "./points";
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
        return form.from === null ? plain("start-only") : this.startOnly(form.from);
      case "list":
        return form.each ? this.each(form.parts) : this.compound(form.parts);
      case "recurring":
        return this.recurring(form);
      case "relative":
        return this.relative(form);
      case "event":
        return this.event(form);
      case "compound":
        return this.compound(form.parts);
    }
  }

  private point({ point, before }: Extract<DeadlineForm, { kind: "point" }>): Result {
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

  private startOnly(from: Parameters<typeof daysOf>[0]): Result {
    const days = daysOf(from, this.values, this.years);
    return { ...plain("start-only", { start: days.first }), impossible: days.impossible };
  }

  private range({ from, to, before }: Extract<DeadlineForm, { kind: "range" }>): Result {
    let start = from === "now" ? null : daysOf(from, this.values, this.years);
    let end = daysOf(to, this.values, this.years);
    if ((start?.vague ?? false) || end.vague) return { ...plain("range"), vague: "part-of-month" };
    // 6月至9月前 has two ends and no place to show both: a person has to say which.
    if (before && end.period) throw new Unreadable();
    let rolled = false;
    if (from !== "now" && start?.first && end.last && end.last < start.first) {
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
    const backwards = start?.first && end.last ? end.last < start.first : false;
    const impossible = (start?.impossible ?? false) || end.impossible || backwards;
    return {
      ...plain("range", impossible ? {} : { start: start?.first ?? null, due: end.last }),
      impossible,
      rolled,
    };
  }

  private each(parts: readonly FormPart[]): Result {
    const results = parts.map(({ form }) => this.evaluate(form));
    // The same in a list of dates: 6月、12月前各1次.
    if (results.some(({ summary }) => summary.latestDue !== null)) throw new Unreadable();
    const dates = results.flatMap(({ summary }) => (summary.due === null ? [] : [summary.due]));
    const impossible = results.some((result) => result.impossible);
    return { ...plain("recurring", { dates: impossible ? [] : [...dates].sort() }), impossible };
  }

  private compound(forms: readonly FormPart[]): Result {
    const parts = forms.flatMap((part) => this.flat(part));
    const summaries = parts.map(({ text, result }) => ({ ...result.summary, text, unrecognised: "" }));
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

  private flat(part: FormPart): readonly { readonly text: string; readonly result: Result }[] {
    const { form } = part;
    const inner = form.kind === "compound" || (form.kind === "list" && !form.each) ? form.parts : null;
    if (inner) return inner.flatMap((each) => this.flat(each));
    return [{ text: this.textOf(part), result: this.evaluate(form) }];
  }

  private recurring({ year: form, cycle }: Extract<DeadlineForm, { kind: "recurring" }>): Result {
    const year = this.years.resolve(form);
    const dates = year === null ? [] : this.cycleDates(cycle, year);
    return plain("recurring", { dates });
  }

  private cycleDates(cycle: Cycle, year: number): readonly IsoDate[] {
    const ends = (months: readonly number[]): IsoDate[] =>
      dated(months.map((month) => monthEnd(year, month)));
    switch (cycle.every) {
      case "year":
        if (cycle.moments.length === 0) return ends([12]);
        return dated(
          cycle.moments.map(({ month, moment }) => {
            const number = valueOf(this.values, month);
            if (number < 1 || number > 12) throw new Unreadable();
            return dayInMonth(year, number, moment, this.values);
          }),
        ).sort();
      case "half":
        return ends([6, 12]);
      case "quarter": {
        const month =
          cycle.month === "first"
            ? 1
            : cycle.month === "last" || cycle.month === null
              ? 3
              : valueOf(this.values, cycle.month);
        if (month < 1 || month > 3) throw new Unreadable();
        return dated(
          [0, 3, 6, 9].map((before) => dayInMonth(year, before + month, cycle.moment, this.values)),
        );
      }
      case "month":
        return dated(MONTHS.map((month) => dayInMonth(year, month, cycle.moment, this.values)));
      case "months": {
        const count = valueOf(this.values, cycle.count);
        if (count < 1 || count > 12) throw new Unreadable();
        return ends(MONTHS.filter((month) => month % count === 0));
      }
      case "week": {
        const day = cycle.day === "sunday" ? 0 : valueOf(this.values, cycle.day);
        if (day < 0 || day > 7) throw new Unreadable();
        return weekdaysOf(year, day % 7);
      }
      case "day":
        return [];
    }
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

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

function dated(days: readonly (IsoDate | null)[]): IsoDate[] {
  return days.flatMap((day) => (day === null ? [] : [day]));
}

function weekdaysOf(year: number, day: number): readonly IsoDate[] {
  const first = isoDateOf(year, 1, 1);
  if (first === null) return [];
  const dates: IsoDate[] = [];
  let date = addDays(first, (day - weekday(first) + 7) % 7);
  while (yearOfDate(date) === year) {
    dates.push(date);
    date = addDays(date, 7);
  }
  return dates;
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
