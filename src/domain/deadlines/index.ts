export { partsOf } from "./parts-of";
export { isDeadlineText, readDeadline } from "./read-deadline";
export type { DeadlineCell } from "./read-deadline";
export { readTextTimes } from "./text-times";
export type { TextTime } from "./text-times";
export type {
  DeadlineContext,
  DeadlineKind,
  DeadlineReading,
  DeadlineSummary,
  FoldedNoise,
  YearSource,
} from "./types";
