import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { ReturnInput } from "../domain/consolidation";
import { readFiles, unreadableText } from "../workbooks";
import type { FileRead, FileSource } from "../workbooks";
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
export async function readPaths(
  files: readonly InputFile[],
  password: string | null,
  onProgress: (done: number, total: number) => void = () => undefined,
): Promise<readonly FileRead[]> {
  return readFiles(await Promise.all(files.map(sourceOf)), {
    passwords: password === null ? [] : [password],
    concurrency: Math.min(MOST_WORKERS, availableParallelism()),
    startWorker: existsSync(WORKER_SCRIPT) ? nodeWorkers(WORKER_SCRIPT) : null,
    onResult: (_read, { done, total }) => {
      onProgress(done, total);
    },
  });
}

/** A pipe or a device never ends: only what is a file is opened. */
async function sourceOf({ path, name }: InputFile): Promise<FileSource> {
  const info = await stat(path).catch(() => null);
  return {
    name,
    size: info?.size ?? 0,
    bytes: async () => {
      if (!info?.isFile()) throw new Error("no file");
      return new Uint8Array(await readFile(path));
    },
  };
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
