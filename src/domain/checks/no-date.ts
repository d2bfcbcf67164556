import { partsOf } from "../deadlines";
import type { Rule } from "./types";

/** A deadline that gives no day: normal for work that goes on, not for work that should end. */
export const noDate: Rule = {
  id: "no-date",
  severities: ["info", "warning"],
  title: "时限没有日期",
  messages: {
    ongoing: "“{text}”没有截止日期，不会判为逾期，每期都要填报进展。",
    "all-year": "“{text}”按全年持续算，到 {due} 为止，每期都要填报进展。",
    vague: "“{text}”没有可以核对的日期。请写明完成时间。",
  },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const { kind, text, due } = deadline.summary;
      if (kind === "ongoing") report({ task, field: "deadline", messageId: "ongoing", data: { text } });
      if (kind === "all-year" && due !== null)
        report({ task, field: "deadline", messageId: "all-year", data: { text, due } });
      // 12月底前完成，视情况延期: the part without a day can undo the one that has it.
      for (const part of partsOf(deadline.summary)) {
        if (part.kind !== "immediate" && part.kind !== "conditional") continue;
        report({
          task,
          field: "deadline",
          messageId: "vague",
          severity: "warning",
          data: { text: part.text.trim() },
        });
      }
    }
  },
};
