import type { Rule } from "./types";

/** A name that reads like a body but is not in the roster. */
export const unitUnknown: Rule = {
  id: "unit-unknown",
  severities: ["error"],
  title: "单位不在名录里",
  messages: { unknown: "单位名录里没有“{name}”。请核对写法，或把它加进单位名录。" },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      for (const item of units.items) {
        if (item.kind === "group" || item.canonical !== null) continue;
        report({ task, field: "units", messageId: "unknown", data: { name: item.name }, span: item.span });
      }
    }
  },
};
