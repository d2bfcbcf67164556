import { isUtf16 } from "./sniff";

/** Decodes a text file: by its byte order mark, else UTF-8 where that is valid, else GB18030. */
export function decodeText(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** Splits tab-separated text: quotation marks mean nothing there unless they enclose a whole field with a line break. */
export function readTabbed(text: string): string[][] {
  return text.split(/\r\n|\r|\n/).map((line) => line.split("\t"));
}

/** Reads comma-separated text by RFC 4180: quoted fields may hold commas, line breaks and doubled quotes. */
export function readCommas(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? /^"((?:[^"]|"")*)"(?=,|\r|\n|$)/.exec(text.slice(at)) : null;
    const end = quoted ? at + quoted[0].length : nextBreak(text, at);
    row.push(quoted ? (quoted[1] ?? "").replaceAll('""', '"') : text.slice(at, end));
    if (text[end] === ",") {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (end >= text.length) break;
    at = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return rows;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
