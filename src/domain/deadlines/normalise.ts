import { foldWidth, matchAt } from "../text";
import type { FoldedText } from "../text";
import { FEAST_NAMES } from "./feasts";
import { chineseNumber } from "./chinese-number";

/** The private characters that stand for numbers and feasts in the text that the grammar reads. */
export const SLOT = {
  year: "\u{E001}",
  number: "\u{E002}",
  compact: "\u{E003}",
  serial: "\u{E004}",
  other: "\u{E005}",
  feast: "\u{E006}",
  /** A number in Chinese numerals. */
  chinese: "\u{E007}",
  /** 两: two of something, never the second. */
  two: "\u{E008}",
  /** A number in a circle, such as ②: the number of an item. */
  circled: "\u{E009}",
  /** A five-year plan by its number, such as “十四五”. */
  plan: "\u{E00A}",
  gap: "\u{E010}",
} as const;

/** What had to be folded to read a cell; told to a person (rule text-folded). */
export type Noise = "full-width" | "space" | "chinese-number" | "letter-for-digit" | "invisible";

/** A cell made ready for the grammar. */
export interface NormalisedText {
  /** The text with every number and feast as one private character: what cells of one form have in common. */
  readonly shape: string;
  /** The number (or the place of the feast in FEAST_NAMES) at each position of `shape` that holds one. */
  readonly values: ReadonlyMap<number, number>;
  /** Where each character of `shape` starts in the raw text; one more entry at the end holds its length. */
  readonly offsets: readonly number[];
  readonly noise: ReadonlySet<Noise>;
  /** The text as it should have been typed: its noise folded, everything else as it was. */
  readonly tidy: string;
}

const DIGITS = /[0-9lIOo|]+/y;
const CHINESE =
  /[〇○零一二三四五六七八九十百两]+(?:[0oO](?=[〇○零一二三四五六七八九])[〇○零一二三四五六七八九]+)*|元(?=月)/y;
const PLAN = /[“"‘]?十([一二三四五六七八九])五[”"’]?(?=规划|期|时期|末|底|收官)/y;
const QUOTE = /["“”‘’]/;
const PRIVATE = /\p{Co}/u;
const CALENDAR_UNIT = /^[年月日号]/;
/** Words in which a numeral counts nothing. */
const NUMERAL_WORDS =
  /统一|进一步|逐一|唯一|同一|单一|之一|第一时间|一体|一并|一次性|一致|一网|一站式|一窗|一律|一些|一揽子|一线|一流|一览|一定|一键|一码|一直|一以贯之|一如既往|一对一|一件事|一般|三农|双随机|两会|百姓|百强|万一|一半/y;
/** Circled numbers and the like are folded to plain digits: ①2月 must not become 12月. */
const CIRCLED = /^[①-⑳㉑-㉟㊱-㊿⓪❶-❿➀-➉➊-➓㊀-㊉]$/u;
const INVISIBLE = /(?![\n\r\t])[\p{Cf}\p{Cc}]/gu;
const OTHER_NUMBER = /\p{No}/u;
const STRANGE = /[\p{No}\p{Co}]/u;
/** The characters with which something may begin that is not taken as it stands. */
const STARTERS: ReadonlySet<string> = new Set(
  [
    ...'0123456789lIOo|〇○零一二三四五六七八九十百两元“"‘',
    ...FEAST_NAMES,
    ...NUMERAL_WORDS.source.split("|"),
  ].map((word) => word.charAt(0)),
);

/** What becomes of white space: see `normalise`. */
export type Gaps = "drop" | "lines" | "keep";

/** A stretch of the text and what becomes of it. */
interface Token {
  /** Characters of the folded text. */
  readonly length: number;
  readonly shape: string;
  readonly value?: number;
  readonly noise?: Noise;
  /** What should have been typed; absent where it is what was typed. */
  readonly tidy?: string;
}

/**
 * Folds what writers vary (width, white space, Chinese numerals, letters typed for digits) and takes the numbers out.
 * `gaps` says what becomes of white space: dropped as typesetting, or kept as a separator, all of it or line breaks alone. Between two digits it is
 * always kept: 1 2月底 must not become 12月底.
 */
export function normalise(raw: string, gaps: Gaps): NormalisedText {
  const folded = foldWidth(raw);
  const text = STRANGE.test(raw) ? withoutStrangers(folded) : folded.text;
  const noise = new Set<Noise>();
  if (/[０-９]/.test(raw)) noise.add("full-width");
  if (text.trim() !== text) noise.add("space");
  if (/\p{Cf}/u.test(raw)) noise.add("invisible");
  let shape = "";
  const offsets: number[] = [];
  const values = new Map<number, number>();
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const end = text.trimEnd().length;
  const start = text.length - text.trimStart().length;
  for (let at = start; at < end;) {
    const character = text[at] ?? "";
    const token =
      character === " " || character === "\n"
        ? gapAt(text, at, gaps)
        : ((STARTERS.has(character) ? tokenAt(text, at) : null) ?? { length: 1, shape: character });
    const from = folded.offsets[at] ?? raw.length;
    if (token.value !== undefined) values.set(shape.length, token.value);
    if (token.noise !== undefined) noise.add(token.noise);
    // A word that stays as it is keeps the place of each of its characters.
    for (let unit = 0; unit < token.shape.length; unit++)
      offsets.push(token.shape.length === token.length ? (folded.offsets[at + unit] ?? raw.length) : from);
    shape += token.shape;
    at += token.length;
    if (token.tidy !== undefined)
      edits.push({ from, to: folded.offsets[at] ?? raw.length, text: token.tidy });
  }
  offsets.push(folded.offsets[end] ?? raw.length);
  const tidy =
    noise.size === 0
      ? raw
      : edited(raw, folded.offsets[start] ?? 0, folded.offsets[end] ?? raw.length, edits).replace(
          INVISIBLE,
          "",
        );
  return { shape, values, offsets, noise, tidy };
}

function edited(
  raw: string,
  start: number,
  end: number,
  edits: readonly { readonly from: number; readonly to: number; readonly text: string }[],
): string {
  let result = "";
  let at = start;
  for (const { from, to, text } of edits) {
    result += raw.slice(at, from) + text;
    at = to;
  }
  return result + raw.slice(at, end);
}

function gapAt(text: string, at: number, gaps: Gaps): Token {
  let next = at;
  while (text[next] === " " || text[next] === "\n") next++;
  const betweenDigits = /\d/.test(text[at - 1] ?? "") && /\d/.test(text[next] ?? "");
  const separates = gaps === "keep" || (gaps === "lines" && text.slice(at, next).includes("\n"));
  return separates || betweenDigits
    ? { length: next - at, shape: SLOT.gap }
    : { length: next - at, shape: "", noise: "space", tidy: "" };
}

function tokenAt(text: string, at: number): Token | null {
  const feast = feastAt(text, at);
  if (feast) return { length: feast.length, shape: SLOT.feast, value: feast.index };
  const digits = matchAt(DIGITS, text, at);
  if (digits !== "" && (/\d/.test(digits) || CALENDAR_UNIT.test(text[at + digits.length] ?? ""))) {
    const plain = digits.replace(/[lI|]/g, "1").replace(/[Oo]/g, "0");
    return {
      length: digits.length,
      shape: slotOf(plain),
      value: Number(plain),
      tidy: plain,
      ...(plain === digits ? {} : { noise: "letter-for-digit" }),
    };
  }
  const plan = matchAt(PLAN, text, at);
  if (plan !== "") {
    const ones = chineseNumber(plan.replace(/[^一二三四五六七八九]/g, "").slice(0, 1)) ?? 0;
    return { length: plan.length, shape: SLOT.plan, value: 10 + ones };
  }
  const word = matchAt(NUMERAL_WORDS, text, at);
  if (word !== "") return { length: word.length, shape: word };
  const chinese = matchAt(CHINESE, text, at);
  if (chinese === "") return null;
  const value = chineseNumber(chinese.replace(/[0oO]/g, "〇"));
  if (value === null) return { length: chinese.length, shape: chinese };
  const shape = value >= 1900 ? SLOT.year : chinese === "两" ? SLOT.two : SLOT.chinese;
  // 第三季度 and 三个月 are how everyone writes; 二〇二四年十二月 is not.
  const unit = text[at + chinese.length] ?? "";
  return /[月日号]/.test(unit) || (unit === "年" && value >= 1900)
    ? { length: chinese.length, shape, value, noise: "chinese-number", tidy: String(value) }
    : { length: chinese.length, shape, value };
}

function slotOf(digits: string): string {
  if (digits.length <= 2) return SLOT.number;
  if (digits.length === 4 && /^(19|20|21)/.test(digits)) return SLOT.year;
  if (digits.length === 5) return SLOT.serial;
  return /^(19|20|21)\d{6}$/.test(digits) ? SLOT.compact : SLOT.other;
}

/**
 * The folded text with circled numbers as their slot, and with other numerals that folding turns into plain digits (²)
 * and private characters as the slot of what is no number here.
 */
function withoutStrangers({ raw, text, offsets }: FoldedText): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    const character = String.fromCodePoint(raw.codePointAt(offsets[at] ?? 0) ?? 0);
    // ⑴ and ⒈ keep their bracket or dot when they are folded and are read as what they are.
    const folds = OTHER_NUMBER.test(character) && character.normalize("NFKC").length === 1;
    if (CIRCLED.test(character)) result += SLOT.circled;
    else if (folds || PRIVATE.test(character)) result += SLOT.other;
    else result += text[at] ?? "";
  }
  return result;
}

/** A feast's name at this place, with quotes or without (“五一”前): 五一 only where it is the feast and not a number. */
function feastAt(text: string, at: number): { readonly index: number; readonly length: number } | null {
  const quoted = QUOTE.test(text[at] ?? "") ? 1 : 0;
  for (const [index, name] of FEAST_NAMES.entries()) {
    if (!text.startsWith(name, at + quoted)) continue;
    const end = at + quoted + name.length;
    if (quoted > 0 && !QUOTE.test(text[end] ?? "")) continue;
    const after = text.slice(end + quoted, end + quoted + 2);
    if (!/^(前|之前|以前|节|到来|后|之|以)/.test(after) && !name.endsWith("节")) continue;
    return { index, length: end + quoted - at };
  }
  return null;
}
