import { partsOf } from "../deadlines";
import type { DeadlineKind } from "../deadlines";
import { dueDays } from "./due-days";
import type { Rule } from "./types";

/** Deadlines that never fall due: a target of the text can then not be held against anything. */
const OPEN: ReadonlySet<DeadlineKind> = new Set(["ongoing", "immediate", "conditional", "start-only"]);

/** The requirement sets a target with a day or a number, and the deadline gives no day (seed row 27). */
export const targetWithoutDate: Rule = {
  id: "target-without-date",
  severities: ["warning"],
  title: "正文有目标，时限没有日期",
  messages: {
    dated: "具体要求里写了“{time}”（到 {due}），时限“{text}”没有日期。请在时限里补上，否则到期无法核对。",
    counted: "具体要求里写了“{time}”，时限“{text}”没有日期。请在时限里写明各期的截止时间，否则无法核对。",
  },
  check({ tasks, textTimes }, report) {
    for (const { task, deadline } of tasks) {
      const { summary } = deadline;
      const times = textTimes(task.requirement);
      if (times.length === 0) continue;
      if (dueDays(summary) !== null || !partsOf(summary).every(({ kind }) => OPEN.has(kind))) continue;
      const text = summary.text.trim();
      for (const time of times) {
        if (time.kind === "dated")
          report({
            task,
            field: "deadline",
            messageId: "dated",
            data: { time: time.text, due: time.latestDue, text },
          });
        if (time.kind === "target")
          report({ task, field: "deadline", messageId: "counted", data: { time: time.text, text } });
      }
    }
  },
};
