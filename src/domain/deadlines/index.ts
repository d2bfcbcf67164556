export { partsOf } from "./parts-of";
export { isDeadlineText, readDeadline } from "./read-deadline";
export type { DeadlineCell } from "./read-deadline";
export type {
  DeadlineContext,
  DeadlineKind,
  DeadlineReading,
  DeadlineSummary,
  FoldedNoise,
  YearSource,
} from "./types";
