import type { Rule } from "./types";

/** A deadline that gives no day: normal for work that goes on, not for work that should end. */
export const noDate: Rule = {
  id: "no-date",
  severities: ["info", "warning"],
  title: "时限没有日期",
  messages: {
    ongoing: "“{text}”没有截止日期，不会判为逾期，每期都要填报进展。",
    vague: "“{text}”没有可以核对的日期。请写明完成时间。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { kind, text } = deadline.summary;
      if (kind === "ongoing") report({ task, field: "deadline", messageId: "ongoing", data: { text } });
      if (kind === "immediate" || kind === "conditional") {
        report({ task, field: "deadline", messageId: "vague", severity: "warning", data: { text } });
      }
    }
  },
};
