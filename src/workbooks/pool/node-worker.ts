import { Worker } from "node:worker_threads";
import type { JobOutcome, StartReadWorker } from "./messages";

/** Megabytes of objects that one file may need while it is read; beyond that its worker ends and the file is told. */
const MEMORY = { maxOldGenerationSizeMb: 768 };

/** How a reading worker is started in Node; `script` is `node-worker-entry` as a file that Node can run. */
export function nodeWorkers(script: URL): StartReadWorker {
  return () => {
    let jobs = 0;
    const worker = new Worker(script, { resourceLimits: MEMORY });
    // A worker at rest keeps no process alive.
    worker.unref();
    // Heard from the start: a worker may die before anybody has work for it.
    const died = new Promise<void>((resolve) => {
      const end = (): void => {
        resolve();
      };
      worker.on("error", end);
      worker.on("messageerror", end);
      worker.on("exit", end);
    });
    return {
      post: (job) => {
        jobs++;
        worker.ref();
        worker.postMessage(job);
      },
      onOutcome: (listener) => {
        worker.on("message", (outcome: JobOutcome) => {
          if (--jobs === 0) worker.unref();
          listener(outcome);
        });
      },
      onFailure: (listener) => {
        void died.then(listener);
      },
      terminate: () => {
        void worker.terminate();
      },
    };
  };
}
