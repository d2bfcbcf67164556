import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { ReturnInput } from "../domain/consolidation";
import { readFiles, unreadableText } from "../workbooks";
import type { FileRead } from "../workbooks";
import { nodeWorkers } from "../workbooks/pool/node-worker";
import type { InputFile } from "./files";

/** The worker's script lies beside the bundle; the sources run as they are, in tests, have none. */
const WORKER_SCRIPT = new URL("./read-worker.mjs", import.meta.url);
/** Files read and matched at once; more only fill the memory. */
const MOST_WORKERS = 8;

/**
 * Reads files several at once, each in a worker with its limits. What cannot be read keeps its reason and stops
 * nothing; an archive stands for its files, named under its own name.
 */
export function readPaths(
  files: readonly InputFile[],
  password: string | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly FileRead[]> {
  return readFiles(
    files.map(({ path, name }) => ({ name, bytes: async () => new Uint8Array(await readFile(path)) })),
    {
      passwords: password === null ? [] : [password],
      concurrency: Math.min(MOST_WORKERS, availableParallelism()),
      startWorker: existsSync(WORKER_SCRIPT) ? nodeWorkers(WORKER_SCRIPT) : null,
      onResult: (_read, { done, total }) => {
        onProgress(done, total);
      },
    },
  );
}

/** Reads returns for the consolidation. */
export async function readInputs(
  files: readonly InputFile[],
  password: string | null,
  onProgress: (done: number, total: number) => void,
): Promise<readonly ReturnInput[]> {
  const reads = await readPaths(files, password, onProgress);
  return reads.map(({ name, sha256, size, result }) => ({
    file: name,
    sha256,
    size,
    read: result.ok ? result : { ok: false, reason: unreadableText(result.code, result.detail) },
  }));
}
