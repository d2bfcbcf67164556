/**
 * Jobs on one thing, one after another: each begins when the one before has ended, well or not, and gives what it came
 * to. Two jobs that take Excel's marks off at once would each look for what the other has just removed.
 */
export function inTurn(): <Result>(job: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const run = last.then(job, job);
    last = run;
    return run;
  };
}
