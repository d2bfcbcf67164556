import type { DeadlineSummary } from "../deadlines";
import type { Rule } from "./types";

/** A deadline that says when to begin and not when to end. */
export const startOnly: Rule = {
  id: "start-only",
  severities: ["warning"],
  title: "时限只写了开始",
  messages: { start: "“{text}”只写了什么时候开始，没有截止日期。请写明完成时间。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { summary } = deadline;
      if (isStartOnly(summary))
        report({ task, field: "deadline", messageId: "start", data: { text: summary.text } });
    }
  },
};

function isStartOnly({ kind, due, parts }: DeadlineSummary): boolean {
  return kind === "start-only" || (due === null && parts.some((part) => part.kind === "start-only"));
}
