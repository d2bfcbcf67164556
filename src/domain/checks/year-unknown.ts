import type { Rule } from "./types";

/** A day and month of which nothing says the year. */
export const yearUnknown: Rule = {
  id: "year-unknown",
  severities: ["error"],
  title: "年份未知",
  messages: { unknown: "“{text}”没有写年份，标题里也没有。请在标题或时限里写明年份，或设置文件年份。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      if (deadline.yearUnknown) {
        report({ task, field: "deadline", messageId: "unknown", data: { text: deadline.summary.text } });
      }
    }
  },
};
