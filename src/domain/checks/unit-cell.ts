import { foldForComparison } from "../text";
import { judgeName } from "../units";
import type { NameJudgement, Period, UnitItem, UnitRole } from "../units";
import type { CheckContext, CheckedTask } from "./types";

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

/** Every body that is named, and not a group, with what its name is worth by the roster in the table's time. */
export function* judgedNames(
  context: CheckContext,
): Generator<CheckedTask & { readonly item: UnitItem; readonly judged: NameJudgement }> {
  const period = periodOf(context);
  for (const checked of context.tasks) {
    for (const item of checked.units.items) {
      if (item.kind !== "group") yield { ...checked, item, judged: judgeName(item, context.roster, period) };
    }
  }
}

/** One text for one body, whichever of its names is written. */
export function bodyKey({ canonical, name }: UnitItem): string {
  return canonical ?? foldForComparison(name);
}

/** The cell with one body written otherwise; everything else stays as it is. */
export function withName(text: string, { span }: UnitItem, name: string): string {
  return text.slice(0, span.start) + name + text.slice(span.end);
}
