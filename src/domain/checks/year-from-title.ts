import type { Rule } from "./types";

/** A deadline without a year: its year was taken from the table's title. */
export const yearFromTitle: Rule = {
  id: "year-from-title",
  severities: ["info"],
  title: "年份取自标题",
  messages: { title: "“{text}”没有写年份，按标题里的 {year} 年算。" },
  check(context, report) {
    const { year } = context.deadlineContext;
    if (year?.from !== "title") return;
    for (const { task, deadline } of context.tasks) {
      if (!deadline.yearFromDocument) continue;
      const data = { text: deadline.summary.text, year: year.value };
      report({ task, field: "deadline", messageId: "title", data });
    }
  },
};
