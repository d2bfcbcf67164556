import type { Rule } from "./types";

/** A due day before the day of the check, on a row that is not known to be done. */
export const deadlinePast: Rule = {
  id: "deadline-past",
  severities: ["warning"],
  title: "时限已过",
  messages: { past: "时限 {due} 已过（检查日期 {asOf}）。请核对是否已完成，或是否需要延期。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      // Overdue only after the late reading of a before-period.
      const due = deadline.summary.latestDue ?? deadline.summary.due;
      if (due === null || due >= context.asOf || context.doneRows.has(task.row)) continue;
      report({ task, field: "deadline", messageId: "past", data: { due, asOf: context.asOf } });
    }
  },
};
