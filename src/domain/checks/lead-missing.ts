import type { Rule } from "./types";

/** Several bodies and none marked as lead: the first listed is presumed, and said to be presumed. */
export const leadMissing: Rule = {
  id: "lead-missing",
  severities: ["info"],
  title: "没有写明牵头单位",
  messages: { missing: "没有写明由谁牵头，暂按排在第一的“{name}”推定。" },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      const presumed = units.items.find(({ presumedLead }) => presumedLead);
      if (presumed) {
        report({
          task,
          field: "units",
          messageId: "missing",
          data: { name: presumed.name },
          span: presumed.span,
        });
      }
    }
  },
};
