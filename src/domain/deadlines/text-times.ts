import type { IsoDate } from "../dates";
import { isoDateOf } from "../dates";
import { evaluate } from "./evaluate";
import type { DeadlineForm } from "./form";
import { normalise } from "./normalise";
import { beginsWithAction, parseLeadingForm } from "./parse-form";
import type { DeadlineContext } from "./types";
import { Unreadable } from "./year-resolver";

/** A word of time in a requirement, outside 《》 and “” (domain.md, Text against deadline). */
export type TextTime =
  /** A day by which something is to be done: 5-6月份开展, 年度内至少参加1次. `latestDue` is the late reading of 6月前, else `due`. */
  | { readonly kind: "dated"; readonly text: string; readonly due: IsoDate; readonly latestDue: IsoDate }
  /** A number that is to be reached in every period: 每季度至少1次. */
  | { readonly kind: "target"; readonly text: string }
  /** 适时, 今年, 待…后. */
  | { readonly kind: "vague"; readonly word: "in-due-time" | "this-year" | "after"; readonly text: string };

const NO_NUMBER = /[\p{No}\p{Co}\p{Cf}]/gu;
const QUOTED = /《[^《》]*》|“[^“”]*”|"[^"\n]*"|「[^「」]*」/g;
/** What a time cannot do without; everything around it that may belong to it is taken in afterwards. */
const CORE =
  /[0-9〇零一二三四五六七八九十]\s*(?:月|季度|日|号)|[上下]半年|年(?:底|末|终|内|度内)|[今本明次翌]年|(?:19|20)\d\d\s*[年.\-/]|[节旦一](?:之|以)?前|每(?:半?年|季|月)|[Qq][1-4]/g;
/** Characters that a time is written with. */
const AROUND =
  /[0-9〇零一二三四五六七八九十两年月份日号季度半上中下旬底末初前后内之以起止至到截第每个今明次本翌来\-—–~〜.、和 Qq春节元旦清端午秋国庆]/;
const CLAUSE_END = /[，。；！？：,;!?:\n()※]/;
/** A requirement is read as far as this; nothing that long is one. */
const LONGEST_TEXT = 5_000;
const LONGEST_STRETCH = 40;
/** Stands for the words after a stretch, so that it is not taken for the end of a cell. */
const MORE = "\u{E011}";

/**
 * The times that a requirement names, in its order. A time is read by the grammar of 时限要求 over the whole stretch of
 * characters that it is written with, never as a part of a longer one; what refers to the past (2023年印发的) or to
 * something else than work to be done is left out.
 */
export function readTextTimes(requirement: string, context: DeadlineContext): readonly TextTime[] {
  const text = requirement
    .slice(0, LONGEST_TEXT)
    // ① and ² would be folded to digits of the time behind them.
    .replace(NO_NUMBER, "※")
    .normalize("NFKC")
    .replace(QUOTED, (quoted) => "※".repeat(quoted.length));
  const times: TextTime[] = [];
  let from = 0;
  CORE.lastIndex = 0;
  for (let core = CORE.exec(text); core !== null; core = CORE.exec(text)) {
    const stretch = stretchAround(text, core.index, CORE.lastIndex, from);
    from = stretch.end;
    CORE.lastIndex = Math.max(stretch.end, CORE.lastIndex);
    times.push(...timesOf(text, stretch.start, stretch.end, context));
  }
  return [...times, ...vagueWords(text)];
}

function stretchAround(
  text: string,
  coreStart: number,
  coreEnd: number,
  from: number,
): { readonly start: number; readonly end: number } {
  let start = coreStart;
  while (start > from && coreStart - start < LONGEST_STRETCH && AROUND.test(text[start - 1] ?? "")) start--;
  let end = coreEnd;
  while (end < text.length && end - coreEnd < LONGEST_STRETCH && AROUND.test(text[end] ?? "")) end++;
  return { start, end };
}

function timesOf(text: string, start: number, end: number, context: DeadlineContext): readonly TextTime[] {
  const stretch = text.slice(start, end);
  return formsIn(stretch).flatMap(({ form, values, from, to }): TextTime[] => {
    const rest = text.slice(start + to, start + to + LONGEST_STRETCH).split(CLAUSE_END)[0] ?? "";
    const time = timeOf(form, values, stretch.slice(from, to).trim(), rest, context);
    return time ? [time] : [];
  });
}

/** A form of a stretch: its numbers, and where it stands in it. */
interface FormInStretch {
  readonly form: DeadlineForm;
  readonly values: ReadonlyMap<number, number>;
  readonly from: number;
  readonly to: number;
}

/** The forms of stretches: the same few stand in many rows. */
const known = new Map<string, readonly FormInStretch[]>();
const MOST_KNOWN = 2_000;

function formsIn(stretch: string): readonly FormInStretch[] {
  const before = known.get(stretch);
  if (before !== undefined) return before;
  const { shape, values, offsets } = normalise(stretch, "drop");
  const forms: FormInStretch[] = [];
  for (let at = 0; at < shape.length;) {
    const leading = parseLeadingForm(shape.slice(at) + MORE);
    const end = at + (leading?.end ?? 0);
    if (leading && end > at) {
      const own = new Map([...values].map(([place, value]) => [place - at, value]));
      const [from = 0, to = stretch.length] = [offsets[at], offsets[end]];
      forms.push({ form: leading.form, values: own, from, to });
    }
    at = Math.max(end, at + 1);
  }
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(stretch, forms);
  return forms;
}

/** Forms of which a day can be told: 3日内 and 7月起 name none. */
const DATED_FORMS: ReadonlySet<DeadlineForm["kind"]> = new Set([
  "point",
  "range",
  "list",
  "event",
  "recurring",
]);
/** 至少参加1次 and the like behind a time. */
const COUNT = /^[^0-9]{0,10}[0-9一两二三四]+[次场轮期]/;
/** What makes a time tell of something that is, or was, instead of something to be done. */
const NO_DEADLINE = /^(?:以来|来|起|初|的)/;
const OF_THAT_TIME = /^.{0,8}(?:的|结果|会议|精神|要点)/;
/** 2024年度考核 is a name; a year by itself sets a target only with a word of getting done. */
const YEAR_ACTION =
  /^(?:要|须|应|将|拟|计划)*(?:全面|全部|基本|力争)*(?:完成|建成|实现|达到|办结|竣工|投用|出台)/;

function timeOf(
  form: DeadlineForm,
  values: ReadonlyMap<number, number>,
  text: string,
  rest: string,
  context: DeadlineContext,
): TextTime | null {
  if (NO_DEADLINE.test(rest)) return null;
  const count = COUNT.exec(rest)?.[0] ?? "";
  if (form.kind === "recurring" && !(form.cycle.every === "year" && form.cycle.points.length > 0))
    return count === "" ? null : { kind: "target", text: text + count };
  if (!DATED_FORMS.has(form.kind)) return null;
  const bareYear = form.kind === "point" && form.point.type === "year" && form.point.part === "whole";
  if (bareYear && form.point.type === "year" && form.point.year?.kind === "current" && !form.before)
    return { kind: "vague", word: "this-year", text };
  // A day or a period is something to be done by then only where it says so: 6月底前, 到6月底, or 6月开展.
  const strong =
    /(?:前|内|止)$|^(?:到|至|截至|截止)/.test(text) && !(bareYear && !/^(?:到|至)|前$/.test(text));
  if (!strong && !isDoing(rest, bareYear) && !(rest === "" && !bareYear && /[底末]$/.test(text))) return null;
  const day = dueOf(form, values, context);
  return day && { kind: "dated", text: text + count, ...day };
}

/** True when what follows a day or a period says that something is to be done. */
function isDoing(rest: string, bareYear: boolean): boolean {
  if (OF_THAT_TIME.test(rest)) return false;
  return bareYear ? YEAR_ACTION.test(rest) : beginsWithAction(rest);
}

/** The due days of a time in the text; null when it has none, or lies before the document's year and so tells what was. */
function dueOf(
  form: DeadlineForm,
  values: ReadonlyMap<number, number>,
  context: DeadlineContext,
): { readonly due: IsoDate; readonly latestDue: IsoDate } | null {
  try {
    const { summary, impossible } = evaluate(form, values, context, () => "");
    const due = summary.due ?? summary.dates.at(-1) ?? null;
    if (due === null || impossible) return null;
    const latestDue = summary.latestDue ?? due;
    const yearStart = context.year && isoDateOf(context.year.value, 1, 1);
    if (yearStart !== null && latestDue < yearStart) return null;
    return { due, latestDue };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

const IN_DUE_TIME = /适时/;
/** 待 begins its clause: 接待, 等待 and 亟待 do not. */
const AFTER = /(?:^|[，。；！？：,;!?:\n()※])\s*(待[^，。；！？：,;!?:\n()]{2,60}?后)/;

function vagueWords(text: string): readonly TextTime[] {
  const after = AFTER.exec(text)?.[1];
  return [
    ...(IN_DUE_TIME.test(text) ? [{ kind: "vague", word: "in-due-time", text: "适时" } as const] : []),
    ...(after === undefined
      ? []
      : [{ kind: "vague", word: "after", text: after.replaceAll("※", "…") } as const]),
  ];
}
