import { parentPort } from "node:worker_threads";
import type { ReadJob } from "./messages";
import { runJob } from "./run-job";

const port = parentPort;
port?.on("message", (job: ReadJob) => {
  void runJob(job).then((outcome) => {
    port.postMessage(outcome);
  });
});
