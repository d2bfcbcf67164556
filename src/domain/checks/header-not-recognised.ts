import type { Rule } from "./types";

const NEEDED = { units: "责任单位", deadline: "时限要求" } as const;

/** A header in which one of the two columns that this product reads is not to be found. */
export const headerNotRecognised: Rule = {
  id: "header-not-recognised",
  severities: ["error"],
  title: "表头未识别",
  messages: { column: "第 {row} 行的表头里没有找到“{label}”一列。请把该列的表头写成“{label}”。" },
  check(context, report) {
    for (const field of ["units", "deadline"] as const) {
      if (context.table.columns[field] !== undefined) continue;
      report({
        task: null,
        field: null,
        messageId: "column",
        data: { row: context.table.headerRow, label: NEEDED[field] },
      });
    }
  },
};
