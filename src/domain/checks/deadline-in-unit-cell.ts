import type { Rule } from "./types";

/** A deadline that stands in the unit cell (…管委会，6月底完成): it belongs into the next column. */
export const deadlineInUnitCell: Rule = {
  id: "deadline-in-unit-cell",
  severities: ["warning"],
  title: "责任单位里写了时限",
  messages: { inside: "责任单位里的“{text}”是时限。请移到“时限要求”一栏。" },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      if (units.deadlineInside === null) continue;
      const { text, span } = units.deadlineInside;
      report({ task, field: "units", messageId: "inside", data: { text }, span });
    }
  },
};
