import type { ArchivedFile } from "../expand-archive";
import type { ReadLimits, ReadResult, UnreadableCode } from "../types";

/** What holds for a file to be read. */
interface JobTerms {
  readonly name: string;
  readonly limits: ReadLimits;
  readonly passwords: readonly string[];
}

/** One file to be read, whole, with what holds for it. Goes to a worker as it is. */
export interface ReadJob extends JobTerms {
  readonly bytes: Uint8Array;
}

/** A file that the worker opens itself, where it can: the calling thread then never touches its bytes. */
export interface PathJob extends JobTerms {
  readonly path: string;
}

/** What a file turned out to be: a workbook (or why not), or an archive whose files are jobs of their own. */
export type JobOutcome =
  | { readonly kind: "file"; readonly sha256: string; readonly size: number; readonly result: ReadResult }
  | { readonly kind: "archive"; readonly files: readonly ArchivedFile[] };

/** What can keep a job from having an outcome. */
export type JobFailure = Extract<UnreadableCode, "timeout" | "cancelled" | "failed">;

/** A started worker: takes jobs one after another and answers each once, in their order. `terminate` stops it whatever it is doing. */
export interface ReadWorker {
  post(job: ReadJob | PathJob): void;
  onOutcome(listener: (outcome: JobOutcome) => void): void;
  /** Called when the worker died: out of memory, or its script did not load. */
  onFailure(listener: () => void): void;
  terminate(): void;
}

/** Starts a worker; there is one such function for the browser and one for Node. */
export type StartReadWorker = () => ReadWorker;
