import type { ExcelErrorCode } from "../excel-error";

type Data = Readonly<Record<string, string>>;

/** What a person is told when a job in Excel fails: what happened and what to do. */
export const excelErrorTexts: Readonly<Record<ExcelErrorCode, (data: Data) => string>> = {
  "cell-editing": () => "有单元格正在编辑。请按回车或 Esc 结束编辑后再试。",
  "sheet-protected": () => "工作表受保护，无法写入。请先在“审阅”中撤销工作表保护。",
  "workbook-protected": () => "工作簿结构受保护，不能增删工作表。请先在“审阅”中取消“保护工作簿”。",
  "sheet-hidden": ({ sheet = "" }) => `工作表“${sheet}”是隐藏的。请先取消隐藏再试。`,
  "read-only": () => "工作簿是只读的，无法写入。请另存为一份再试。",
  "too-large": () => "内容超出 Excel 一次能处理的大小。请减少行数或拆成几份再试。",
  "name-exists": () => "已有同名的工作表或表格。请改名后再试。",
  "range-conflict": () => "要写入的区域与筛选、合并单元格或数据透视表冲突。请先取消它们，再试一次。",
  "not-found": () => "要处理的工作表或单元格已不存在。请刷新后再试。",
  "lost-connection": () => "与 Excel 的连接中断，工作簿没有改动。请稍后再试，或重新打开工作簿。",
  busy: () => "Excel 正忙。请稍等片刻再试。",
  "not-supported": () => "当前版本的 Excel 不支持这项操作。需要 Excel 2021 或更新版本。",
  "left-over": ({ sheets = "" }) => `操作没有完成，并且留下了没写完的工作表：${sheets}。请手动删除。`,
  "no-table": ({ sheet = "" }) =>
    `“${sheet}”中没有找到分工表：缺少“责任单位”“时限要求”等表头。请切换到分工表所在的工作表。`,
  "cell-changed": ({ cell = "" }) => `${cell} 已被改动，没有覆盖。请重新检查。`,
  internal: () => "操作没有完成，工作簿保持原样。请再试一次；仍不行请重启 Excel。",
};

/** Sheets that stand without their page settings. */
export const printLeftOut =
  "页面设置没有写入，其余内容都已写好。Excel 没有接受纸张、方向、页边距这些设置，多半是因为这台电脑没有打印机。打印前请在“页面布局”里设置，或先添加打印机（“Microsoft Print to PDF”也行），再做一次这一步。";

export const markTexts = {
  promptTitle: "分工检查",
} as const;
