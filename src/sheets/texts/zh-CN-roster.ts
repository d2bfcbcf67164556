/** Texts of the sheet 单位名录 (contract.md: its columns). */
export const rosterTexts = {
  sheetName: "单位名录",
  headers: ["单位名称", "规范全称", "别名", "类别", "启用日期", "停用日期"],
  aliasSeparator: "、",
  usualClasses: ["市直部门", "镇", "乡", "街道", "开发区"],
  classTitle: "类别",
  classMessage: "“市直各部门”“各镇人民政府”等按类别展开到单位。不在列表里的类别也可以填写。",
  dateTitle: "日期",
  dateMessage: "请填日期，例如 2024-01-31；一直有效的不填。",
  nameMessage: "分工表里用的名称，每个单位一行，不要重复。多个别名用“、”隔开。",
} as const;
