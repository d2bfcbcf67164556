import { zipSync } from "fflate";
import { Unreadable } from "../unreadable";
import type { ZipParts } from "../zip/zip-parts";

/** Parts that no cell depends on; the library is not given them. */
const NO_CELLS_IN =
  /\/(media|drawings|embeddings|printerSettings|pivotCache|pivotTables|charts|theme|activeX|ctrlProps|externalLinks|customXml|Thumbnails|Pictures|Configurations2)\/|vbaProject\.bin$/i;

/**
 * The archive that the library gets instead of the one that came: of parts that were inflated within the limits and
 * whose checksums are right. The library checks neither, believes declared sizes, and stumbles over backslashes.
 */
export function safeArchive(parts: ZipParts): Uint8Array {
  const kept = parts.names.filter((name) => !name.endsWith("/") && !NO_CELLS_IN.test(`/${name}`));
  const contents = kept.map((name): [string, Uint8Array] => {
    const content = parts.read(name) ?? new Uint8Array();
    return [name, /\.(xml|rels)$/i.test(name) ? safeXml(content) : content];
  });
  return zipSync(Object.fromEntries(contents), { level: 0 });
}

function safeXml(content: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(content);
  // Only before the root element is it a declaration; further on, the word is content.
  if (/^(?:\s+|<\?[^]*?\?>|<!--[^]*?-->)*<!DOCTYPE/i.test(text)) throw new Unreadable("doctype");
  const whole = writeOutAstral(text);
  return whole === text ? content : new TextEncoder().encode(whole);
}

/** The library cuts characters beyond 16 bits (𠮷, 😀) that are written as a number; written out they come through. */
export function writeOutAstral(text: string): string {
  return text.replace(/&#(?:x([\da-fA-F]{5,6})|(\d{5,7}));/g, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
