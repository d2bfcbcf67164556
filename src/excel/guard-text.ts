/**
 * What a number, an amount, a day or a time can be written with: ASCII and its full-width forms, the signs of money, the
 * units of a date, and Chinese numerals. Excel reads a typed text as one of these whole or not at all, so a text with
 * any other character stays text.
 */
const OF_NUMBERS_AND_DATES =
  /^[\u0020-\u007e\u3000\uff01-\uff5e\s¥￥€£年月日号时点分秒上下午〇零一二三四五六七八九十百千万]*$/;
const DIGIT = /[\p{N}〇零一二三四五六七八九十]/u;

/**
 * The text as it is written to a cell so that Excel keeps it as text. Excel reads what is written as if it were typed:
 * =1+1 becomes a formula, 1-2 and 12月31日 a date, 00123 a number. A leading apostrophe stops that and is not part of
 * the text. Text that cannot be misread is written as it is, so that its cell stays an ordinary one.
 */
export function guardedText(text: string, numberFormat: string | undefined): string {
  if (text.startsWith("'")) return `'${text}`;
  if (numberFormat === "@" || text === "") return text;
  const mayBeRead =
    (DIGIT.test(text) && OF_NUMBERS_AND_DATES.test(text)) ||
    /^\s*[=+\-@#＝＋－＠]/.test(text) ||
    /^\s*(true|false)\s*$/i.test(text);
  return mayBeRead ? `'${text}` : text;
}
