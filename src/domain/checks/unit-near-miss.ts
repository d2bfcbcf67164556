import type { Rule } from "./types";
import { judgedNames, withName } from "./unit-cell";

/** A name one slip away from one of the roster: a wrong character in four or more, or one that only looks different. */
export const unitNearMiss: Rule = {
  id: "unit-near-miss",
  severities: ["warning"],
  title: "单位名称疑似笔误",
  messages: {
    slip: "“{name}”与名录里的“{near}”只差一个字，疑似笔误。请核对。",
    several: "“{name}”与名录里的“{near}”都只差一个字，疑似笔误。请核对是哪一个。",
  },
  check(context, report) {
    for (const { task, units, item, judged } of judgedNames(context)) {
      if (item.canonical !== null || judged.kind !== "near-miss") continue;
      const { near } = judged;
      const several = near.others.length > 0;
      report({
        task,
        field: "units",
        messageId: several ? "several" : "slip",
        data: { name: item.name, near: [near.name, ...near.others].join("”“") },
        span: item.span,
        ...(several ? {} : { suggestion: withName(units.text, item, near.name) }),
      });
    }
  },
};
