import type { Rule } from "./types";
import { bodyKey, ROLE_NAMES } from "./unit-cell";

/** One body with two roles on one row: which of them it answers for is not clear. */
export const unitTwoRoles: Rule = {
  id: "unit-two-roles",
  severities: ["warning"],
  title: "同一单位两种角色",
  messages: { two: "“{name}”在这一行既是{first}单位，又是{second}单位。请只保留一种。" },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      if (units.items.length < 2) continue;
      const roles = new Map<string, Set<string>>();
      for (const item of units.items) {
        const key = bodyKey(item);
        const role = ROLE_NAMES[item.role];
        const before = roles.get(key);
        if (!before) roles.set(key, new Set([role]));
        else if (!before.has(role)) {
          const data = { name: item.name, first: [...before].join("、"), second: role };
          report({ task, field: "units", messageId: "two", data, span: item.span });
          before.add(role);
        }
      }
    }
  },
};
