import type { Rule } from "./types";

/** 执行 without 牵头: who answers for the row is not said (seed row 9). */
export const executeWithoutLead: Rule = {
  id: "execute-without-lead",
  severities: ["warning"],
  title: "只写了执行，没有牵头",
  messages: { missing: "写了执行单位，没有写牵头单位。请补上牵头单位。" },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      const roles = new Set(units.items.map(({ role }) => role));
      if (roles.has("execute") && !roles.has("lead")) report({ task, field: "units", messageId: "missing" });
    }
  },
};
