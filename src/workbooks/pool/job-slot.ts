import type { ByteTools } from "../byte-tools";
import type { JobFailure, JobOutcome, PathJob, ReadJob, ReadWorker, StartReadWorker } from "./messages";

/** A place where jobs run one after another. */
export interface JobSlot {
  /** Runs a job, after those given before it, to its outcome or to the reason why there is none. Never rejects. */
  run(job: ReadJob): Promise<JobOutcome | JobFailure>;
  /** The same for a file that the slot opens itself; left out where it cannot. */
  runPath?(job: PathJob): Promise<JobOutcome | JobFailure>;
  /** Ends the slot; jobs that are not done end as cancelled at once. */
  close(): void;
}

interface PendingJob {
  readonly job: ReadJob | PathJob;
  readonly resolve: (outcome: JobOutcome | JobFailure) => void;
}

/**
 * A slot with a worker of its own, started with the first job and kept for the next ones. A job that outlasts its time
 * limit loses the worker, and the next job gets a new one: nothing that a file contains can hold up the rest. Jobs may be
 * given ahead, so that the worker need not wait for them.
 */
export function workerSlot(start: StartReadWorker): JobSlot {
  let worker: ReadWorker | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** In the order in which the worker takes them: it is at the first. */
  const pending: PendingJob[] = [];

  const drop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const watch = (): void => {
    clearTimeout(timer);
    const [first] = pending;
    if (first) {
      timer = setTimeout(() => {
        fail("timeout");
      }, first.job.limits.milliseconds);
    }
  };
  const settle = (outcome: JobOutcome | JobFailure): void => {
    const first = pending.shift();
    watch();
    first?.resolve(outcome);
  };
  /** The worker is lost with the job that it was at; those behind it go to the next one. */
  const fail = (code: JobFailure): void => {
    drop();
    settle(code);
    for (const { job } of pending) post(job);
  };
  const post = (job: ReadJob | PathJob): void => {
    worker ??= started();
    worker.post(job);
  };
  const started = (): ReadWorker => {
    const fresh = start();
    // A terminated worker may still be heard of; by then the slot has another, or none.
    fresh.onOutcome((outcome) => {
      if (worker === fresh) settle(outcome);
    });
    fresh.onFailure(() => {
      if (worker === fresh) fail("failed");
    });
    return fresh;
  };
  const run = (job: ReadJob | PathJob): Promise<JobOutcome | JobFailure> =>
    new Promise((resolve) => {
      pending.push({ job, resolve });
      if (pending.length === 1) watch();
      post(job);
    });
  return {
    run,
    runPath: run,
    close: () => {
      drop();
      while (pending.length > 0) settle("cancelled");
    },
  };
}

/** Reads small plain files on the calling thread; all others go to `other`. */
export function quickSlot(other: JobSlot, tools: ByteTools): JobSlot {
  return {
    run: async (job) => {
      const { readQuickly } = await import("./read-quickly");
      return (await readQuickly(job, tools)) ?? other.run(job);
    },
    close: () => {
      other.close();
    },
  };
}

/** A slot without a worker, for where there is none (tests): its time limit cannot be enforced. */
export function inlineSlot(): JobSlot {
  let cancel: () => void = () => undefined;
  return {
    run: (job) =>
      new Promise((resolve) => {
        cancel = () => {
          resolve("cancelled");
        };
        void import("./run-job")
          .then(({ runJob }) => runJob(job))
          .then(resolve, () => {
            resolve("failed");
          });
      }),
    close: () => {
      cancel();
    },
  };
}
