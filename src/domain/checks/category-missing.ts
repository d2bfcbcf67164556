import type { Rule } from "./types";

/** A row that stands under no 工作任务, in a table that has the column. */
export const categoryMissing: Rule = {
  id: "category-missing",
  severities: ["error"],
  title: "缺少工作任务",
  messages: { missing: "这一行上面没有“工作任务”（大类）。请在本行或上方补上。" },
  check(context, report) {
    if (context.table.columns.category === undefined) return;
    for (const { task } of context.tasks) {
      if (task.category.trim() === "") report({ task, field: "category", messageId: "missing" });
    }
  },
};
