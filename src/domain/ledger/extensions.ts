import type { IsoDate } from "../dates";

/** More time for a unit: for its whole return, or for one row. */
export interface Extension {
  readonly unit: string;
  /** 序号 of the row; null for the return as a whole. */
  readonly no: number | null;
  /** The new last day, inclusive. */
  readonly until: IsoDate;
  /** Who allowed it and why; may be "". */
  readonly reason: string;
}

/** The day to which a unit's return (`no` null) or one of its rows was extended, the latest where there are several. */
export function extendedTo(
  extensions: readonly Extension[],
  unit: string,
  no: number | null,
): IsoDate | null {
  return extensions
    .filter((each) => each.unit === unit && each.no === no)
    .reduce<IsoDate | null>(
      (latest, { until }) => (latest === null || until > latest ? until : latest),
      null,
    );
}
