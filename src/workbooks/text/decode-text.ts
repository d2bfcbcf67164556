import { isUtf16, utf16WithoutMark } from "../sniff";

/** How much of a text may be undecodable before it is no text: a stray byte in a long file is not the end of it. */
const MOST_UNKNOWN = 0.01;

/**
 * Decodes a text file: by its byte order mark, else UTF-8 where that is valid, else UTF-16 where its zero bytes say
 * so, else GB18030. Null when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  const unmarked = utf16WithoutMark(bytes);
  if (unmarked) return new TextDecoder(unmarked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder("gb18030").decode(bytes);
    const unknown = text.split("\ufffd").length - 1;
    return unknown > text.length * MOST_UNKNOWN ? null : text;
  }
}
