/** A stretch of a text in UTF-16 units: `start` inclusive, `end` exclusive, as `String.slice` takes them. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u;
const WHITE_SPACE = /\s/u;
const VISIBLE = /[^\s\p{Cf}\u0000-\u001f\u007f]/u;

/** A folded copy of a text that still knows where each of its characters came from. */
export interface FoldedText {
  readonly raw: string;
  readonly text: string;
  /** `offsets[i]` is where folded character i starts in `raw`; one more entry at the end holds `raw.length`. */
  readonly offsets: readonly number[];
}

/** Han, ASCII letters, digits and marks, 、 and 。: nothing to fold. Most cells are no more than this and ，. */
const PLAIN = /^[!-~\u4e00-\u9fff、。《》“”]*$/;

/**
 * Folds what writers vary without meaning to: full-width letters, digits and punctuation become their half-width
 * form (NFKC), zero-width and control characters go. White space is kept, one plain space for each character;
 * line breaks become "\n". CJK punctuation that has no half-width twin (、。《》) stays as it is.
 */
export function foldWidth(raw: string): FoldedText {
  let text = "";
  const offsets: number[] = [];
  let position = 0;
  if (PLAIN.test(raw)) {
    for (; position <= raw.length; position++) offsets.push(position);
    return { raw, text: raw, offsets };
  }
  for (const character of raw) {
    const start = position;
    position += character.length;
    if (PLAIN.test(character)) {
      offsets.push(start);
      text += character;
      continue;
    }
    if (character === "\r" && raw[position] === "\n") continue;
    let folded: string;
    if (character === "\n" || character === "\r") folded = "\n";
    else if (WHITE_SPACE.test(character)) folded = " ";
    else if (INVISIBLE.test(character)) continue;
    else folded = character.normalize("NFKC");
    for (let unit = 0; unit < folded.length; unit++) offsets.push(start);
    text += folded;
  }
  offsets.push(raw.length);
  return { raw, text, offsets };
}

/** The stretch of the raw text that a stretch of the folded text came from. */
export function rawSpan(folded: FoldedText, span: Span): Span {
  const start = folded.offsets[span.start] ?? folded.raw.length;
  const end = folded.offsets[span.end] ?? folded.raw.length;
  return { start, end: Math.max(start, end) };
}

const QUOTES = /[“”„‟"'‘’‚‛「」『』]/g;

/** Texts of which no two characters combine: folding them whole is folding each, and costs a twentieth. */
const WITHOUT_MARKS = /^[\t\n\r -~\u2014\u2018-\u201d\u2026\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/;
const UNEVEN = /[\sA-Z‐-―−~〜—"'‘’“”「」『』-]/;

/**
 * The form in which two texts are compared for sameness: width folded, all white space gone, kinds of quotation
 * marks and dashes made one, letters in lower case. Never shown, never stored.
 */
export function foldForComparison(raw: string): string {
  const isPlain = WITHOUT_MARKS.test(raw);
  const text = isPlain ? raw.normalize("NFKC") : foldWidth(raw).text;
  if (isPlain && !UNEVEN.test(text)) return text;
  return text
    .replace(/\s+/g, "")
    .replace(QUOTES, '"')
    .replace(/[‐-―−~〜—-]+/g, "-")
    .toLowerCase();
}

/** True for a text of nothing but white space and invisible characters. */
export function isBlank(raw: string): boolean {
  return !VISIBLE.test(raw);
}

const CJK = "[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef]";
const SPACE_BETWEEN_CJK = new RegExp(`(?<=${CJK})[^\\S\\n\\r]+(?=${CJK})`, "gu");

/** Drops white space that stands between two CJK characters: typesetting, such as 具 体 要 求 (domain.md, The seed). */
export function dropTypesettingSpace(text: string): string {
  return text.replace(SPACE_BETWEEN_CJK, "");
}
