import type { UnreadableCode } from "./types";

/** What the first bytes say a file is. `text` is anything that holds no binary bytes. */
export type FileKind = "zip" | "ole" | "text" | UnreadableCode;

const MAGIC: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x42, 0x4d], "image"],
  [[0x49, 0x49, 0x2a, 0x00], "image"],
  [[0x4d, 0x4d, 0x00, 0x2a], "image"],
  [[0x4d, 0x5a], "program"],
  [[0x7f, 0x45, 0x4c, 0x46], "program"],
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  // A zip that holds nothing.
  [[0x50, 0x4b, 0x05, 0x06], "empty"],
  [[0x52, 0x61, 0x72, 0x21], "other-archive"],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], "other-archive"],
  [[0x1f, 0x8b], "other-archive"],
  [[0x42, 0x5a, 0x68], "other-archive"],
  // The attachment winmail.dat, as Outlook wraps others.
  [[0x78, 0x9f, 0x3e, 0x22], "mail"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "old-word"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "ole"],
  // The beginnings of spreadsheets that stand without OLE around them: BIFF2 to BIFF5 and BIFF8.
  [[0x09, 0x00, 0x04, 0x00], "ole"],
  [[0x09, 0x00, 0x06, 0x00], "ole"],
  [[0x09, 0x02, 0x06, 0x00], "ole"],
  [[0x09, 0x04, 0x06, 0x00], "ole"],
  [[0x09, 0x08, 0x08, 0x00], "ole"],
  [[0x09, 0x08, 0x10, 0x00], "ole"],
];

const LOCK_NAME = /(^|\/)(~\$|\.~)/;
/** What systems leave in folders beside the files. */
const SYSTEM_NAME = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;
const HEAD = 4_096;

/** Tells what a file is by its content; the name only tells lock files and what systems leave in folders. */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  const magic = MAGIC.find(([start]) => start.every((byte, index) => bytes[index] === byte))?.[1];
  if (magic !== "zip" && LOCK_NAME.test(name)) return "lock-file";
  if (magic !== "zip" && SYSTEM_NAME.test(name)) return "system-file";
  if (bytes.length === 0) return "empty";
  return magic ?? mediaKind(bytes) ?? textKind(bytes);
}

/** Pictures and films whose mark does not stand at the very beginning. */
function mediaKind(bytes: Uint8Array): FileKind | null {
  const mark = (from: number): string => String.fromCharCode(...bytes.subarray(from, from + 4));
  if (mark(4) === "ftyp")
    return /^(heic|heix|heim|heis|hevc|mif1|msf1|avif)/.test(mark(8)) ? "image" : "unknown-format";
  return mark(0) === "RIFF" ? (mark(8) === "WEBP" ? "image" : "unknown-format") : null;
}

function textKind(bytes: Uint8Array): FileKind {
  if (isUtf16(bytes) || utf16WithoutMark(bytes)) return "text";
  const head = bytes.subarray(0, HEAD);
  // Bytes that no text has; 0x1b opens an escape sequence of old encodings, 0x1a ended files of DOS.
  const binary = head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26));
  if (binary) return "unknown-format";
  const start = new TextDecoder("latin1").decode(head);
  if (!isMail(start)) return "text";
  return /^content-type:\s*multipart\/related/im.test(start) ? "web-archive" : "mail";
}

/** A message begins with headers; two of them, because one could stand in a table. */
function isMail(start: string): boolean {
  const lines = start.split(/\r?\n/, 60);
  const headers = lines.filter((line) =>
    /^(received|return-path|mime-version|from|to|subject|date|delivered-to|message-id|content-type): \S/i.test(
      line,
    ),
  );
  return /^[\w-]+: /.test(lines[0] ?? "") && headers.length >= 2;
}

/** True when a byte order mark says UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/**
 * Which UTF-16 a text without a mark is in. Digits, commas and line breaks have a zero byte on one side; a few Chinese
 * characters (一, 开, 最) have one on the other, so the reading with more of the former holds.
 */
export function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const head = bytes.subarray(0, HEAD);
  let [big, little] = [0, 0];
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0 && isPlain(head[at + 1])) big++;
    if (head[at + 1] === 0 && isPlain(head[at])) little++;
  }
  if (big === little) return null;
  const encoding = little > big ? "utf-16le" : "utf-16be";
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
  // Other binaries have zeros on one side too, but not the characters of a text.
  return /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ue000-\uf8ff\ufffd]/.test(text.slice(0, -1))
    ? null
    : encoding;
}

/** A tab, a line break or a character of ASCII. */
function isPlain(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 9 && byte <= 13) || (byte >= 32 && byte < 127));
}
