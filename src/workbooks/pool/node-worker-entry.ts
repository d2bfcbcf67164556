import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import { nodeTools } from "../node-tools";
import { answerInTurn } from "./answer-in-turn";
import type { JobOutcome, PathJob, ReadJob } from "./messages";
import { readQuickly } from "./read-quickly";

/** Most files are small plain .xlsx: the readers of all other formats are loaded with the first of these. */
async function read(given: ReadJob | PathJob): Promise<JobOutcome> {
  const job = "bytes" in given ? given : opened(given);
  if (!job) return { kind: "file", sha256: "", size: 0, result: { ok: false, code: "cannot-open" } };
  return (await readQuickly(job, nodeTools)) ?? (await import("./run-job")).runJob(job, nodeTools);
}

function opened({ path, ...terms }: PathJob): ReadJob | null {
  try {
    return { ...terms, bytes: new Uint8Array(readFileSync(path)) };
  } catch {
    return null;
  }
}

const port = parentPort;
port?.on(
  "message",
  answerInTurn(read, (outcome) => {
    port.postMessage(outcome);
  }),
);
