import type { IsoDate } from "../dates";
import { isoDateOf } from "../dates";
import type { EntryStatus } from "../consolidation/types";
import type { Cell } from "../grid";
import { foldForComparison, foldWidth } from "../text";

/** Words for each status as units write them, compared folded and whole. */
const STATUS_WORDS: Readonly<Record<Exclude<EntryStatus, "blank">, readonly string[]>> = {
  done: [
    "已完成",
    "完成",
    "已办结",
    "办结",
    "已完结",
    "全部完成",
    "已全部完成",
    "是",
    "100%",
    "√",
    "已落实",
    "已结束",
  ],
  "in-progress": [
    "正在推进",
    "推进中",
    "进行中",
    "正在进行",
    "持续推进",
    "正在办理",
    "办理中",
    "实施中",
    "正在实施",
    "正在开展",
    "开展中",
    "未完成",
    "部分完成",
    "按计划推进",
    "正常推进",
    "有序推进",
    "正在落实",
    "长期坚持",
    "否",
  ],
  "not-started": ["尚未启动", "未启动", "未开始", "未开展", "尚未开始", "尚未开展", "待启动"],
  "no-progress": ["无进展", "暂无进展", "没有进展", "无", "暂无", "尚无进展"],
};

const STATUS_BY_WORD: ReadonlyMap<string, EntryStatus> = new Map(
  (Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[]).flatMap((status) =>
    STATUS_WORDS[status].map((word): [string, EntryStatus] => [word, status]),
  ),
);

/** What a unit's status and progress say together; `understood` is false where the status column holds other words. */
export interface StatusReading {
  readonly status: EntryStatus;
  readonly understood: boolean;
}

/**
 * Judges a row by its status column; where that is empty, by whether the progress says 无进展, anything, or nothing.
 * `answered` tells that some other answer is there, so the row is not blank.
 */
export function readStatus(statusText: string, progress: string, answered: boolean): StatusReading {
  const word = foldForComparison(statusText).replace(/[。.;；]+$/, "");
  const status = STATUS_BY_WORD.get(word);
  if (status) return { status, understood: true };
  const said = foldForComparison(progress).replace(/[。.]+$/, "");
  const fromProgress: EntryStatus = STATUS_WORDS["no-progress"].includes(said)
    ? "no-progress"
    : said !== "" || answered || word !== ""
      ? "in-progress"
      : "blank";
  return { status: fromProgress, understood: word === "" };
}

const EMPTY_DATE = /^(无|\/|-|—|——|未完成|\\)?$/;

/**
 * Reads 完成时间: a real date, or a text that is a date from end to end. `year` is the document year, for 9月30日.
 * `understood` is false where the cell holds something else; its text is kept and no date is made of it.
 */
export function readFinished(
  cell: Cell | null,
  year: number | null,
): { date: IsoDate | null; understood: boolean } {
  if (!cell) return { date: null, understood: true };
  if (cell.type === "date") return { date: cell.date, understood: true };
  const text = foldWidth(cell.text).text.replace(/\s/g, "");
  if (EMPTY_DATE.test(text)) return { date: null, understood: true };
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const date = whole
    ? isoDateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]))
    : short && year !== null
      ? isoDateOf(year, Number(short[1]), Number(short[2]))
      : null;
  return { date, understood: date !== null };
}

const EMPTY_WORDS = [
  "正在推进",
  "推进中",
  "持续推进",
  "按计划推进",
  "有序推进",
  "正常推进",
  "已完成",
  "完成",
  "进行中",
  "正在进行",
];

/** True for a progress that only repeats a status (正在推进) and tells nothing of the work. */
export function saysNothing(progress: string): boolean {
  return EMPTY_WORDS.includes(foldForComparison(progress).replace(/[。.]+$/, ""));
}
