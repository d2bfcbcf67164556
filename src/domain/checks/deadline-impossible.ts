import type { Rule } from "./types";

/** A day that no calendar has, such as 2月30日 or 13月. */
export const deadlineImpossible: Rule = {
  id: "deadline-impossible",
  severities: ["error"],
  title: "日期不存在",
  messages: { impossible: "“{text}”这个日期不存在。请核对月份和日期。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      if (deadline.impossible) {
        report({ task, field: "deadline", messageId: "impossible", data: { text: deadline.summary.text } });
      }
    }
  },
};
