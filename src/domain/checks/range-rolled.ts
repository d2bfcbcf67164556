import type { Rule } from "./types";

/** A range whose end lies before its start, without years: its end is taken to be in the next year. */
export const rangeRolled: Rule = {
  id: "range-rolled",
  severities: ["warning"],
  title: "时限跨年",
  messages: { rolled: "“{text}”的结束早于开始，按跨到下一年算，到 {due}。请写明年份。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { text, due } = deadline.summary;
      if (deadline.rolled && due !== null) {
        report({ task, field: "deadline", messageId: "rolled", data: { text, due } });
      }
    }
  },
};
