/** Characters that take a full square; everything else is counted as a half-width letter. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…·\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;
/** Punctuation that may not begin a line; the character before it goes down with it. */
const NOT_FIRST = /[，。、；：？！）》」』】〉〕”’…—％,.;:?!)\]}%]/u;
/** Punctuation that may not end a line; it goes down with the character after it. */
const NOT_LAST = /[（《「『【〈〔“‘([{]/u;
/** The width of one column unit in pixels under the narrowest usual default font; wider fonts give more room. */
const PIXELS_PER_UNIT = 7;
/** Cell padding on both sides, and a little that printers take. */
const PADDING = 8;
const PIXELS_PER_POINT = 96 / 72;
/** A half-width letter in ems: official fonts have 0.5, the letters of fallback fonts are wider. */
const HALF_WIDTH = 0.58;
/** Line pitch as a multiple of the font size: the tallest CJK fallback fonts need 1.45, official fonts less. */
const LINE_PITCH = 1.45;
const ROW_PADDING = 4;
/** Excel's limit for one row, in points. */
export const TALLEST_ROW = 409;

const FULL = 1;
const CLINGS_BACK = 2;
const CLINGS_ON = 4;
const LOOKED_UP = 8;
/** What is known of each 16-bit character: a master measures millions of them, and few are different. */
const KNOWN = new Uint8Array(0x10000);

/** FULL, CLINGS_BACK (may not begin a line) and CLINGS_ON (may not end one), as bits. */
function kindOf(character: string): number {
  const known = character.length === 1 ? (KNOWN[character.charCodeAt(0)] ?? 0) : 0;
  if (known !== 0) return known;
  const kind =
    LOOKED_UP |
    (FULL_WIDTH.test(character) ? FULL : 0) |
    (NOT_FIRST.test(character) ? CLINGS_BACK : 0) |
    (NOT_LAST.test(character) ? CLINGS_ON : 0);
  if (character.length === 1) KNOWN[character.charCodeAt(0)] = kind;
  return kind;
}

/** How many half-width characters a text takes when it is not wrapped: a CJK character counts two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += kindOf(character) & FULL ? 2 : 1;
  return width;
}

/** How many lines a text takes, wrapped in a column of `columnWidth` characters at `fontSize` points; 1 at least. */
export function wrappedLines(text: string, columnWidth: number, fontSize: number): number {
  const room = Math.max(1, (columnWidth * PIXELS_PER_UNIT - PADDING) / (fontSize * PIXELS_PER_POINT));
  // Nothing is wider than an em: what is short and unbroken is one line.
  if (text.length <= room && !BREAK.test(text)) return 1;
  return text.split(/\r\n|\r|\n/).reduce((lines, line) => lines + linesOf(line, room), 0);
}

const BREAK = /[\r\n]/;

/**
 * How many lines a text without breaks takes where a line has `room` ems. It is broken between pieces: single CJK
 * characters with the punctuation that clings to them, and whole Latin words.
 */
function linesOf(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  /** Ems of the piece that is being read; 0 before the first. */
  let piece = 0;
  const place = (): void => {
    if (used > 0 && used + piece > room) {
      lines += 1;
      used = 0;
    }
    // A word longer than the line is broken anywhere.
    const overflow = Math.max(0, Math.ceil((used + piece) / room) - 1);
    lines += overflow;
    used = used + piece - overflow * room;
  };
  let open = false;
  let inWord = false;
  for (const character of line) {
    const kind = kindOf(character);
    const full = (kind & FULL) !== 0;
    const width = full ? 1 : HALF_WIDTH;
    const space = character === " " || character === "\t";
    const clings = piece > 0 && (open || kind & CLINGS_BACK || (inWord && !full && !space));
    if (!clings) {
      if (piece > 0) place();
      piece = 0;
    }
    piece += width;
    open = (kind & CLINGS_ON) !== 0;
    inWord = !full && !space;
  }
  if (piece > 0) place();
  return lines;
}

/** The height in points of `lines` lines of text with the space around them; not limited. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * LINE_PITCH) + ROW_PADDING;
}

/**
 * The height in points that a wrapped text needs, counted so that it is not clipped with the widest usual fonts. Not
 * limited: what is over `TALLEST_ROW` does not fit into one row, see `fittingSize`.
 */
export function wrappedHeight(text: string, columnWidth: number, fontSize: number): number {
  return linesHeight(wrappedLines(text, columnWidth, fontSize), fontSize);
}

/** Below this a printed page cannot be read comfortably. */
const SMALLEST_FONT = 8;

/**
 * The largest font size, from `fontSize` down to 8 points, at which a text fits into `available` points of height;
 * 8 where not even that fits, and then `fits` is false.
 */
export function fittingSize(
  text: string,
  columnWidth: number,
  fontSize: number,
  available: number = TALLEST_ROW,
): { readonly size: number; readonly fits: boolean } {
  for (let size = fontSize; size > SMALLEST_FONT; size--) {
    if (wrappedHeight(text, columnWidth, size) <= available) return { size, fits: true };
  }
  const size = Math.min(fontSize, SMALLEST_FONT);
  return { size, fits: wrappedHeight(text, columnWidth, size) <= available };
}
