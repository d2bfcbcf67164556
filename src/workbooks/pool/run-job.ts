import type { ByteTools } from "../byte-tools";
import { portableTools } from "../byte-tools";
import { expandArchive, isArchive } from "../expand-archive";
import { readWorkbook } from "../read-workbook";
import type { ArchivedFile } from "../expand-archive";
import type { JobOutcome, ReadJob } from "./messages";

/** Reads one file of whatever kind; what a worker does with each job. Never throws. */
export async function runJob(
  { name, bytes, limits, passwords }: ReadJob,
  tools: ByteTools = portableTools,
): Promise<JobOutcome> {
  const size = bytes.length;
  if (size > limits.fileBytes)
    return { kind: "file", sha256: "", size, result: { ok: false, code: "too-large" } };
  const archived = isArchive(bytes) ? filesOf(bytes, { name, bytes, limits, passwords }) : null;
  if (archived) return { kind: "archive", files: archived };
  const sha256 = await tools.sha256(bytes);
  return {
    kind: "file",
    sha256,
    size,
    result: await readWorkbook(bytes, name, { limits, passwords, tools }),
  };
}

/** Null when the archive is damaged or empty: then it is told as a file that cannot be read. */
function filesOf(bytes: Uint8Array, { limits }: ReadJob): readonly ArchivedFile[] | null {
  try {
    const files = expandArchive(bytes, limits);
    return files.length > 0 ? files : null;
  } catch {
    return null;
  }
}
