import { parentPort } from "node:worker_threads";
import { inTurn } from "./in-turn";
import type { JobOutcome, ReadJob } from "./messages";
import { readQuickly } from "./read-quickly";

/** Most files are small plain .xlsx: the readers of all other formats are loaded with the first of these. */
async function read(job: ReadJob): Promise<JobOutcome> {
  return (await readQuickly(job)) ?? (await import("./run-job")).runJob(job);
}

const port = parentPort;
port?.on(
  "message",
  inTurn(read, (outcome) => {
    port.postMessage(outcome);
  }),
);
