/** Widths are counted in half-width characters: a CJK character takes two. */
const FULL_WIDTH =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…·]/;
/** The size of the font in which column widths are counted. */
const COLUMN_FONT_SIZE = 11;
/** Space between lines, as a multiple of the font size; 1.35 leaves room for the taller official fonts. */
const LINE_HEIGHT = 1.35;
/** Excel's limit for one row. */
export const TALLEST_ROW = 409;

/** How many half-width characters a line of text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += FULL_WIDTH.test(character) ? 2 : 1;
  return width;
}

/**
 * The height in points that a wrapped text needs in a column of `columnWidth` characters. Punctuation that may not
 * begin a line pulls a character down with it, so a little width is held back. At most Excel's 409 points.
 */
export function wrappedHeight(text: string, columnWidth: number, fontSize: number): number {
  const room = Math.max(2, ((columnWidth - 1) * COLUMN_FONT_SIZE) / fontSize - 1);
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
  return Math.min(TALLEST_ROW, Math.ceil(lines * fontSize * LINE_HEIGHT) + 4);
}
