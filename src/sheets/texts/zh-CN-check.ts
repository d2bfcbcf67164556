import type { Severity } from "../../domain/checks";

/** Texts of the sheet 检查结果. */
export const checkTexts = {
  sheetName: "检查结果",
  title: "检查结果",
  headers: ["序号", "行", "单元格", "级别", "问题", "怎么改", "本行到期日"],
  labels: { category: "工作任务", requirement: "具体要求", units: "责任单位", deadline: "时限要求" },
  wholeTable: "全表",
  subtitle: (title: string, asOf: string): string =>
    `${title === "" ? "未命名的分工表" : `《${title}》`}　检查日期：${asOf}`,
  counts: (error: number, warning: number, info: number): string =>
    error + warning + info === 0
      ? "没有发现问题。"
      : `共 ${error + warning + info} 条：错误 ${error} 条，提醒 ${warning} 条，提示 ${info} 条。`,
  restDays: (rows: string): string =>
    rows === "" ? "没有时限落在休息日。" : `时限落在休息日（不顺延，供参考）：${rows}。`,
  restDay: (row: number, days: string): string => `第 ${row} 行 ${days}`,
  severity: { error: "错误", warning: "提醒", info: "提示" } satisfies Record<Severity, string>,
  replaceWith: (suggestion: string): string => `改为：${suggestion}`,
  advice: {
    error: "请改正后再下发。",
    warning: "请核对，确认无误可不改。",
    info: "供参考，可不改。",
  } satisfies Record<Severity, string>,
} as const;
