import { portableTools } from "./byte-tools";
import { DEFAULT_LIMITS } from "./limits";
import { readOle } from "./read-ole";
import { readZip } from "./read-zip";
import { sniff } from "./sniff";
import { readText } from "./text/read-text";
import type { ReadOptions, ReadResult } from "./types";
import { Unreadable } from "./unreadable";

/**
 * Reads a workbook by its content, whatever its name says. Never throws: what cannot be read comes back as a code
 * that `unreadableText` turns into a sentence. Text stays text (00123, 1-2); dates follow the workbook's date system.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  { limits = DEFAULT_LIMITS, passwords = [], tools = portableTools }: ReadOptions = {},
): Promise<ReadResult> {
  if (bytes.length > limits.fileBytes) return { ok: false, code: "too-large" };
  const kind = sniff(bytes, name);
  try {
    return await readKind(kind, bytes, name, { limits, passwords, tools });
  } catch (error) {
    // Libraries throw on every kind of damage, with sentences of their own that say nothing to a clerk.
    return { ok: false, code: error instanceof Unreadable ? error.code : "corrupt" };
  }
}

function readKind(
  kind: ReturnType<typeof sniff>,
  bytes: Uint8Array,
  name: string,
  { limits, passwords, tools }: Required<ReadOptions>,
): Promise<ReadResult> | ReadResult {
  switch (kind) {
    case "text":
      return readText(bytes, name, limits);
    case "zip":
      return readZip(bytes, limits, tools);
    case "ole":
      return readOle(bytes, limits, passwords);
    default:
      return { ok: false, code: kind };
  }
}
