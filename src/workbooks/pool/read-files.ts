import { DEFAULT_LIMITS } from "../limits";
import type { ReadLimits, ReadResult, UnreadableCode } from "../types";
import { inlineSlot, workerSlot } from "./job-slot";
import type { JobSlot } from "./job-slot";
import type { JobOutcome, StartReadWorker } from "./messages";
import { startWebWorker } from "./web-worker";

/** A file to be read. Its bytes are asked for when its turn comes, so that only files in flight lie in memory. */
export interface FileSource {
  /** The name under which it is reported, folders with "/". */
  readonly name: string;
  /** Bytes, where that is known without opening it: a file beyond the limit is then not even asked for. */
  readonly size?: number;
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
  /** Files in flight. @default one less than the processor has cores, 2 to 4 */
  readonly concurrency?: number;
  /** How a worker is started; null reads on the calling thread. @default the browser's, null where there is none */
  readonly startWorker?: StartReadWorker | null;
}

/** So many files are not worth a worker when they are small and plain. */
const FEW = 2;

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
  return new Reading(sources, options).run();
}

class Reading {
  readonly #options: ReadFilesOptions;
  readonly #queue: Task[];
  readonly #free: JobSlot[];
  readonly #running = new Map<Task, JobSlot>();
  readonly #done: { readonly task: Task; readonly read: FileRead }[] = [];
  readonly #few: boolean;
  #total: number;
  #ended = false;

  constructor(sources: readonly FileSource[], options: ReadFilesOptions) {
    this.#options = options;
    this.#queue = sources.map((source, index) => ({ source, place: [index, 0], archived: false }));
    this.#total = sources.length;
    this.#few = sources.length <= FEW;
    const start = options.startWorker === undefined ? defaultWorker() : options.startWorker;
    const count = Math.max(1, Math.min(options.concurrency ?? defaultConcurrency(), sources.length));
    this.#free = Array.from({ length: start ? count : 1 }, () => (start ? workerSlot(start) : inlineSlot()));
  }

  run(): Promise<readonly FileRead[]> {
    const { signal } = this.#options;
    const slots = [...this.#free];
    return new Promise<readonly FileRead[]>((resolve, reject) => {
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
        if (this.#ended) return;
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
            this.#settle(() => {
              this.#take(task, outcome);
              pump();
            }, fail);
          });
        }
        if (this.#running.size === 0) finish();
      };
      signal?.addEventListener("abort", cancel);
      if (signal?.aborted) cancel();
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
    let bytes: Uint8Array;
    try {
      bytes = await task.source.bytes();
    } catch {
      return "cannot-open";
    }
    const job = { name: task.source.name, bytes, limits, passwords };
    if (this.#few) {
      const { readQuickly } = await import("./read-quickly");
      const outcome = await readQuickly(job);
      if (outcome) return outcome;
    }
    return slot.run(job);
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
    this.#done.push({ task, read });
    this.#options.onResult?.(read, { done: this.#done.length, total: this.#total });
  }

  #inOrder(): readonly FileRead[] {
    return this.#done
      .sort((a, b) => a.task.place[0] - b.task.place[0] || a.task.place[1] - b.task.place[1])
      .map(({ read }) => read);
  }
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
