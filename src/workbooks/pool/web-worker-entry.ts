import { answerInTurn } from "./answer-in-turn";
import type { JobOutcome, ReadJob } from "./messages";
import { runJob } from "./run-job";

/** What is used of a worker's global scope; the types of a page's and a worker's cannot be loaded together. */
interface WorkerScope {
  addEventListener(type: "message", listener: (event: MessageEvent<ReadJob>) => void): void;
  postMessage(outcome: JobOutcome): void;
}

const scope = globalThis as unknown as WorkerScope;
const take = answerInTurn(
  (job: ReadJob) => runJob(job),
  (outcome) => {
    scope.postMessage(outcome);
  },
);
scope.addEventListener("message", ({ data }) => {
  take(data);
});
