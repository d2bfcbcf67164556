import type { Rule } from "./types";

/** A deadline that names another year than the document's: right for work that runs on, a slip when copied from an old table. */
export const yearDiffers: Rule = {
  id: "year-differs",
  severities: ["info"],
  title: "时限年份与本表不同",
  messages: { differs: "“{text}”写的是 {years} 年，本表是 {year} 年的。请核对是否写错。" },
  check(context, report) {
    const year = context.deadlineContext.year?.value;
    if (year === undefined) return;
    for (const { task, deadline } of context.tasks) {
      const others = deadline.years.filter((each) => each !== year);
      if (others.length === 0) continue;
      const data = { text: deadline.summary.text, years: others.join("、"), year };
      report({ task, field: "deadline", messageId: "differs", data });
    }
  },
};
