import { partsOf } from "../deadlines";
import type { Rule } from "./types";

/** A month without 底 or 前: read as its last day. */
export const monthBare: Rule = {
  id: "month-bare",
  severities: ["info"],
  title: "时限只写了月份",
  messages: { bare: "“{text}”只写了月份，按当月最后一天算。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      for (const { kind, text } of partsOf(deadline.summary)) {
        if (kind === "month") report({ task, field: "deadline", messageId: "bare", data: { text } });
      }
    }
  },
};
