import type { Rule } from "./types";

/** A row without a responsible unit. */
export const unitMissing: Rule = {
  id: "unit-missing",
  severities: ["error"],
  title: "缺少责任单位",
  messages: { missing: "这一行没有写责任单位。请补上。" },
  check(context, report) {
    if (context.table.columns.units === undefined) return;
    for (const { task, units } of context.tasks) {
      if (units.notAList === "blank") report({ task, field: "units", messageId: "missing" });
    }
  },
};
