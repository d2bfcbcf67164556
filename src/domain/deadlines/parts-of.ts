import type { DeadlineSummary } from "./types";

/** The parts of a compound, or the deadline itself: what a rule about one form looks at. */
export function partsOf(summary: DeadlineSummary): readonly DeadlineSummary[] {
  return summary.parts.length > 0 ? summary.parts : [summary];
}
