import { isUtf16 } from "../sniff";
import { NotPlain } from "./not-plain";
import { decodeUtf8 } from "./utf8";

/** An XML part as text. UTF-8, or UTF-16 by its byte order mark; another encoding, or damage to it, is not understood. */
export function decodeXml(bytes: Uint8Array): string {
  if (isUtf16(bytes)) return new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes);
  const text = decodeUtf8(bytes).replace(/^\ufeff/, "");
  const declared = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)["']/.exec(text.slice(0, 200))?.[1];
  if (declared !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared)) throw new NotPlain("other encoding");
  return text;
}
