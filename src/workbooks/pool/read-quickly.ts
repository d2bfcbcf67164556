import type { ByteTools } from "../byte-tools";
import { sniff } from "../sniff";
import { NotPlain } from "../xlsx/not-plain";
import { readXlsx } from "../xlsx/read-xlsx";
import { ZipParts } from "../zip/zip-parts";
import type { JobOutcome, ReadJob } from "./messages";

const LARGEST = 300_000;
const MOST_INFLATED = 8_000_000;

/**
 * Reads a small plain .xlsx on the calling thread, where starting a worker would take longer than reading. Our own
 * reader's time grows with the size only, so nothing can hang here. Null for every other file: a worker reads it.
 */
export async function readQuickly(
  { name, bytes, limits }: ReadJob,
  tools: ByteTools,
): Promise<JobOutcome | null> {
  if (bytes.length > Math.min(LARGEST, limits.fileBytes) || sniff(bytes, name) !== "zip") return null;
  try {
    const inflatedBytes = Math.min(MOST_INFLATED, limits.inflatedBytes);
    const parts = new ZipParts(bytes, { ...limits, inflatedBytes }, tools);
    const result = parts.has("xl/workbook.xml") ? await readXlsx(parts, limits, noLibrary) : null;
    return result && { kind: "file", sha256: await tools.sha256(bytes), size: bytes.length, result };
  } catch {
    // Whatever is wrong with it, the worker says so.
    return null;
  }
}

function noLibrary(): Promise<never> {
  return Promise.reject(new NotPlain("formats of the library"));
}
