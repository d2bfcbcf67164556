/**
 * The text as it is written to a cell so that Excel keeps it as text. Excel reads what is written as if it were typed:
 * =1+1 becomes a formula, 1-2 and 12月31日 a date, 00123 a number. A leading apostrophe stops that and is not part of
 * the text. Text that cannot be misread is written as it is, so that its cell stays an ordinary one.
 */
export function guardedText(text: string, numberFormat: string | undefined): string {
  if (text.startsWith("'")) return `'${text}`;
  if (numberFormat === "@" || text === "") return text;
  const mayBeRead = /[\p{N}]/u.test(text) || /^\s*[=+\-@#]/.test(text) || /^\s*(true|false)\s*$/i.test(text);
  return mayBeRead ? `'${text}` : text;
}
