import type { Rule } from "./types";

/** A deadline that was understood and still gives no day: 6月初, 30日内, 汛期前. */
export const deadlineVague: Rule = {
  id: "deadline-vague",
  severities: ["warning"],
  title: "时限不够明确",
  messages: {
    "part-of-month": "“{text}”没有说到哪一天。请写明日期，或写上旬、中旬、下旬。",
    "needs-start": "“{text}”从哪一天算起还不知道，没有推定日期。请写明截止日期。",
    between: "“{text}”给了两个期限，没有推定日期。请写明截止日期。",
    "local-event": "“{text}”每年、各地不同，没有推定日期。请写明截止日期。",
    "cycle-start": "“{text}”从哪一期算起还不知道，没有列出各期日期。请写明每期的截止日期。",
    "new-year": "“{text}”可以指今年年底，也可以指去年年底。请写明年份。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      if (deadline.vague === null) continue;
      report({ task, field: "deadline", messageId: deadline.vague, data: { text: deadline.summary.text } });
    }
  },
};
