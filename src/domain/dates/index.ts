export {
  addWorkingDays,
  dayNote,
  isWorkingDay,
  lunarDay,
  lunarNewYearsEve,
  qingming,
} from "./chinese-calendar";
export type { DayNote } from "./chinese-calendar";
export { dayText } from "./day-text";
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
