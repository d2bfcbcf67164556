import { partsOf } from "../deadlines";
import type { Rule } from "./types";

/** A deadline that says when to begin and not when to end. */
export const startOnly: Rule = {
  id: "start-only",
  severities: ["warning"],
  title: "时限只写了开始",
  messages: { start: "“{text}”只写了什么时候开始，没有截止日期。请写明完成时间。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { due, text } = deadline.summary;
      // 6月启动，12月底完成 has its end.
      if (due !== null || !partsOf(deadline.summary).some(({ kind }) => kind === "start-only")) continue;
      report({ task, field: "deadline", messageId: "start", data: { text } });
    }
  },
};
