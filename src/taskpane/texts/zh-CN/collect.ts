import type { FileStatus, ListedFinding, ReturnState } from "../../../domain/consolidation";
import type { AnswerField, HeaderField } from "../../../domain/header";
import type { UnitSource } from "../../../domain/returns";
import { returnTexts } from "../../../domain/texts/zh-CN-returns";

/** The answers as 明细 and the forms call them. */
const ANSWERS: Readonly<Record<AnswerField, string>> = returnTexts.answers;

export const collect = {
  /** What a finding on a returned file says. */
  sentence: ({ message }: ListedFinding): string => message,
  /** Why a file cannot be read or is no return. */
  reason: (reason: string): string => reason,
  heading: "汇总报回来的表",
  pick: "选择文件",
  folder: "选择文件夹",
  hint: "也可以把文件或文件夹拖到这里。.xlsx .xls .et .ods .csv .docx .zip 都能读。",
  sheets: "用本工作簿里的工作表",
  sheetsRead: (count: number): string => `读 ${count} 张工作表`,
  thisWorkbook: "本工作簿",
  kept: (files: number): string => `上次汇总里已有 ${files} 份，新选的会加进去；同名文件以新的为准。`,
  password: "打开密码（加密的文件才要填）",
  read: (done: number, bad: number): string =>
    bad === 0 ? `读了 ${done} 份` : `读了 ${done} 份，其中 ${bad} 份打不开`,
  files: "文件",
  fileOk: "可以读",
  more: "再加文件",
  discard: "不要了，重新来",
  preview: {
    heading: "写入前看一看",
    counts: (received: number, expected: number): string => `已报 ${received} 个单位，应报 ${expected} 个`,
    rows: (found: number, matched: number, extra: number, notes: number): string =>
      `共读到 ${found} 行：对应任务 ${matched}，多出 ${extra}，附注 ${notes}`,
    nothing: (files: number): string =>
      `选的 ${files} 个文件里，一份填报表也没有读到，原因见下面。请让对方发来能打开的表格，再选一次；加密的文件，先填打开密码再选。`,
    proofOk: "每一行都有去处。",
    proofBad: (found: number, accounted: number): string =>
      `行数对不上：读到 ${found} 行，有去处的 ${accounted} 行。请不要使用这份汇总，并联系开发人员。`,
    decide: (count: number): string => `要您定的（${count}）`,
    nothingToDecide: "没有要您定的。",
    changed: (count: number): string => `改动了原文（${count}）`,
    extra: (count: number): string => `多出的行（${count}）`,
    unreadable: (count: number): string => `打不开的文件（${count}）`,
    other: (count: number): string => `其他提醒（${count}）`,
    files: (count: number): string => `全部文件（${count}）`,
    issued: "下发时",
    returned: "报回来",
    empty: "（空）",
    where: (file: string, sheet: string | null, row: number | null): string =>
      [file, sheet, row === null ? null : `第 ${row} 行`]
        .filter((part) => part !== null && part !== "")
        .join(" · "),
  },
  versions: {
    title: (unit: string): string => `${unit}交了不止一份，用哪一份？`,
    filledOn: (date: string | null): string => (date === null ? "没填填报日期" : `填报日期 ${date}`),
    use: "用这一份",
    chosen: "用的是这一份",
    named: (words: string, file: string): string => `${words}：${file}`,
    same: "两份内容相同，用哪份都一样。",
    differs: (count: number): string => `有 ${count} 项不同：`,
    no: (no: string): string => `序号 ${no}`,
    nothing: "（没填）",
  },
  unknown: {
    title: (file: string): string => `“${file}”是哪个单位的？`,
    written: (unit: string): string =>
      unit === "" ? "文件里没有写单位。" : `文件里写的是“${unit}”，名录里没有。`,
    choose: "指定单位",
    apply: "确定",
    notKnown: "请从名录里选一个单位。",
  },
  extraRow: { assign: "对应到序号", apply: "确定" },
  write: {
    sheets: "写入汇总表",
    file: "另存为新文件",
    again: "更新汇总表",
    doneSheets: (sheet: string): string => `已写好，从工作表“${sheet}”看起。`,
    doneFile: (file: string): string => `已下载“${file}”。没有看到下载的文件时，请改用“写入汇总表”。`,
    undecided: (count: number): string => `还有 ${count} 处没定，写入后仍标为“待选定”。`,
    masterName: "汇总",
  },
  back: {
    offer: "恢复上一版汇总",
    sure: (at: string): string =>
      `会换回 ${at} 更新之前的汇总，现在这一版就没有了。之后可以重新选文件再汇总。`,
    apply: "换回上一版",
    done: "已换回上一版汇总。",
  },
  statuses: {
    read: "已读",
    unreadable: "打不开",
    superseded: "被新版取代",
    duplicate: "重复文件",
    "not-a-return": "不是填报表",
  } satisfies Partial<Record<FileStatus, string>>,
  states: { used: "采用", superseded: "被取代", undecided: "待定" } satisfies Record<ReturnState, string>,
  sources: {
    "form-id": "按表内标识",
    cell: "按填报单位栏",
    "file-name": "按文件名",
    "sheet-name": "按工作表名",
    asked: "人工指定",
  } satisfies Partial<Record<UnitSource, string>>,
  columns: {
    title: (unsure: number): string =>
      unsure === 0 ? "各列认成了什么" : `各列认成了什么（${unsure} 列拿不准）`,
    of: (file: string, sheet: string): string => `“${file}”工作表“${sheet}”的各列`,
    column: (letters: string, label: string): string => `${letters} 列${label === "" ? "" : `“${label}”`}`,
    sure: "认得",
    unsure: "拿不准",
    kept: "照样保留",
    decided: "您定的",
    none: "不对应（内容放进“其他列”）",
    undo: "恢复自动识别",
    closed: "要改各列的对应，请重新选择这个文件。",
    beside: "这张表里并排放着几份，列的对应请在原文件里改好表头后再选。",
    unsureFiles: (count: number): string => `有 ${count} 份的列拿不准，请在“全部文件”里核对。`,
    fields: {
      category: "工作任务",
      no: "序号",
      requirement: "具体要求",
      units: "责任单位",
      deadline: "时限要求",
      ...ANSWERS,
      reporter: "填报单位（逐行）",
    } satisfies Partial<Record<HeaderField, string>>,
  },
  masterStatus: "下级汇总",
  rowsIn: (matched: number, found: number): string => `${matched}/${found} 行对上`,
};
