/** Every text of the pane, in Chinese. en-US must have the same members: see `PaneTexts`. */
export const paneTexts = {
  title: "分工表助手",
  welcome: "一键插入标准分工表，检查责任单位和时限要求。数据不出本机。",
  insert: "插入分工表",
  check: "检查当前工作表",
  working: "正在处理…",
  inserted: (sheet: string): string => `已插入工作表“${sheet}”。`,
  checked: (tasks: number, errors: number, warnings: number, infos: number): string =>
    `${tasks} 项任务：${errors} 个错误，${warnings} 个提醒，${infos} 个提示。`,
  clean: "没有发现问题。",
  severity: { error: "错误", warning: "提醒", info: "提示" },
  findings: "检查结果",
  goTo: (cell: string): string => `转到 ${cell}`,
  replaceWith: (text: string): string => `建议改为：${text}`,
  wholeTable: "整张表",
  more: (count: number): string => `还有 ${count} 条提示没有列出。`,
  tooOld: "需要 Excel 2021 或更高版本、Microsoft 365，或网页版 Excel。请联系管理员升级。",
  notInExcel: "请在 Excel 里打开分工表助手。",
};

/** What every language of the pane must say. */
export type PaneTexts = typeof paneTexts;
