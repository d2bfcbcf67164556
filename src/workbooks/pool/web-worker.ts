import type { JobOutcome, ReadWorker } from "./messages";

/** Starts a reading worker in a browser: a script of our own origin, loaded when the first file is read. */
export function startWebWorker(): ReadWorker {
  // webpack knows this form and makes the worker's script from it.
  const worker = new Worker(new URL("./web-worker-entry.ts", import.meta.url));
  return {
    post: (job) => {
      // A copy, not a transfer: a file read again after a failure still has its bytes.
      worker.postMessage(job);
    },
    onOutcome: (listener) => {
      worker.addEventListener("message", (event: MessageEvent<JobOutcome>) => {
        listener(event.data);
      });
    },
    onFailure: (listener) => {
      worker.addEventListener("error", listener);
      worker.addEventListener("messageerror", listener);
    },
    terminate: () => {
      worker.terminate();
    },
  };
}
