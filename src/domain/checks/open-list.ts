import type { Rule } from "./types";

/** 等 or a 有关 group: bodies that are not named owe something too and cannot be chased. */
export const openList: Rule = {
  id: "open-list",
  severities: ["info", "warning"],
  title: "责任单位没有列全",
  messages: {
    descriptor: "“{text}”没有写明是哪些单位，没点名的单位不会列入未报名单。",
    bare: "“等”后面没有写明还有哪些单位。请补全，或写明范围。",
  },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      for (const { descriptor, span } of units.open) {
        if (descriptor === "") report({ task, field: "units", messageId: "bare", severity: "warning", span });
        else report({ task, field: "units", messageId: "descriptor", data: { text: descriptor }, span });
      }
    }
  },
};
