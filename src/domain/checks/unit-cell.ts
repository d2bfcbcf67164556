import type { Period, UnitItem, UnitRole } from "../units";
import { foldForComparison } from "../text";
import type { CheckContext } from "./types";

/** What roles are called in messages. */
export const ROLE_NAMES: Readonly<Record<UnitRole, string>> = {
  lead: "牵头",
  support: "配合",
  execute: "执行",
  responsible: "责任",
};

/** The days for which bodies have to exist: the day of issue, else the document year, else the day of the check. */
export function periodOf({ deadlineContext: { issued, year }, asOf }: CheckContext): Period {
  if (issued !== null) return { from: issued, to: issued };
  if (year !== null) return { from: `${String(year.value)}-01-01`, to: `${String(year.value)}-12-31` };
  return { from: asOf, to: asOf };
}

/** One text for one body, whichever of its names is written. */
export function bodyKey({ canonical, name }: UnitItem): string {
  return canonical ?? foldForComparison(name);
}

/** The cell with one body written otherwise; everything else stays as it is. */
export function withName(text: string, { span }: UnitItem, name: string): string {
  return text.slice(0, span.start) + name + text.slice(span.end);
}
