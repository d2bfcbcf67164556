import { dayNote } from "../dates";
import type { IsoDate } from "../dates";
import { partsOf } from "../deadlines";
import type { CheckedTask } from "./types";

/** A row that falls due on a rest day. */
export interface RestDayRow {
  readonly checked: CheckedTask;
  /** The due days of its parts that are rest days, ascending, each once. */
  readonly days: readonly IsoDate[];
}

/** The rows whose deadline, or a part of it, falls due on a weekend or a holiday. The day is not moved, only said. */
export function restDayRows(tasks: readonly CheckedTask[]): readonly RestDayRow[] {
  return tasks.flatMap((checked): RestDayRow[] => {
    const { summary } = checked.deadline;
    const dues = [summary, ...partsOf(summary)].flatMap(({ due, latestDue }) =>
      [due, latestDue].flatMap((day) => (day === null ? [] : [day])),
    );
    const days = [...new Set(dues)].filter((day) => dayNote(day).restDay).sort();
    return days.length > 0 ? [{ checked, days }] : [];
  });
}
