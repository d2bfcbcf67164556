import type { IsoDate } from "../dates";
import { dateOfSerial, isoDateOf } from "../dates";
import type { Cell } from "../grid";
import { foldForComparison, foldWidth, isBlank } from "../text";
import type { EntryStatus } from "./types";

/** The form's own words for the four statuses. */
const LISTED: Readonly<Record<string, EntryStatus>> = {
  已完成: "done",
  正在推进: "in-progress",
  尚未启动: "not-started",
  无进展: "no-progress",
};

/** Words for each status as units write them, compared folded and whole. */
const STATUS_WORDS: Readonly<Record<Exclude<EntryStatus, "blank">, string>> = {
  done: "已完成 完成 已办结 办结 已完结 完结 全部完成 已全部完成 按期完成 已按期完成 按时完成 已按时完成 是 √ ✓ ✔ ☑ 已落实 已落实到位 已结束 已整改 已整改到位 已销号",
  "in-progress":
    "正在推进 推进中 正在推进中 进行中 正在进行 正在进行中 持续推进 持续推进中 正在办理 办理中 实施中 正在实施 正在开展 开展中 未完成 尚未完成 未办结 部分完成 按计划推进 正常推进 有序推进 正在有序推进 稳步推进 正在落实 落实中 整改中 长期坚持 常态化推进 长期推进 已启动 在推进 在办 否 × ✗",
  "not-started":
    "尚未启动 未启动 未开始 未开展 尚未开始 尚未开展 待启动 暂未启动 还未启动 未实施 暂未开展 尚未实施",
  "no-progress": "无进展 暂无进展 没有进展 无 暂无 尚无进展 无新进展 没有 / - \\",
};

const words = (status: Exclude<EntryStatus, "blank">): readonly string[] => STATUS_WORDS[status].split(" ");
const STATUS_BY_WORD: ReadonlyMap<string, EntryStatus> = new Map(
  (Object.keys(STATUS_WORDS) as (keyof typeof STATUS_WORDS)[]).flatMap((status) =>
    words(status).map((word): [string, EntryStatus] => [word, status]),
  ),
);
const NO_PROGRESS = new Set(words("no-progress"));
const PERCENT = /^(\d{1,3})(?:\.\d+)?%$/;

/** What a unit's status and progress say together. */
export interface StatusReading {
  readonly status: EntryStatus;
  /** How the status column was read: `listed` a word of the form or nothing, `synonym` another known one, else `unknown`. */
  readonly word: "listed" | "synonym" | "unknown";
}

function plain(text: string): string {
  return foldForComparison(text).replace(/[。.;；!,，]+$/, "");
}

/** True for a text that only says that there is nothing: 无, 暂无, /. */
export function saysNone(text: string): boolean {
  return NO_PROGRESS.has(plain(text));
}

/**
 * Judges a row by its status column; where that is empty or not understood, by whether the other answers say 无进展,
 * anything, or nothing. `others` are the texts of the answers besides status and progress.
 */
export function readStatus(statusText: string, progress: string, others: readonly string[]): StatusReading {
  const listed = LISTED[statusText];
  if (listed) return { status: listed, word: "listed" };
  const word = plain(statusText);
  const known = STATUS_BY_WORD.get(word) ?? statusOfPercent(word);
  if (known) return { status: known, word: Object.hasOwn(LISTED, word) ? "listed" : "synonym" };
  const said = [progress, ...others].filter((text) => !isBlank(text));
  const fromOthers: EntryStatus =
    word === "" && said.length === 0
      ? "blank"
      : word === "" && said.every(saysNone)
        ? "no-progress"
        : !isBlank(progress) && saysNone(progress)
          ? "no-progress"
          : "in-progress";
  return { status: fromOthers, word: word === "" ? "listed" : "unknown" };
}

function statusOfPercent(word: string): EntryStatus | undefined {
  const percent = PERCENT.exec(word)?.[1];
  if (percent === undefined || Number(percent) > 100) return undefined;
  return Number(percent) === 100 ? "done" : Number(percent) === 0 ? "not-started" : "in-progress";
}

const EMPTY_DATE = /^(?:无|暂无|\/|-+|\\|未完成|尚未完成)?$/;
const WITH_YEAR = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const CLOCK = /\s+\d{1,2}:\d{2}(?::\d{2}(?:\.0+)?)?$|T\d{2}:\d{2}(?::\d{2}(?:\.0+)?)?Z?$/;
/** Days for which a bare five-digit number is taken for a serial. */
const SERIAL_YEARS = { first: "2000-01-01", last: "2099-12-31" };

/**
 * Reads 完成时间: a real date, a serial by the workbook's date system, or a text that is a day from end to end. `year`
 * is the document year, for 9月30日. `understood` is false where the cell holds something else: its text is kept and no
 * date is made of it.
 */
export function readFinished(
  cell: Cell | null,
  year: number | null,
  dateSystem: 1900 | 1904,
): { date: IsoDate | null; understood: boolean } {
  if (!cell) return { date: null, understood: true };
  if (cell.type === "date") return { date: cell.date, understood: true };
  const folded = foldWidth(cell.text).text.trim().replace(CLOCK, "");
  const text = folded.replace(/\s/g, "");
  if (EMPTY_DATE.test(text.replace(/[—－]/g, "-"))) return { date: null, understood: true };
  const date = readDay(text, year) ?? serialDay(text, dateSystem);
  return { date, understood: date !== null };
}

function readDay(text: string, year: number | null): IsoDate | null {
  const whole = WITH_YEAR.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (whole) return isoDateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]));
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  return short && year !== null ? isoDateOf(year, Number(short[1]), Number(short[2])) : null;
}

function serialDay(text: string, dateSystem: 1900 | 1904): IsoDate | null {
  const day = /^\d{5}(?:\.\d+)?$/.test(text) ? dateOfSerial(Number(text), dateSystem) : null;
  return day && day >= SERIAL_YEARS.first && day <= SERIAL_YEARS.last ? day : null;
}

const LONGEST_EMPTY = 40;
/** Words of which a phrase can be made that says no more than a status does. */
const EMPTY_WORDS =
  /目前|现在|正在|持续|按照?(?:计划|进度|序时进度|时间节点|节点)|有序|稳步|积极|抓紧|继续|加快|各项工作|相关工作|[该此本]项工作|工作|推进|落实|进行|开展|实施|办理|完成|进展|顺利|良好|正常|常态化|长期|坚持|中|已|正|了/g;
/** Texts that send the reader elsewhere and stand for no answer in a list. */
const ELSEWHERE = /^(?:同上|同前|如上|(?:详?见|参见)附[件表页]\d{0,2})$/;

/** True for a progress that only repeats a status (正在推进; 按计划有序推进中) and tells nothing of the work. */
export function saysNothing(progress: string): boolean {
  if (progress.length > LONGEST_EMPTY) return false;
  const phrases = foldForComparison(progress)
    .split(/[,，。.;；、!]+/)
    .filter((phrase) => phrase !== "");
  return (
    phrases.length > 0 &&
    phrases.every((phrase) => phrase.replace(EMPTY_WORDS, "") === "" || ELSEWHERE.test(phrase))
  );
}

const ERRORS = new Set(
  "#REF! #N/A #VALUE! #DIV/0! #NAME? #NULL! #NUM! #SPILL! #CALC! #GETTING_DATA".split(" "),
);

/** True for a formula's error, also where a text file carries only its name. */
export function isErrorText(text: string): boolean {
  return text.startsWith("#") && ERRORS.has(text.trim());
}
