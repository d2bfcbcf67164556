import { decrypt } from "./decrypt";
import { readZip } from "./read-zip";
import type { ReadLimits, ReadResult, UnreadableCode } from "./types";

/** Names of streams that tell what a compound file is when it is no workbook. */
const OTHERS: readonly (readonly [string, UnreadableCode])[] = [
  // First: its attachments are compound files too, and lie in it whole.
  ["__substg1.0_", "mail"],
  ["WordDocument", "old-word"],
  ["PowerPoint Document", "presentation"],
  ["MatOST", "old-word"],
];

/** Reads a compound file: .xls, .et, or an encrypted .xlsx; and spreadsheets from before compound files. */
export async function readOle(
  bytes: Uint8Array,
  limits: ReadLimits,
  passwords: readonly string[],
): Promise<ReadResult> {
  // Streams are named in UTF-16, at even places.
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes("EncryptedPackage")) return readEncrypted(bytes, limits, passwords);
  const isBook = /(^|[^\p{L}])(Workbook|Book)\u0000/u.test(names);
  const other = isBook ? undefined : OTHERS.find(([stream]) => names.includes(stream));
  if (other) return { ok: false, code: other[1] };
  const { readBytesWithLibrary } = await import("./library/read-with-library");
  try {
    return readBytesWithLibrary(bytes, limits);
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      return { ok: false, code: "old-password" };
    const { compoundKind } = await import("./library/compound-kind");
    const kind = compoundKind(bytes);
    // A damaged directory may have lost the name that stands elsewhere in the file.
    if (kind && !(isBook && kind === "other-document")) return { ok: false, code: kind };
    throw error;
  }
}

async function readEncrypted(
  bytes: Uint8Array,
  limits: ReadLimits,
  passwords: readonly string[],
): Promise<ReadResult> {
  if (passwords.length === 0) return { ok: false, code: "password" };
  for (const password of passwords) {
    const opened = await decrypt(bytes, password);
    if (opened) return readZip(opened, limits);
  }
  return { ok: false, code: "wrong-password" };
}
