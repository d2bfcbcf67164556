import { Worker } from "node:worker_threads";
import type { JobOutcome, StartReadWorker } from "./messages";

/** Megabytes of objects that one file may need while it is read; beyond that its worker ends and the file is told. */
const MEMORY = { maxOldGenerationSizeMb: 768 };

/** How a reading worker is started in Node; `script` is `node-worker-entry` as a file that Node can run. */
export function nodeWorkers(script: URL): StartReadWorker {
  return () => {
    const worker = new Worker(script, { resourceLimits: MEMORY });
    // A worker at rest keeps no process alive.
    worker.unref();
    return {
      post: (job) => {
        worker.ref();
        worker.postMessage(job);
      },
      onOutcome: (listener) => {
        worker.on("message", (outcome: JobOutcome) => {
          worker.unref();
          listener(outcome);
        });
      },
      onFailure: (listener) => {
        worker.on("error", listener);
        worker.on("messageerror", listener);
        worker.on("exit", listener);
      },
      terminate: () => {
        void worker.terminate();
      },
    };
  };
}
