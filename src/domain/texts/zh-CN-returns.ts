import type { ReturnRuleId } from "../consolidation/types";

/** Sentences of the consolidation: what happened, where, what to do. */
export const returnTexts = {
  fields: {
    category: "工作任务",
    no: "序号",
    requirement: "具体要求",
    units: "责任单位",
    deadline: "时限要求",
  },
  statuses: {
    done: "已完成",
    "in-progress": "正在推进",
    "not-started": "尚未启动",
    "no-progress": "无进展",
    blank: "未填",
  },
  answers: {
    progress: "进展情况",
    status: "完成状态",
    finished: "完成时间",
    evidence: "佐证材料",
    problems: "存在问题",
    next: "下一步打算",
    contact: "填报人",
    phone: "联系电话",
  },
  /** What each kind of finding is called in lists. */
  rules: {
    tampered: "原文被改",
    "text-edited": "任务文字被改",
    renumbered: "序号被改",
    "extra-row": "多出的行",
    "row-lost": "缺行",
    "not-your-row": "不是本单位任务",
    "same-answer": "与他人相同",
    "two-versions": "交了多份",
    "unmapped-column": "多出的列",
    "hidden-content": "隐藏内容",
    unreadable: "打不开",
    "unknown-unit": "单位不明",
    "bad-date": "日期有误",
    "bad-status": "状态有误",
    "error-value": "公式错误",
    "copied-last-round": "照抄上期",
    "says-nothing": "没有具体内容",
    "done-without-evidence": "缺佐证材料",
  } satisfies Record<ReturnRuleId, string>,
  reasons: {
    master: "这是本表的汇总，不是填报表；要接着它汇总，请选它作底本",
    damagedMaster: "这是汇总，但其中的汇总记录已损坏",
    roster: "这是单位名录，不是填报表",
    issued: "这是分工表原件，没有填报栏",
    noHeader: "没有找到填报表的表头",
    noText: "工作表里没有文字，可能只贴了图片，请让对方发表格原件",
    otherTable: "这是另一张分工表的填报表",
  },
  tampered: (field: string, issued: string, returned: string) =>
    `${field}被改动：下发时是“${issued}”，报回来是“${returned}”。汇总仍用下发的内容，请与单位核实。`,
  textEdited: (no: string, edit: { readonly before: string; readonly after: string } | null) =>
    `序号 ${no} 的具体要求被改动${edit ? `：原文“${edit.before}”，报回来是“${edit.after}”` : ""}。汇总仍用下发的原文，请核对是不是同一项任务。`,
  renumbered: (was: string, is: string) => `序号由 ${was} 变成了 ${is}，已按具体要求对应。`,
  renumberedRows: (rows: number) => `序号与下发的对不上（${rows} 行），已按具体要求对应。`,
  extraRow: (text: string, candidates: readonly string[]) =>
    `多出一行“${text}”，对不上任何任务。请确认是自选动作，还是改写过的任务${candidates.length > 0 ? `（像序号 ${candidates.join("、")}）` : ""}。`,
  rowLost: (no: string) => `少了序号 ${no}，这一行没有报回来。请让单位补报。`,
  notYourRow: (unit: string, no: string) => `序号 ${no} 的责任单位里没有${unit}，但这一行填了内容。请核对。`,
  sameAnswer: (no: string, others: string) => `序号 ${no} 的进展与${others}一字不差。请核对是不是抄来的。`,
  twoVersions: (unit: string, chosen: string, differs: string) =>
    `${unit}交了不止一份，用的是填报日期较晚的“${chosen}”。${differs}`,
  twoVersionsOpen: (unit: string, differs: string) =>
    `${unit}交了不止一份，看不出哪一份在后，都列出了。请选定一份。${differs}`,
  twoVersionsDecided: (unit: string, chosen: string, differs: string) =>
    `${unit}交了不止一份，按选定的用“${chosen}”。${differs}`,
  differs: (numbers: string) => `各份不同的序号：${numbers}。`,
  differsIn: (no: string, fields: string) => `${no}（${fields}）`,
  andMore: (count: number) => `等 ${count} 项`,
  sameContent: "各份内容相同。",
  unitOverwritten: (form: string, cell: string) =>
    `这份填报表发给${form}，填报单位却写成了“${cell}”。按表内标识算作${form}报的，请核对。`,
  unmappedColumn: (label: string) => `多了一列“${label}”，内容已保留在“其他列”里。`,
  hiddenSheet: "工作表是隐藏的，内容已读入。请核对。",
  hiddenRow: (row: number) => `第 ${row} 行是隐藏的，内容已读入。请核对。`,
  filtered: (count: number) => `开着筛选，被筛掉的 ${count} 行也已读入。`,
  hiddenColumn: (letters: string, name: string) =>
    `${letters} 列${name === "" ? "" : `“${name}”`}是隐藏的，内容已读入。请核对。`,
  otherHiddenSheet: (name: string) => `还有一张隐藏的工作表“${name}”，不是填报表，没有读入。请打开看一看。`,
  unknownUnit: (unit: string) => `单位名录里没有“${unit}”。请核对名称，或加进单位名录。`,
  noUnit: "看不出是哪个单位报的。请指定单位。",
  badDate: (text: string) => `完成时间“${text}”不是日期，原样保留。请让单位写成 2024-12-31。`,
  badStatus: (text: string) => `完成状态“${text}”不在可选项里，原样保留。请与单位核实。`,
  synonymStatus: (text: string, status: string) => `完成状态写的是“${text}”，按“${status}”统计，原样保留。`,
  onlyStatus: (text: string) => `只选了“${text}”，没有写进展。可以请单位补充。`,
  errorValue: (label: string, text: string) => `${label}里是公式错误 ${text}。请让单位更正。`,
  uncalculated: (label: string, text: string) =>
    `${label}里的公式“${text}”没有算出结果，公式原样保留。请让单位用 Excel 或 WPS 打开保存后再报。`,
  saysNothing: (text: string) => `进展只写了“${text}”，没有具体内容。可以请单位补充。`,
  doneWithoutEvidence: (no: string) => `序号 ${no} 报了已完成，没有佐证材料。可以请单位补充。`,
  copiedLastRound: (no: string) => `序号 ${no} 的进展与上期一字不差。请核对是否更新。`,
  unreadable: (reason: string) => `没能读入：${reason}。`,
} as const;
