import { partsOf } from "../deadlines";
import type { Rule } from "./types";

/** A month without 底 or 前: read as its last day. */
export const monthBare: Rule = {
  id: "month-bare",
  severities: ["info"],
  title: "时限只写了月份",
  messages: { bare: "“{text}”只写了月份，按当月最后一天算。" },
  check(context, report) {
    for (const { task, deadline } of context.tasks) {
      const bare = partsOf(deadline.summary).filter(({ kind, due }) => kind === "month" && due !== null);
      if (bare.length === 0) continue;
      const text = bare.map((part) => part.text.trim()).join("”“");
      report({ task, field: "deadline", messageId: "bare", data: { text } });
    }
  },
};
