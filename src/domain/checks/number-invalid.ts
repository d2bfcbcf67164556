import type { Rule } from "./types";

/** A row without a whole number where the table numbers its rows. */
export const numberInvalid: Rule = {
  id: "number-invalid",
  severities: ["error"],
  title: "序号无效",
  messages: {
    blank: "这一行没有序号。请补上序号，汇总时要靠它对应。",
    invalid: "序号“{text}”不是整数。请改为 1、2、3 这样的数字。",
  },
  check(context, report) {
    if (context.table.columns.no === undefined) return;
    for (const { task } of context.tasks) {
      if (task.no !== null) continue;
      const text = task.noText.trim();
      if (text === "") report({ task, field: "no", messageId: "blank" });
      else report({ task, field: "no", messageId: "invalid", data: { text } });
    }
  },
};
