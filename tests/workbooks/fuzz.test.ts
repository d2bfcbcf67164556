import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nodeWorkers } from "../../src/workbooks/pool/node-worker";
import { fuzzFixtures } from "../fuzz/fixtures";
import { fuzzReaders } from "../fuzz/fuzz-readers";

const folder = mkdtempSync(join(tmpdir(), "fengong-fuzz-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

// More by one command: npm run fuzz -- 10000
it("1,000 damaged files end in a workbook or a reason, and checksummed ones never in other content", async () => {
  const script = join(folder, "worker.mjs");
  execFileSync(process.execPath, ["tests/support/bundle-worker.mjs", script]);
  const fixtures = fuzzFixtures(join(__dirname, "../fixtures/returns"));
  expect(await fuzzReaders(fixtures, 1_000, 1, nodeWorkers(pathToFileURL(script)))).toEqual([]);
}, 300_000);
