import { existsSync, readFileSync, statSync } from "node:fs";
import type { Stats } from "node:fs";
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { ReturnInput, StoredInput } from "../domain/consolidation";
import { readEachFile, readFiles, unreadableText } from "../workbooks";
import type { FileRead, FileSource, ReadFilesOptions } from "../workbooks";
import { nodeTools } from "../workbooks/node-tools";
import type { StartReadWorker } from "../workbooks/pool/messages";
import { nodeWorkers } from "../workbooks/pool/node-worker";
import { startedAhead } from "../workbooks/pool/started-ahead";
import type { InputFile } from "./files";

/** The worker's script lies beside the bundle; the sources run as they are, in tests, have none. */
const WORKER_SCRIPT = new URL("./read-worker.mjs", import.meta.url);
/** Files read and matched at once; more only fill the memory. */
const MOST_WORKERS = 8;
/** So few files are rather read by the main thread, see `readFiles`. */
const FEW = 2;

const concurrency = Math.min(MOST_WORKERS, availableParallelism());

function workers(): StartReadWorker | null {
  return existsSync(WORKER_SCRIPT) ? nodeWorkers(WORKER_SCRIPT) : null;
}

/**
 * Starts the workers for so many files while the caller still does something else: a worker takes as long to start as
 * to read dozens of files. They keep no process alive. Null where there are none.
 */
export function startWorkers(files: number): StartReadWorker | null {
  const start = workers();
  return start && files > FEW ? startedAhead(start, Math.min(concurrency, files) - 1) : start;
}

/**
 * Reads files several at once, each in a worker with its limits. What cannot be read keeps its reason and stops
 * nothing; an archive stands for its files, named under its own name.
 */
export async function readPaths(
  files: readonly InputFile[],
  password: string | null,
): Promise<readonly FileRead[]> {
  return readFiles(files.map(sourceOf), readOptions(password, workers()));
}

function readOptions(password: string | null, startWorker: StartReadWorker | null): ReadFilesOptions {
  const passwords = password === null ? [] : [password];
  return { passwords, concurrency, startWorker, callerReads: true, tools: nodeTools };
}

/** A pipe or a device never ends: only what is a file is opened. */
function sourceOf({ path, name }: InputFile): FileSource {
  const info = infoOf(path);
  return {
    name,
    size: info?.size ?? 0,
    ...(info?.isFile() ? { path } : {}),
    bytes: async () => {
      if (!info?.isFile()) throw new Error("no file");
      // The workers' answers come first: they have nothing to do until they are taken.
      await setImmediate();
      return new Uint8Array(readFileSync(path));
    },
  };
}

/** Null for a path that leads nowhere or is closed to us. */
function infoOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** How returns are read for a consolidation. */
export interface ReadInputsOptions {
  readonly password: string | null;
  /** What is kept of each return; its grid is let go. See `roundReader`. */
  readonly store: (input: ReturnInput) => StoredInput;
  readonly onProgress: (done: number, total: number) => void;
  /** @default those that are started with the first file */
  readonly startWorker?: StartReadWorker | null;
}

/** Reads returns for the consolidation, each stored as soon as it is read. */
export async function readInputs(
  files: readonly InputFile[],
  { password, store, onProgress, startWorker = workers() }: ReadInputsOptions,
): Promise<readonly StoredInput[]> {
  return readEachFile(
    files.map(sourceOf),
    ({ name, sha256, size, result }) =>
      store({
        file: name,
        sha256,
        size,
        read: result.ok ? result : { ok: false, reason: unreadableText(result.code, result.detail) },
      }),
    {
      ...readOptions(password, startWorker),
      onResult: (_read, { done, total }) => {
        onProgress(done, total);
      },
    },
  );
}
