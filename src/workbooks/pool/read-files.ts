import type { ByteTools } from "../byte-tools";
import { portableTools } from "../byte-tools";
import { DEFAULT_LIMITS } from "../limits";
import type { ReadLimits, ReadResult, UnreadableCode } from "../types";
import { inlineSlot, quickSlot, workerSlot } from "./job-slot";
import type { JobSlot } from "./job-slot";
import type { JobOutcome, StartReadWorker } from "./messages";
import { startWebWorker } from "./web-worker";

/** A file to be read. Its bytes are asked for when its turn is near, so that only files in flight lie in memory. */
export interface FileSource {
  /** The name under which it is reported, folders with "/". */
  readonly name: string;
  /** Bytes, where that is known without opening it: a file beyond the limit is then not even asked for. */
  readonly size?: number;
  /** Where workers find it, so that they open it themselves; left out where they cannot. */
  readonly path?: string;
  /** The whole file; called at most once. Rejects when the file cannot be opened. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** What became of a file, or of a file in an archive (named `archive.zip/path/in/it.xlsx`). */
export interface FileRead {
  readonly name: string;
  /** Of the bytes as given, hexadecimal; "" when they were not had: not opened, too large, cancelled. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly result: ReadResult;
}

export interface ReadFilesOptions {
  /** @default DEFAULT_LIMITS */
  readonly limits?: ReadLimits;
  /** Tried in turn on a locked file. */
  readonly passwords?: readonly string[];
  /** Stops all reading at once; what was not read by then is `cancelled`. */
  readonly signal?: AbortSignal;
  /** Called as each file is done, in whatever order; `total` grows when an archive shows its files. */
  readonly onResult?: (read: FileRead, progress: { readonly done: number; readonly total: number }) => void;
  /** Files read at once; each worker is given a few more ahead, so that it never waits for a disk. @default one less than the processor has cores, 2 to 4 */
  readonly concurrency?: number;
  /** The calling thread reads small plain files too, in one worker's stead: for where nothing else waits for it. */
  readonly callerReads?: boolean;
  /** What the calling thread reads with. @default those that every place has */
  readonly tools?: ByteTools;
  /** How a worker is started; null reads on the calling thread. @default the browser's, null where there is none */
  readonly startWorker?: StartReadWorker | null;
}

/** So many files are not worth a worker when they are small and plain. */
const FEW = 2;
/** Files that a worker has before it, the one that it reads among them. */
const AHEAD = 4;

interface Task {
  readonly source: FileSource;
  /** Its place among all files: the source's, then the one in the archive. */
  readonly place: readonly [number, number];
  readonly archived: boolean;
}

/**
 * Reads files several at once, each in a worker with its own time limit, and gives what became of each in the order of
 * `sources`, whichever was done first; an archive gives its files in its place. Rejects only when `onResult` throws:
 * a file that cannot be read has its code, and the rest goes on.
 */
export function readFiles(
  sources: readonly FileSource[],
  options: ReadFilesOptions = {},
): Promise<readonly FileRead[]> {
  return readEachFile(sources, (read) => read, options);
}

/**
 * As `readFiles`, and of each file only what `keep` makes of it is kept, as soon as it is read: then no more grids lie
 * in memory than files are in flight. Rejects also when `keep` throws.
 */
export function readEachFile<Kept>(
  sources: readonly FileSource[],
  keep: (read: FileRead) => Kept,
  options: ReadFilesOptions = {},
): Promise<readonly Kept[]> {
  return new Reading(sources, keep, options).run();
}

class Reading<Kept> {
  readonly #keep: (read: FileRead) => Kept;
  readonly #options: ReadFilesOptions;
  readonly #queue: Task[];
  readonly #free: JobSlot[];
  readonly #running = new Map<Task, JobSlot>();
  readonly #done: { readonly task: Task; readonly kept: Kept }[] = [];
  #total: number;
  #ended = false;

  constructor(sources: readonly FileSource[], keep: (read: FileRead) => Kept, options: ReadFilesOptions) {
    this.#keep = keep;
    this.#options = options;
    this.#queue = sources.map((source, index) => ({ source, place: [index, 0], archived: false }));
    this.#total = sources.length;
    this.#free = freeSlots(sources.length, options);
  }

  run(): Promise<readonly Kept[]> {
    const { signal } = this.#options;
    const slots = new Set(this.#free);
    return new Promise<readonly Kept[]>((resolve, reject) => {
      const cancel = (): void => {
        const left = [...this.#running.keys(), ...this.#queue.splice(0)];
        this.#running.clear();
        this.#settle(() => {
          for (const task of left) this.#tell(task, unread(task, "cancelled"));
          finish();
        }, fail);
      };
      const end = (): void => {
        this.#ended = true;
        signal?.removeEventListener("abort", cancel);
        for (const slot of slots) slot.close();
      };
      const finish = (): void => {
        end();
        resolve(this.#inOrder());
      };
      const fail = (error: unknown): void => {
        end();
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      const pump = (): void => {
        for (let slot = this.#free.pop(); slot; slot = this.#free.pop()) {
          const task = this.#queue.shift();
          if (!task) {
            this.#free.push(slot);
            break;
          }
          this.#running.set(task, slot);
          void this.#read(task, slot).then((outcome) => {
            if (!this.#running.delete(task)) return;
            this.#free.push(slot);
            // The worker goes on while this thread looks at what it gave.
            pump();
            this.#settle(() => {
              this.#take(task, outcome);
              if (this.#ended) return;
              pump();
              if (this.#running.size === 0) finish();
            }, fail);
          });
        }
      };
      signal?.addEventListener("abort", cancel);
      if (signal?.aborted) cancel();
      else if (this.#queue.length === 0) finish();
      else pump();
    });
  }

  /** Runs what calls back into foreign code: its fault ends the reading instead of getting lost in a promise. */
  #settle(step: () => void, fail: (error: unknown) => void): void {
    try {
      step();
    } catch (error) {
      fail(error);
    }
  }

  async #read(task: Task, slot: JobSlot): Promise<JobOutcome | UnreadableCode> {
    const { limits = DEFAULT_LIMITS, passwords = [] } = this.#options;
    if ((task.source.size ?? 0) > limits.fileBytes) return "too-large";
    const terms = { name: task.source.name, limits, passwords };
    const { path } = task.source;
    if (path !== undefined && slot.runPath) return slot.runPath({ ...terms, path });
    let bytes: Uint8Array;
    try {
      bytes = await task.source.bytes();
    } catch {
      return "cannot-open";
    }
    return slot.run({ ...terms, bytes });
  }

  #take(task: Task, outcome: JobOutcome | UnreadableCode): void {
    const { name } = task.source;
    if (typeof outcome === "string") this.#tell(task, unread(task, outcome));
    else if (outcome.kind === "file") {
      const { sha256, size, result } = outcome;
      this.#tell(task, { name, sha256, size, result });
    } else if (task.archived) this.#tell(task, unread(task, "nested-archive"));
    else this.#takeArchive(task, outcome.files);
  }

  #takeArchive(
    { source: { name }, place }: Task,
    files: Extract<JobOutcome, { kind: "archive" }>["files"],
  ): void {
    this.#total += files.length - 1;
    const inside = files.map((file, index) => {
      const source = {
        name: `${name}/${file.name}`,
        bytes: () => Promise.resolve(file.ok ? file.bytes : new Uint8Array()),
      };
      return { file, task: { source, place: [place[0], index] as const, archived: true } };
    });
    this.#queue.unshift(...inside.flatMap(({ file, task }) => (file.ok ? [task] : [])));
    for (const { file, task } of inside) if (!file.ok) this.#tell(task, unread(task, file.code));
  }

  #tell(task: Task, read: FileRead): void {
    this.#done.push({ task, kept: this.#keep(read) });
    this.#options.onResult?.(read, { done: this.#done.length, total: this.#total });
  }

  #inOrder(): readonly Kept[] {
    return this.#done
      .sort((a, b) => a.task.place[0] - b.task.place[0] || a.task.place[1] - b.task.place[1])
      .map(({ kept }) => kept);
  }
}

/** The slots of a reading in the order in which they are to be free: each worker's once for each file that it may have. */
function freeSlots(files: number, options: ReadFilesOptions): JobSlot[] {
  const start = options.startWorker === undefined ? defaultWorker() : options.startWorker;
  if (!start) return [inlineSlot()];
  const quick = (): JobSlot => quickSlot(workerSlot(start), options.tools ?? portableTools);
  const count = Math.max(1, Math.min(options.concurrency ?? defaultConcurrency(), files));
  if (files <= FEW) return Array.from({ length: count }, quick);
  const own = options.callerReads ? [quick()] : [];
  const workers = Array.from({ length: count - own.length }, () => workerSlot(start));
  return [...own, ...Array.from({ length: AHEAD }, () => workers).flat()];
}

function unread({ source: { name } }: Task, code: UnreadableCode): FileRead {
  return { name, sha256: "", size: 0, result: { ok: false, code } };
}

function defaultWorker(): StartReadWorker | null {
  return typeof Worker === "undefined" ? null : startWebWorker;
}

function defaultConcurrency(): number {
  const cores = typeof navigator === "undefined" ? 2 : navigator.hardwareConcurrency;
  return Math.min(4, Math.max(2, cores - 1));
}
