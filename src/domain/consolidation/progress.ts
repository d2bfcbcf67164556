import { daysBetween } from "../dates";
import type { DeadlineSummary } from "../deadlines";
import type { Consolidation, Entry } from "./types";

/** How an entry stands, for its lamp. Ongoing rows are never overdue (domain.md, Showing it to leaders). */
export type Lamp = "done" | "overdue" | "due-soon" | "active" | "no-progress" | "blank";

/** Days before a due day from which a row counts as 临期; offices differ. */
export const DUE_SOON_DAYS = 15;

/** True for a row that ends on a day; only such rows have a completion rate. */
export function isDated(deadline: DeadlineSummary | undefined): boolean {
  return deadline !== undefined && deadline.due !== null && deadline.kind !== "all-year";
}

/** The lamp of an entry on the day `asOf` of the consolidation; overdue only after the late reading of a before-period. */
export function lampOf(
  entry: Entry,
  deadline: DeadlineSummary | undefined,
  asOf: Consolidation["asOf"],
): Lamp {
  if (entry.status === "done") return "done";
  const last = isDated(deadline) ? (deadline?.latestDue ?? deadline?.due ?? null) : null;
  if (last !== null && last < asOf) return "overdue";
  if (entry.status === "blank") return "blank";
  if (entry.status === "no-progress" || entry.status === "not-started") return "no-progress";
  const remind = isDated(deadline) ? (deadline?.due ?? null) : null;
  return remind !== null && daysBetween(asOf, remind) <= DUE_SOON_DAYS ? "due-soon" : "active";
}

/** Counts of entries (row × unit) by lamp, dated and ongoing rows apart. */
export interface ProgressTally {
  readonly dated: Readonly<Record<Lamp, number>>;
  readonly ongoing: Readonly<Record<Lamp, number>>;
}

/** Counts the matched entries of a consolidation, or of some of them. */
export function tally(
  entries: readonly Entry[],
  deadlines: ReadonlyMap<number, DeadlineSummary>,
  asOf: Consolidation["asOf"],
): ProgressTally {
  const zero = (): Record<Lamp, number> => ({
    done: 0,
    overdue: 0,
    "due-soon": 0,
    active: 0,
    "no-progress": 0,
    blank: 0,
  });
  const counts = { dated: zero(), ongoing: zero() };
  for (const entry of entries) {
    if (entry.no === null) continue;
    const deadline = deadlines.get(entry.no);
    counts[isDated(deadline) ? "dated" : "ongoing"][lampOf(entry, deadline, asOf)]++;
  }
  return counts;
}

/** Sum of a tally's counts. */
export function total(counts: Readonly<Record<Lamp, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
