import { numberingScopes } from "./numbering";
import type { Rule } from "./types";

/** One 序号 on two rows: returns could not be told apart by it. */
export const numberDuplicate: Rule = {
  id: "number-duplicate",
  severities: ["error"],
  title: "序号重复",
  messages: { duplicate: "序号 {no} 在第 {first} 行已经用过。请改为不重复的序号。" },
  check(context, report) {
    for (const scope of numberingScopes(context.table.tasks)) {
      const firstRows = new Map<number, number>();
      for (const task of scope) {
        if (task.no === null) continue;
        const first = firstRows.get(task.no);
        if (first === undefined) firstRows.set(task.no, task.row);
        else report({ task, field: "no", messageId: "duplicate", data: { no: task.no, first } });
      }
    }
  },
};
