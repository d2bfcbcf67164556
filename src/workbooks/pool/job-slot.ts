import type { JobFailure, JobOutcome, ReadJob, ReadWorker, StartReadWorker } from "./messages";

/** A place where one job runs at a time. */
export interface JobSlot {
  /** Runs a job to its outcome, or to the reason why there is none. Never rejects. */
  run(job: ReadJob): Promise<JobOutcome | JobFailure>;
  /** Ends the slot; a running job ends as cancelled at once. */
  close(): void;
}

/**
 * A slot with a worker of its own, started with the first job and kept for the next ones. A job that outlasts its time
 * limit loses the worker, and the next job gets a new one: nothing that a file contains can hold up the rest.
 */
export function workerSlot(start: StartReadWorker): JobSlot {
  let worker: ReadWorker | null = null;
  let settle: (outcome: JobOutcome | JobFailure) => void = () => undefined;

  const drop = (): void => {
    worker?.terminate();
    worker = null;
  };
  const started = (): ReadWorker => {
    const fresh = start();
    // A terminated worker may still be heard of; by then the slot has another, or none.
    fresh.onOutcome((outcome) => {
      if (worker === fresh) settle(outcome);
    });
    fresh.onFailure(() => {
      if (worker !== fresh) return;
      drop();
      settle("failed");
    });
    return fresh;
  };
  return {
    run: (job) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => {
          drop();
          settle("timeout");
        }, job.limits.milliseconds);
        settle = (outcome) => {
          clearTimeout(timer);
          settle = () => undefined;
          resolve(outcome);
        };
        worker ??= started();
        worker.post(job);
      }),
    close: () => {
      drop();
      settle("cancelled");
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
