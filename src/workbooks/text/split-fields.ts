/**
 * Splits text into rows of fields by RFC 4180: a field in quotation marks may hold delimiters, line breaks and doubled
 * quotation marks. A quotation mark inside a field, or one that is never closed, is text like any other.
 */
export function splitFields(text: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  // Once a mark is found to be unclosed, so is every later one: looking again would make long texts slow.
  let unclosed = false;
  for (;;) {
    const quoted = text[at] === '"' && !unclosed ? quotedField(text, at, delimiter) : null;
    if (quoted === "unclosed") unclosed = true;
    const field = quoted === null || quoted === "unclosed" ? plainField(text, at, delimiter) : quoted;
    row.push(field.value);
    at = field.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    // A line break ends the last row; it does not begin another.
    if (at >= text.length) break;
  }
  return rows;
}

interface Field {
  readonly value: string;
  /** Where the delimiter, the line break or the end of the text stands. */
  readonly end: number;
}

function plainField(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (end < text.length && text[end] !== delimiter && text[end] !== "\n" && text[end] !== "\r") end++;
  return { value: text.slice(from, end), end };
}

/** Null when the marks enclose only a part of the field. */
function quotedField(text: string, from: number, delimiter: string): Field | "unclosed" | null {
  let close = text.indexOf('"', from + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) return "unclosed";
  const end = close + 1;
  const after = text[end];
  if (after !== undefined && after !== delimiter && after !== "\n" && after !== "\r") return null;
  return {
    value: text
      .slice(from + 1, close)
      .replaceAll('""', '"')
      .replace(/\r\n?/g, "\n"),
    end,
  };
}

const SAMPLE_LINES = 20;

/** The delimiter of a text: the one that most lines have, a comma when none has any. */
export function delimiterOf(text: string): string {
  const lines = text.split(/\r\n|\r|\n/, SAMPLE_LINES).filter((line) => line !== "");
  const counted = [",", "\t", ";"].map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    return { delimiter, lines: counts.filter((count) => count > 0).length, all: sum(counts) };
  });
  const [best] = counted.sort((a, b) => b.lines - a.lines || b.all - a.all);
  return best && best.lines > 0 ? best.delimiter : ",";
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
