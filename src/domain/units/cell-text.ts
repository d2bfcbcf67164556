import { foldWidth } from "../text";
import type { Span } from "../text";

const QUOTES = /[“”„‟‘’‚‛「」『』]/g;

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
    for (let index = 0; index < folded.text.length; index++) {
      const character = folded.text[index] ?? "";
      if (character === " " || character === "\n") {
        if (gap !== "\n") gap = character;
        continue;
      }
      const start = folded.offsets[index] ?? raw.length;
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
