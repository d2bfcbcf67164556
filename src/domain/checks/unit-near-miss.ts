import { judgeName } from "../units";
import type { Rule } from "./types";
import { periodOf, withName } from "./unit-cell";

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
    const period = periodOf(context);
    for (const { task, units } of context.tasks) {
      for (const item of units.items) {
        if (item.kind === "group" || item.canonical !== null) continue;
        const judged = judgeName(item, context.roster, period);
        if (judged.kind !== "near-miss") continue;
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
    }
  },
};
