import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { nodeWorkers } from "../../src/workbooks/pool/node-worker";
import { fuzzFixtures } from "./fixtures";
import { fuzzReaders } from "./fuzz-readers";

const PER_ROUND = 1_000;

/** Fuzzes the readers in rounds; gives the number of failures and prints each so that it can be made again. */
export async function main(root: string, worker: string, runs: number, seed: number): Promise<number> {
  const fixtures = fuzzFixtures(join(root, "tests/fixtures/returns"));
  let failures = 0;
  for (let done = 0; done < runs; done += PER_ROUND) {
    const round = Math.min(PER_ROUND, runs - done);
    const found = await fuzzReaders(fixtures, round, seed + done, nodeWorkers(pathToFileURL(worker)));
    for (const failure of found) console.log(`seed ${String(seed + done)}: ${JSON.stringify(failure)}`);
    failures += found.length;
    console.log(
      `${String(done + round)} of ${String(runs)} damaged files read, ${String(failures)} failures`,
    );
  }
  return failures;
}
