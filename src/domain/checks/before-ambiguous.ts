import { partsOf } from "../deadlines";
import type { Rule } from "./types";

/** 2020年6月前: before June begins, or before it ends. Both readings are kept. */
export const beforeAmbiguous: Rule = {
  id: "before-ambiguous",
  severities: ["warning"],
  title: "“前”有两种理解",
  messages: {
    both: "“{text}”可以理解为到 {due} 为止，也可以理解为到 {latest} 为止。请写成具体日期，或写“底前”。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      for (const { text, due, latestDue } of partsOf(deadline.summary)) {
        if (due === null || latestDue === null) continue;
        report({ task, field: "deadline", messageId: "both", data: { text, due, latest: latestDue } });
      }
    }
  },
};
