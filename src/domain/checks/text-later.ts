import { dueDays } from "./due-days";
import type { Rule } from "./types";

/** The requirement names a day after the deadline's: one of the two is wrong. */
export const textLater: Rule = {
  id: "text-later",
  severities: ["error"],
  title: "正文里的时间晚于时限",
  messages: {
    later: "具体要求里写了“{time}”（到 {late}），晚于时限“{text}”（到 {due}）。请核对，改正其中一处。",
  },
  check({ tasks, textTimes }, report) {
    for (const { task, deadline } of tasks) {
      const times = textTimes(task.requirement);
      const days = times.length === 0 ? null : dueDays(deadline.summary);
      if (!days) continue;
      for (const time of times) {
        // 6月前 in the text is later only when its early reading is.
        if (time.kind !== "dated" || time.due <= days.last) continue;
        const data = {
          time: time.text,
          late: time.latestDue,
          text: deadline.summary.text.trim(),
          due: days.last,
        };
        report({ task, field: "deadline", messageId: "later", data });
      }
    }
  },
};
