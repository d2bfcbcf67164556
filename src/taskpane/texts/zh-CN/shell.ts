import type { RosterSource } from "../../ports";

export const shell = {
  title: "分工表助手",
  welcome: "发一张分工表，查一遍，发下去，收回来，催一催。数据不出本机。",
  tooOld: "需要 Excel 2021 或更高版本、Microsoft 365，或网页版 Excel。请联系管理员升级。",
  notInExcel: "请在 Excel 里打开分工表助手。",
  steps: { insert: "插入", check: "检查", forms: "下发", consolidate: "汇总", remind: "催报" },
  stepsLabel: "五个步骤",
  next: (step: string): string => `下一步：${step}`,
  suggested: "建议做这一步",
  state: {
    label: "工作簿状态",
    looking: "正在读取工作簿…",
    noTable: "还没有分工表",
    table: (title: string, tasks: number): string => `${title} · ${tasks} 项`,
    findings: (errors: number, warnings: number): string => `${errors} 个错误 · ${warnings} 个提醒`,
    clean: "没有错误和提醒",
    notConsolidated: "还没有汇总",
    round: (received: number, expected: number): string => `已报 ${received}/${expected}`,
    refresh: "重新读取工作簿",
    failed: "没有读到工作簿",
  },
  settings: "设置",
  loading: "正在打开…",
  needTable: {
    title: "先要有一张分工表",
    text: "这个工作簿里没有找到分工表（要有“责任单位”“时限要求”这样的表头）。",
    action: "去插入分工表",
  },
  roster: {
    sheet: "本工作簿的单位名录",
    office: "本单位保存的名录",
    builtin: "内置名录（只是起点）",
  } satisfies Record<RosterSource, string>,
};

export const job = {
  working: "正在处理…",
  progress: ({ done, all, at }: { done: number; all: number; at?: string }): string =>
    `${done}/${all}${at ? `　${at}` : ""}`,
  cancel: "停止",
  cancelled: "已停止，工作簿没有改动。",
};

export const common = {
  severity: { error: "错误", warning: "提醒", info: "提示" },
  row: (row: number): string => `第 ${row} 行`,
  no: (no: number | string): string => `序号 ${no}`,
  separator: "、",
  count: (count: number): string => `${count} 条`,
  remove: "删除",
  cancel: "取消",
  choose: "请选择",
  dayPlaceholder: "2026-12-31",
  notADay: "这不是日期，没有采用。请写成 2026-12-31 这样。",
  fields: {
    category: "工作任务",
    no: "序号",
    requirement: "具体要求",
    units: "责任单位",
    deadline: "时限要求",
  },
};
