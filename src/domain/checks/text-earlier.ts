import { dueDays } from "./due-days";
import type { Rule } from "./types";

/** The requirement names a day before the deadline's: an earlier milestone that the cell does not show (seed row 24). */
export const textEarlier: Rule = {
  id: "text-earlier",
  severities: ["warning"],
  title: "正文里有更早的时间",
  messages: {
    earlier:
      "具体要求里写了“{time}”（到 {early}），时限是“{text}”（到 {due}）。两个时间都保留；如应以前者为准，请改时限，或写成两段。",
  },
  check({ tasks, textTimes }, report) {
    for (const { task, deadline } of tasks) {
      const times = textTimes(task.requirement);
      const days = times.length === 0 ? null : dueDays(deadline.summary);
      // Rounds fall all through the year: a day of the text before the last of them is no other deadline.
      if (!days || deadline.summary.kind === "recurring") continue;
      for (const time of times) {
        if (time.kind !== "dated" || time.latestDue >= days.last) continue;
        if (days.same.some(({ from, to }) => time.due <= to && time.latestDue >= from)) continue;
        const data = { time: time.text, early: time.due, text: deadline.summary.text.trim(), due: days.last };
        report({ task, field: "deadline", messageId: "earlier", data });
      }
    }
  },
};
