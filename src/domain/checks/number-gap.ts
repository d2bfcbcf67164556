import { numberingScopes } from "./numbering";
import type { Rule } from "./types";

/** A number left out between the numbered rows (domain.md, Findings on the table). */
export const numberGap: Rule = {
  id: "number-gap",
  severities: ["warning"],
  title: "序号不连续",
  messages: { gap: "序号到这里不连续，缺 {missing}。请核对是否漏了任务，或重新编号。" },
  check(context, report) {
    for (const scope of numberingScopes(context.table.tasks)) {
      const present = [...new Set(scope.flatMap((task) => (task.no === null ? [] : [task.no])))].sort(
        (a, b) => a - b,
      );
      present.forEach((no, index) => {
        const before = index === 0 ? 0 : (present[index - 1] ?? 0);
        if (no <= before + 1) return;
        const task = scope.find((each) => each.no === no) ?? null;
        const missing = no === before + 2 ? String(before + 1) : `${before + 1}—${no - 1}`;
        report({ task, field: "no", messageId: "gap", data: { missing } });
      });
    }
  },
};
