/** Texts of the return form. */
export const formTexts = {
  sheetName: "分工表",
  title: (title: string, round: string): string =>
    `${title}进展情况填报表${round === "" ? "" : `（${round}）`}`,
  instructions: (whole: boolean, finished: boolean): string =>
    [
      whole
        ? "1. 这是全表；请只填写白底各栏，即本单位的任务，其余已锁定，请不要增删行列、改动原文。"
        : "1. 请只填写右边白底各栏；灰底各栏已锁定，请不要增删行列、改动原文。",
      `2. 完成状态从下拉列表中选；${finished ? "完成时间写成 2024-12-31；" : ""}没有进展请选“无进展”，不要留空。`,
    ].join("\n"),
  unit: "填报单位：",
  filledOn: "填报日期：",
  due: "报送截止日期：",
  fixed: ["工作任务", "序号", "具体要求", "责任单位", "时限要求"],
  answers: ["进展情况", "完成状态", "完成时间", "佐证材料", "存在问题", "下一步打算", "填报人", "联系电话"],
  statuses: ["已完成", "正在推进", "尚未启动", "无进展"],
  statusTitle: "完成状态",
  statusMessage: "请从列表中选：已完成、正在推进、尚未启动、无进展。",
  dateTitle: "完成时间",
  dateMessage: "请填日期，例如 2024-12-31；没有完成的不填。",
  filledOnTitle: "填报日期",
  filledOnMessage: "请填写报送这一份的日期，例如 2024-09-30。交了不止一份时，采用日期较晚的一份。",
} as const;
