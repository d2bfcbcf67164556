export {
  addDays,
  dateOfSerial,
  dateParts,
  daysBetween,
  daysInMonth,
  isoDateOf,
  monthEnd,
  parseIsoDate,
  serialOfDate,
  weekday,
} from "./iso-date";
export type { IsoDate } from "./iso-date";
export { localDate } from "./local-date";
