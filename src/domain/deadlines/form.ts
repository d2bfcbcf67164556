/** Where a number stands in the normalised text; its value is looked up there, so that one form serves many cells. */
export type Slot = number;

/** A year as written: with its number, or in words. Null: the document year, or the last one written in the cell. */
export type YearForm =
  | { readonly kind: "written"; readonly at: Slot }
  | { readonly kind: "short"; readonly at: Slot }
  | { readonly kind: "current" | "next" | "following" }
  | null;

export type MonthPart = "whole" | "end" | "first-ten" | "second-ten" | "last-ten" | "vague";

/** A day, or a period of which the last day counts. */
export type PointForm =
  | {
      readonly type: "day";
      readonly year: YearForm;
      readonly month: Slot;
      readonly day: Slot;
      /** The weekday written beside the day, which must be right. */
      readonly weekday: Slot | "sunday" | null;
      /** The hour, of which 0 with 前 means the day before. */
      readonly hour: Slot | null;
      /** True when the word 日 or 月 is missing (12月31前, 12.31前). */
      readonly shortened: boolean;
    }
  | { readonly type: "compact"; readonly at: Slot; readonly hour: Slot | null }
  | { readonly type: "month"; readonly year: YearForm; readonly month: Slot; readonly part: MonthPart }
  | {
      readonly type: "quarter";
      readonly year: YearForm;
      readonly quarter: Slot;
      /** 前三季度: from the year's beginning. */
      readonly fromFirst: boolean;
      readonly end: boolean;
    }
  | { readonly type: "half"; readonly year: YearForm; readonly half: 1 | 2; readonly end: boolean }
  | { readonly type: "year"; readonly year: YearForm; readonly part: "whole" | "end" | "vague" }
  /** A five-year plan such as 十四五: its first day, or its last. */
  | { readonly type: "plan"; readonly at: Slot; readonly part: "start" | "end" };

export type Cycle =
  /** Points of every year; none: its end. */
  | { readonly every: "year"; readonly points: readonly FormPart[] }
  | { readonly every: "half" }
  | { readonly every: "quarter"; readonly month: Slot | "first" | "last" | null; readonly moment: DayOfMonth }
  | { readonly every: "month"; readonly moments: readonly DayOfMonth[] }
  | { readonly every: "months"; readonly count: Slot }
  | { readonly every: "week"; readonly day: Slot | "sunday" }
  | { readonly every: "day" | "working-day" | "ten-days" }
  /** Every so many weeks: from which week on is not said. */
  | { readonly every: "weeks" }
  /** 一季度一次: once in each unit, when the number says one. */
  | { readonly every: "spoken"; readonly count: Slot; readonly unit: LengthUnit };

/** A day inside a month: a number, its end, or the end of one of its parts. */
export type DayOfMonth = { readonly day: Slot } | { readonly part: Exclude<MonthPart, "vague"> };

export type LengthUnit = "day" | "working-day" | "week" | "month" | "quarter" | "year" | "hour";

/** What a deadline cell says, before the document year is known. */
export type DeadlineForm =
  | {
      readonly kind: "point";
      readonly point: PointForm;
      readonly before: boolean;
      /** The number of 一季度 or 一月 where how often follows: 一季度召开1次 may mean each quarter. Else null. */
      readonly maybeEach: Slot | null;
      /** A day that stands all by itself, or so in brackets behind another: 12月底（12月31日前）. */
      readonly aside: "bare" | "bracketed" | null;
    }
  | {
      readonly kind: "range";
      readonly from: PointForm | "today" | "issue" | null;
      readonly to: PointForm;
      readonly before: boolean;
    }
  | { readonly kind: "start-only"; readonly from: PointForm | "today" | "issue" | null }
  | { readonly kind: "list"; readonly parts: readonly FormPart[]; readonly each: boolean }
  | { readonly kind: "recurring"; readonly year: YearForm; readonly cycle: Cycle }
  | {
      readonly kind: "relative";
      readonly anchor: "issue" | "other" | null;
      /** The longest that is allowed; null when the cell gives two bounds (3—5年内). */
      readonly count: Slot | "half-year" | "half-month" | null;
      readonly unit: LengthUnit;
    }
  | { readonly kind: "event"; readonly year: YearForm; readonly feast: Slot | null }
  | { readonly kind: "all-year"; readonly year: YearForm }
  | { readonly kind: "ongoing" | "immediate" | "conditional" }
  | {
      readonly kind: "compound";
      readonly parts: readonly FormPart[];
      /** The numbers 1、2、3 before the parts, which must count them; empty where there are none. */
      readonly numbers: readonly Slot[];
    };

/** A part of a compound with where it stands in the normalised text. */
export interface FormPart {
  readonly form: DeadlineForm;
  readonly start: number;
  readonly end: number;
  /** True behind a number, a heading or a word for whom it holds: such a part need not follow the one before in time. */
  readonly isItem: boolean;
}
