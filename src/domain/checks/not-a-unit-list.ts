import type { Rule } from "./types";

/** A unit cell, or a part of one, that is no list of bodies. */
export const notAUnitList: Rule = {
  id: "not-a-unit-list",
  severities: ["warning"],
  title: "责任单位未识别",
  messages: {
    none: "责任单位写的是“{text}”。请写出具体单位；如果确实没有责任单位，请说明由谁跟进。",
    reference: "责任单位写的是“{text}”。请写出具体单位。",
    unread: "责任单位里的“{text}”没有读懂。请核对，或改成单位名称的列表。",
  },
  check(context, report) {
    for (const { task, units } of context.tasks) {
      if (units.notAList === "same-as-above" || units.notAList === "see-attachment") {
        report({ task, field: "units", messageId: "reference", data: { text: units.text.trim() } });
      }
      if (units.notAList === "none")
        report({ task, field: "units", messageId: "none", data: { text: units.text.trim() } });
      for (const { text, span } of units.unrecognised) {
        report({ task, field: "units", messageId: "unread", data: { text }, span });
      }
    }
  },
};
