import type { UnitItem, UnitSeparator, UnitsReading } from "../units";
import type { Rule } from "./types";
import { bodyKey } from "./unit-cell";

/** One body twice in a cell in the same role, also under two of its names. */
export const unitDuplicate: Rule = {
  id: "unit-duplicate",
  severities: ["warning"],
  title: "单位重复",
  messages: {
    same: "“{name}”在这一行写了不止一次。",
    alias: "“{name}”和“{first}”是同一个单位，重复列出了。",
  },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      if (units.items.length < 2) continue;
      const first = new Map<string, UnitItem>();
      for (const item of units.items) {
        const key = `${item.role} ${bodyKey(item)}`;
        const before = first.get(key);
        if (!before) {
          first.set(key, item);
          continue;
        }
        const suggestion = without(units, item);
        report({
          task,
          field: "units",
          messageId: before.name === item.name ? "same" : "alias",
          data: { name: item.name, first: before.name },
          span: item.span,
          ...(suggestion === null ? {} : { suggestion }),
        });
      }
    }
  },
};

/**
 * The cell without one of its items, where nothing else hangs on it: it stands behind a 、 of its list, has no brackets
 * of its own, and no later name took its level from it. Null elsewhere.
 */
function without({ text, items, separators }: UnitsReading, { span }: UnitItem): string | null {
  const before = separators.find((each) => each.span.end === span.start);
  const after = separators.find((each) => each.span.start === span.end);
  if (before?.kind !== "mark") return null;
  if (after && !(["mark", "comma", "clause", "stop", "verb"] as UnitSeparator["kind"][]).includes(after.kind))
    return null;
  const next = items.find((each) => each.span.start > span.start);
  if (next && after?.kind === "mark" && !text.startsWith(next.name, next.span.start)) return null;
  return text.slice(0, before.span.start) + text.slice(span.end);
}
