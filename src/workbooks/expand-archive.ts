import { unzipSync } from "fflate";
import type { ReadLimits, UnreadableCode } from "./types";

/** A file of an archive, or why it cannot be taken out. */
export type ArchivedFile =
  | { readonly name: string; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly name: string; readonly ok: false; readonly code: UnreadableCode };

/** What Macs and shells leave in an archive beside the files. */
const JUNK = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
const MOST_FILES = 2_000;

/** True for a .zip of files; a workbook or a Word document is a zip too, but is one file. */
export function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return false;
  let single = false;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        single ||= /^(\[Content_Types\]\.xml|mimetype|xl[\\/]|word[\\/]|ppt[\\/]|content\.xml)/.test(name);
        return false;
      },
    });
  } catch {
    return false;
  }
  return !single;
}

/**
 * The files of an archive, named by their path in it. Names without the UTF-8 mark are GBK when they read as such. A
 * path that climbs out, an archive in the archive and more than the limits allow are named with their reason.
 */
export function expandArchive(bytes: Uint8Array, limits: ReadLimits): readonly ArchivedFile[] {
  let inflated = 0;
  let count = 0;
  const refused: ArchivedFile[] = [];
  const parts = unzipSync(bytes, {
    filter: ({ name: raw, originalSize }) => {
      const name = archivedName(raw);
      if (name.endsWith("/") || JUNK.test(name)) return false;
      const refuse = (code: UnreadableCode): false => {
        refused.push({ name, ok: false, code });
        return false;
      };
      if (name.split("/").includes("..") || /^([A-Za-z]:|\/)/.test(name)) return refuse("unsafe-path");
      if (originalSize > limits.fileBytes) return refuse("too-large");
      inflated += originalSize;
      count++;
      return inflated > limits.inflatedBytes || count > MOST_FILES ? refuse("inflates-too-large") : true;
    },
  });
  const files = Object.entries(parts).map(([raw, content]): ArchivedFile => {
    const name = archivedName(raw);
    return isArchive(content)
      ? { name, ok: false, code: "nested-archive" }
      : { name, ok: true, bytes: content };
  });
  return [...files, ...refused];
}

/**
 * A name as it was meant. Without the UTF-8 mark the library gives the bytes as Latin-1; Chinese Windows wrote them in
 * GBK, some programs wrote UTF-8 without saying so.
 */
function archivedName(raw: string): string {
  const name = raw.replaceAll("\\", "/");
  if (!/[\u0080-\u00ff]/.test(name) || /[^\u0000-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(raw, (character) => character.charCodeAt(0));
  const decode = (encoding: string): string => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  try {
    return decode("utf-8").replaceAll("\\", "/");
  } catch {
    try {
      return decode("gb18030").replaceAll("\\", "/");
    } catch {
      return name;
    }
  }
}
