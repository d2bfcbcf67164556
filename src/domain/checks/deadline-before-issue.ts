import type { Rule } from "./types";

/** A due day before the table was issued: nobody can meet it. */
export const deadlineBeforeIssue: Rule = {
  id: "deadline-before-issue",
  severities: ["error"],
  title: "时限早于印发日期",
  messages: { before: "时限 {due} 早于印发日期 {issued}。请核对年份和日期。" },
  check(context, report) {
    const { issued } = context.deadlineContext;
    if (issued === null) return;
    for (const { task, deadline } of context.tasks) {
      const due = deadline.summary.latestDue ?? deadline.summary.due;
      if (due !== null && due < issued)
        report({ task, field: "deadline", messageId: "before", data: { due, issued } });
    }
  },
};
