import type { IsoDate } from "../dates";
import type { Noise } from "./normalise";

export type DeadlineKind =
  | "date"
  | "month-end"
  | "month"
  | "month-part"
  | "quarter"
  | "half-year"
  | "year-end"
  | "before-period"
  | "range"
  | "start-only"
  | "recurring"
  | "ongoing"
  | "all-year"
  | "immediate"
  | "relative"
  | "event"
  | "conditional"
  | "compound"
  | "none"
  | "not-a-deadline"
  | "unrecognised";

/** Where the document year of a reading came from, in order of precedence (domain.md, 时限要求). */
export type YearSource = "option" | "cell" | "title" | "issued" | "asked";

/** What a deadline is read against. No clock: everything that a reading depends on is here. */
export interface DeadlineContext {
  /** The document year and how it is known; null when nothing says. */
  readonly year: { readonly value: number; readonly from: Exclude<YearSource, "cell"> } | null;
  /** The day the table was issued, for 印发后…; null when unknown. */
  readonly issued: IsoDate | null;
}

/**
 * A deadline in the wide shape of the command line's JSON (contract.md, check --json): every field always there.
 * `parts` of a compound have this same shape; `unrecognised` holds what the grammar could not read, "" when nothing.
 */
export interface DeadlineSummary {
  readonly text: string;
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  /** The last day on which it is in time; null where the cell gives no day. */
  readonly due: IsoDate | null;
  /** The late reading of a before-period (2020年6月前); null for everything else. */
  readonly latestDue: IsoDate | null;
  /** The dates of a recurring deadline inside the document year, ascending. */
  readonly dates: readonly IsoDate[];
  readonly parts: readonly DeadlineSummary[];
  readonly unrecognised: string;
}

/** What had to be folded or supposed to read a cell; told to a person (rule text-folded). */
export type FoldedNoise = Noise | "short-year" | "short-date" | "serial";

/** Why a deadline that was understood gives no day. */
export type VagueReason =
  "part-of-month" | "needs-start" | "between" | "local-event" | "new-year" | "cycle-start";

/** A 时限要求 cell, read whole. */
export interface DeadlineReading {
  readonly summary: DeadlineSummary;
  /** True when the cell gives a day but neither it nor the document says of which year. */
  readonly yearUnknown: boolean;
  /** True when the cell names a day that does not exist, such as 2月30日. */
  readonly impossible: boolean;
  /** True when a day was found by the document's year, because the cell names none. */
  readonly yearFromDocument: boolean;
  /** The years that the cell itself names or counts (明年), ascending. */
  readonly years: readonly number[];
  /** True when a range without years ran past the end of the year. */
  readonly rolled: boolean;
  readonly vague: VagueReason | null;
  readonly noise: ReadonlySet<FoldedNoise>;
  /** The cell as it should have been typed, where noise was folded; null where there is nothing to tidy. */
  readonly tidy: string | null;
}
