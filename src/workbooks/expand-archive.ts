import type { ReadLimits, UnreadableCode } from "./types";
import { Unreadable } from "./unreadable";
import { inflateEntry } from "./zip/inflate-entry";
import { readZipDirectory } from "./zip/zip-directory";
import type { ZipEntry } from "./zip/zip-directory";

/** A file of an archive, or why it cannot be taken out. */
export type ArchivedFile =
  | { readonly name: string; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly name: string; readonly ok: false; readonly code: UnreadableCode };

/** What Macs and shells leave in an archive beside the files. */
const JUNK = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i;
/** Parts that tell a document from an archive of files; a workbook and a Word document are zips too. */
const DOCUMENT =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|mimetype|xl\/|word\/|ppt\/|content\.xml|OFD\.xml|Index\/[^/]*\.iwa$)/i;
const MOST_FILES = 2_000;

/** True for a .zip of files. False for a document that is a zip, and for a zip whose directory cannot be read. */
export function isArchive(bytes: Uint8Array): boolean {
  const entries = entriesOf(bytes);
  return entries !== null && !entries.some(({ name }) => DOCUMENT.test(name));
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b || bytes[2] !== 3 || bytes[3] !== 4) return null;
  try {
    return readZipDirectory(bytes);
  } catch {
    return null;
  }
}

/**
 * The files of an archive, named by their path in it. A path that climbs out, an archive in the archive, a damaged
 * file and what goes beyond the limits are named with their reason. Throws Unreadable for a damaged directory.
 */
export function expandArchive(bytes: Uint8Array, limits: ReadLimits): readonly ArchivedFile[] {
  let inflated = 0;
  let count = 0;
  const refusal = ({ name, size, compressedSize }: ZipEntry): UnreadableCode | null => {
    if (name.split("/").includes("..") || /^([A-Za-z]:|\/)/.test(name)) return "unsafe-path";
    if (size > limits.fileBytes) return "too-large";
    inflated += size;
    count++;
    const bomb = size > limits.inflatedBytes / limits.ratio && size > compressedSize * limits.ratio;
    return bomb || inflated > limits.inflatedBytes || count > MOST_FILES ? "inflates-too-large" : null;
  };
  const files = readZipDirectory(bytes).filter(({ name }) => !name.endsWith("/") && !JUNK.test(name));
  return files.map((entry): ArchivedFile => {
    const { name } = entry;
    const code = refusal(entry);
    if (code) return { name, ok: false, code };
    try {
      const content = inflateEntry(bytes, entry);
      return isArchive(content)
        ? { name, ok: false, code: "nested-archive" }
        : { name, ok: true, bytes: content };
    } catch (error) {
      return { name, ok: false, code: error instanceof Unreadable ? error.code : "corrupt" };
    }
  });
}
