import type { Rule } from "./types";

/** A deadline that could not be read whole, or that is none: no day is taken from it. */
export const deadlineUnrecognised: Rule = {
  id: "deadline-unrecognised",
  severities: ["error"],
  title: "时限未识别",
  messages: {
    unread: "时限“{text}”没有读懂，没有从中推定日期。请改成常用写法，例如“2024年12月底前”。",
    other: "时限一栏写的是“{text}”，不是时限。请核对是否填错了列。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { kind, text, unrecognised } = deadline.summary;
      if (kind === "unrecognised")
        report({ task, field: "deadline", messageId: "unread", data: { text: unrecognised } });
      if (kind === "not-a-deadline")
        report({ task, field: "deadline", messageId: "other", data: { text: text.trim() } });
    }
  },
};
