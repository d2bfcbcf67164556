import type { Rule } from "./types";

/** A row without a deadline. */
export const deadlineMissing: Rule = {
  id: "deadline-missing",
  severities: ["error"],
  title: "缺少时限",
  messages: { missing: "这一行没有写时限要求。请补上，例如“12月底前”或“持续推进”。" },
  check(context, report) {
    if (context.table.columns.deadline === undefined) return;
    for (const { task, deadline } of context.tasks) {
      if (deadline.summary.kind === "none") report({ task, field: "deadline", messageId: "missing" });
    }
  },
};
