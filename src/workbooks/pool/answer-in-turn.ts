import type { JobOutcome } from "./messages";

/** What a worker does with its messages: jobs are read one after another, and answered in the order they came. */
export function answerInTurn<Job>(
  read: (job: Job) => Promise<JobOutcome>,
  answer: (outcome: JobOutcome) => void,
): (job: Job) => void {
  let last = Promise.resolve();
  return (job) => {
    last = last.then(() => read(job)).then(answer);
  };
}
