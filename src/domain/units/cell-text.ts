import { foldWidth } from "../text";
import type { Span } from "../text";

const QUOTES = /[“”„‟‘’‚‛「」『』]/g;

/** Number signs that fold to several characters: ⒈ ⑴ ㈠. */
const NUMBER_SIGN = /^(?:\d{1,2}\.|\(\d{1,2}\)|\([一二三四五六七八九十]\))$/;
const CIRCLED = /[\u2460-\u2473\u2776-\u277f\u24ea]/;
/** Stands for a character that no name holds and that is not one UTF-16 unit: an emoji, a ㎡. */
const NO_NAME = "\ufffd";

/** One unit for one raw character, so that no two tokens can share it: a bullet for a number sign. */
function single(folded: string, raw: string): string {
  if (CIRCLED.test(raw)) return "•";
  if (folded.length === 1) return folded;
  return NUMBER_SIGN.test(folded) ? "•" : NO_NAME;
}

/** The white space before a character: none, blanks, or a line break. */
export type Gap = "" | " " | "\n";

/** A unit cell folded and without white space, which still knows the raw place and the gap of every character. */
export class CellText {
  readonly text: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly gaps: Gap[] = [];

  constructor(raw: string) {
    const folded = foldWidth(raw);
    let text = "";
    let gap: Gap = "";
    for (let index = 0; index < folded.text.length;) {
      const from = index;
      const start = folded.offsets[from] ?? raw.length;
      while (index < folded.text.length && folded.offsets[index] === start) index++;
      const character = single(folded.text.slice(from, index), raw[start] ?? "");
      if (character === " " || character === "\n") {
        if (gap !== "\n") gap = character;
        continue;
      }
      text += character;
      this.starts.push(start);
      this.ends.push(start + ((raw.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
      this.gaps.push(gap);
      gap = "";
    }
    this.text = text.replace(QUOTES, '"');
  }

  /** The white space before the character at a place. */
  gapBefore(at: number): Gap {
    return this.gaps[at] ?? "";
  }

  /** The raw stretch of a stretch of `text`; both ends in UTF-16 units, the second exclusive. */
  span(from: number, to: number): Span {
    return { start: this.starts[from] ?? 0, end: this.ends[to - 1] ?? 0 };
  }

  /** The raw white space between the character at a place and the one before it. */
  gapSpan(at: number): Span {
    return { start: this.ends[at - 1] ?? 0, end: this.starts[at] ?? 0 };
  }
}
