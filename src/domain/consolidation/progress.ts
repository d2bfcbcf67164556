import { daysBetween } from "../dates";
import type { IsoDate } from "../dates";
import type { DeadlineSummary } from "../deadlines";
import type { Entry } from "./types";
import { DEFAULT_LAMP_SETTINGS, LAMPS } from "./lamp-settings";
import type { Lamp, LampSettings } from "./lamp-settings";

/** True for a row that ends on a day; only such rows have a completion rate. */
export function isDated(deadline: DeadlineSummary | undefined): boolean {
  return deadline !== undefined && deadline.due !== null && deadline.kind !== "all-year";
}

/** Everything besides an entry and its deadline that decides a lamp. */
export interface LampContext {
  readonly asOf: IsoDate;
  readonly settings?: LampSettings;
  /** The day to which this unit's time for this row was extended; null when it was not. */
  readonly extendedTo?: IsoDate | null;
}

/**
 * The lamp of an entry on the day `asOf`. A dated row is reminded of from its early reading and overdue only after its
 * late one, or after the day to which it was extended. A recurring row is judged by its periods: overdue when one has
 * passed and nothing is said. Any other row is never overdue (domain.md, Showing it to leaders).
 */
export function lampOf(
  entry: Pick<Entry, "status">,
  deadline: DeadlineSummary | undefined,
  { asOf, settings = DEFAULT_LAMP_SETTINGS, extendedTo = null }: LampContext,
): Lamp {
  if (entry.status === "done") return "done";
  const { remindOf, lateAfter } = daysOf(deadline, asOf, extendedTo);
  const silent = entry.status !== "in-progress";
  const recurring = !isDated(deadline);
  if (lateAfter !== null && lateAfter < asOf && (silent || !recurring)) return "overdue";
  if (entry.status === "blank") return "blank";
  if (silent) return "no-progress";
  return remindOf !== null && daysBetween(asOf, remindOf) <= settings.dueSoonDays ? "due-soon" : "active";
}

/** The day before which a row is reminded of, and the last day on which it is in time; null for none. */
function daysOf(
  deadline: DeadlineSummary | undefined,
  asOf: IsoDate,
  extendedTo: IsoDate | null,
): { remindOf: IsoDate | null; lateAfter: IsoDate | null } {
  if (!deadline) return { remindOf: null, lateAfter: null };
  if (isDated(deadline)) {
    const last = deadline.latestDue ?? deadline.due;
    // An extension never takes time away.
    if (extendedTo !== null && last !== null && extendedTo > last) {
      return { remindOf: extendedTo, lateAfter: extendedTo };
    }
    return { remindOf: deadline.due, lateAfter: last };
  }
  const periods = deadline.kind === "recurring" ? deadline.dates : [];
  const passed = periods.filter((day) => day < asOf).at(-1) ?? null;
  return {
    remindOf: periods.find((day) => day >= asOf) ?? null,
    lateAfter: passed !== null && extendedTo !== null && extendedTo > passed ? extendedTo : passed,
  };
}

/** How many entries (row × unit) stand under each lamp. */
export type LampCounts = Readonly<Record<Lamp, number>>;

/** Counts of entries (row × unit): dated rows by lamp; the others, which have no end, by whether anything moves. */
export interface ProgressTally {
  readonly dated: LampCounts;
  readonly ongoing: {
    readonly progress: number;
    readonly "no-progress": number;
    readonly blank: number;
    /** Of these, recurring rows of which a period has passed in silence. */
    readonly overdue: number;
  };
}

/** Counts the matched entries of a consolidation, or of some of them; `lamp` gives each one's lamp. */
export function tally(
  entries: readonly Entry[],
  deadlines: ReadonlyMap<number, DeadlineSummary>,
  lamp: (entry: Entry) => Lamp,
): ProgressTally {
  const dated = Object.fromEntries(LAMPS.map((each) => [each, 0])) as Record<Lamp, number>;
  const ongoing = { progress: 0, "no-progress": 0, blank: 0, overdue: 0 };
  for (const entry of entries) {
    if (entry.no === null) continue;
    const stands = lamp(entry);
    if (isDated(deadlines.get(entry.no))) dated[stands]++;
    else {
      ongoing[movement(entry.status)]++;
      if (stands === "overdue") ongoing.overdue++;
    }
  }
  return { dated, ongoing };
}

/** 有进展, 无进展 or 未填: all that can be asked of a row without an end. */
export function movement(status: Entry["status"]): "progress" | "no-progress" | "blank" {
  switch (status) {
    case "done":
    case "in-progress":
      return "progress";
    case "no-progress":
    case "not-started":
      return "no-progress";
    case "blank":
      return "blank";
  }
}

/** Sum of a tally's counts. */
export function total(counts: LampCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/**
 * Whole percents of counts that sum to 100 by largest remainder; the earlier count wins between equal remainders.
 * All 0 when there is nothing to share.
 */
export function percents(counts: readonly number[]): readonly number[] {
  const all = counts.reduce((sum, count) => sum + count, 0);
  if (all === 0) return counts.map(() => 0);
  const floors = counts.map((count) => Math.floor((count * 100) / all));
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = counts
    .map((count, index) => ({ index, remainder: (count * 100) % all }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, missing)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
