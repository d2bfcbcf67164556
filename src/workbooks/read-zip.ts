import type { ByteTools } from "./byte-tools";
import { portableTools } from "./byte-tools";
import { readOds } from "./ods/read-ods";
import { readDocx } from "./read-docx";
import type { FormatOf } from "./xlsx/read-xlsx";
import { readXlsx } from "./xlsx/read-xlsx";
import type { ReadLimits, ReadResult, UnreadableCode } from "./types";
import { ZipParts } from "./zip/zip-parts";

/** Reads a document that is a zip: a workbook of any kind, or a Word document. */
export async function readZip(
  bytes: Uint8Array,
  limits: ReadLimits,
  tools: ByteTools = portableTools,
): Promise<ReadResult> {
  const parts = new ZipParts(bytes, limits, tools);
  const begins = (folder: string): boolean => parts.names.some((name) => name.startsWith(folder));
  if (parts.has("xl/workbook.xml") || parts.has("_rels/.rels")) {
    const read = await readXlsx(parts, limits, libraryFormats);
    if (read) return read;
  }
  if (begins("xl/")) return withLibrary(parts, limits);
  // LibreOffice from 24.2 on encrypts all parts as one.
  if (parts.has("content.xml") || parts.has("encrypted-package")) {
    if (isLocked(parts)) return { ok: false, code: "old-password" };
    const other = otherOpenDocument(parts);
    if (other) return { ok: false, code: other };
    return readOds(parts, limits) ?? withLibrary(parts, limits);
  }
  if (begins("word/")) return readDocx(parts, limits);
  if (begins("ppt/")) return { ok: false, code: "presentation" };
  if (begins("visio/")) return { ok: false, code: "drawing" };
  if (parts.has("OFD.xml")) return { ok: false, code: "ofd" };
  return { ok: false, code: "unknown-format" };
}

async function withLibrary(parts: ZipParts, limits: ReadLimits): Promise<ReadResult> {
  const { readPartsWithLibrary } = await import("./library/read-with-library");
  return readPartsWithLibrary(parts, limits);
}

async function libraryFormats(): Promise<FormatOf> {
  return (await import("./library/number-format")).libraryFormat;
}

/** An .odt, .odp or .odg says what it is in its first part; null for a spreadsheet. */
function otherOpenDocument(parts: ZipParts): UnreadableCode | null {
  const mimetype = parts.read("mimetype");
  const kind = mimetype && /opendocument\.(\w+)/.exec(new TextDecoder().decode(mimetype))?.[1];
  if (kind === "text") return "old-word";
  if (kind === "presentation") return "presentation";
  return kind === "graphics" ? "other-document" : null;
}

/** An ODF document whose parts are encrypted says so in its manifest. */
function isLocked(parts: ZipParts): boolean {
  const manifest = parts.read("META-INF/manifest.xml");
  return manifest !== null && new TextDecoder().decode(manifest).includes("encryption-data");
}
