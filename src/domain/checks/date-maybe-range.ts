import { dateParts } from "../dates";
import type { Rule } from "./types";

/**
 * A real date that may have been typed as a range of months: Excel turns 6-9 into 9 June of the year in which it is
 * typed (domain.md, 时限要求). That year is the document's, or that of its issue.
 */
export const dateMaybeRange: Rule = {
  id: "date-maybe-range",
  severities: ["warning"],
  title: "日期可能本是月份区间",
  messages: {
    typed:
      "这个单元格是日期 {date}。如果当初输入的是“{month}-{day}”（{month} 月至 {day} 月），Excel 会自动变成日期。请核对。",
  },
  check({ tasks, deadlineContext }, report) {
    const { year, issued } = deadlineContext;
    const years = [year?.value, issued === null ? undefined : dateParts(issued).year];
    for (const { task, deadline } of tasks) {
      const cell = task.deadlineCell;
      if (cell?.type !== "date" || deadline.summary.kind !== "date") continue;
      const { year: dateYear, month, day } = dateParts(cell.date);
      // 6-6 is no range.
      if (day > 12 || day === month || !years.includes(dateYear)) continue;
      const suggestion = month < day ? { suggestion: `${month}—${day}月` } : {};
      report({
        task,
        field: "deadline",
        messageId: "typed",
        data: { date: cell.date, month, day },
        ...suggestion,
      });
    }
  },
};
