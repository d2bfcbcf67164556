import type { IsoDate } from "../dates";
import { partsOf } from "../deadlines";
import type { DeadlineSummary } from "../deadlines";

/** The days of a deadline with which a day in the requirement is compared. */
export interface DueDays {
  /** The last day on which it is in time, by its late reading. */
  readonly last: IsoDate;
  /** Every stretch within which a day of the text means the same: the two readings of 6月前, else one day. */
  readonly same: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
}

/** The due days of a deadline and of its parts or rounds; null where it gives no day. */
export function dueDays(summary: DeadlineSummary): DueDays | null {
  const same = [summary, ...partsOf(summary)].flatMap(({ due, latestDue, dates }) => [
    ...(due === null ? [] : [{ from: due, to: latestDue ?? due }]),
    ...dates.map((date) => ({ from: date, to: date })),
  ]);
  const last = same.reduce<IsoDate | null>((best, { to }) => (best !== null && best >= to ? best : to), null);
  return last === null ? null : { last, same };
}

const NOT_READ: ReadonlySet<DeadlineSummary["kind"]> = new Set(["none", "not-a-deadline", "unrecognised"]);

/** True for a deadline that was read: of another nothing can be said against the text. */
export function wasRead(summary: DeadlineSummary): boolean {
  return !NOT_READ.has(summary.kind);
}
