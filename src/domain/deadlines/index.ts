export { readDeadline } from "./read-deadline";
export type { DeadlineCell } from "./read-deadline";
export type { DeadlineContext, DeadlineKind, DeadlineReading, DeadlineSummary, YearSource } from "./types";
