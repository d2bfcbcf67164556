import type { UnreadableCode } from "./types";

/** What the first bytes say a file is. `text` is anything that holds no binary bytes. */
export type FileKind = "zip" | "ole" | "text" | UnreadableCode;

const MAGIC: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x42, 0x4d], "image"],
  [[0x4d, 0x5a], "program"],
  [[0x7f, 0x45, 0x4c, 0x46], "program"],
  [[0x50, 0x4b, 0x03, 0x04], "zip"],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], "ole"],
  // The beginnings of spreadsheets from before OLE: BIFF2 to BIFF4.
  [[0x09, 0x00, 0x04, 0x00], "ole"],
  [[0x09, 0x02, 0x06, 0x00], "ole"],
  [[0x09, 0x04, 0x06, 0x00], "ole"],
];

/** Tells what a file is by its content; the name only tells Excel's lock files. */
export function sniff(bytes: Uint8Array, name: string): FileKind {
  if (/(^|\/)(~\$|\.~)/.test(name)) return "lock-file";
  if (bytes.length === 0) return "empty";
  for (const [magic, kind] of MAGIC) {
    if (magic.every((byte, index) => bytes[index] === byte)) return kind;
  }
  if (isUtf16(bytes)) return "text";
  const head = bytes.subarray(0, 4096);
  const binary = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (binary > 0) return "unknown-format";
  const start = new TextDecoder("latin1").decode(head.subarray(0, 400));
  return /^(received|return-path|mime-version|from|subject|delivered-to): /im.test(start) ? "mail" : "text";
}

/** True when a byte order mark says UTF-16. */
export function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
