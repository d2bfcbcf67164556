import { dayNote } from "./chinese-calendar";
import type { IsoDate } from "./iso-date";

/**
 * A due day as a person wants to see it: 2024-06-30 星期日，休息日. A day off is not moved (domain.md, 时限要求), so it is
 * said; where the year's holidays are not announced yet only its weekends are known, and that is said too.
 */
export function dayText(date: IsoDate): string {
  const { weekday, restDay, holiday, announced } = dayNote(date);
  const rest = restDay ? `，${holiday === "" ? "" : `${holiday}，`}休息日` : "";
  return `${date} 星期${weekday}${rest}${announced ? "" : "，当年放假安排未公布"}`;
}
