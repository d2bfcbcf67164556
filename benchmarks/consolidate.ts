import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printBar, timeProcess } from "./measure";
import type { ProcessCost } from "./measure";
import { writeRound } from "./returns";

/** Debian's own: another python earlier in PATH has not got the packages of Debian. */
const PYTHON = process.env.PYTHON ?? "/usr/bin/python3";

/** Runs of each in turn; the median counts, as one slow moment of the machine would otherwise decide. */
const RUNS = 3;

/** Whole processes over the same files: ours against a plain openpyxl script, and 300 returns against more. */
export async function benchmarkConsolidate(root: string, large: number): Promise<void> {
  const missing = missingYardstick();
  if (missing !== null) {
    console.log(`not measured: consolidate: ${missing}`);
    return;
  }
  const folder = await mkdtemp(join(tmpdir(), "fengong-bench-"));
  try {
    const round = await roundRunner(root, join(folder, "small"), 300);
    // The first run may bundle the sources.
    await round();
    const script = join(root, "benchmarks/plain-consolidate.py");
    const [ours, theirs]: [ProcessCost[], ProcessCost[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      ours.push(await round());
      theirs.push(
        await timeProcess(PYTHON, [script, join(folder, "small/returns"), join(folder, "plain.xlsx")]),
      );
    }
    const [small, plain] = [medianCost(ours), medianCost(theirs)];
    console.log(
      `consolidate 300 returns: ours ${small.seconds.toFixed(2)} s, ${small.peakMiB.toFixed(0)} MiB; openpyxl ${plain.seconds.toFixed(1)} s`,
    );
    printBar(
      "consolidate 300 returns, of the time of plain openpyxl",
      small.seconds / plain.seconds,
      "×",
      0.25,
    );
    printBar("consolidate 300 returns, memory", small.peakMiB, " MiB", 1024);
    if (large > 0) {
      const more = await (await roundRunner(root, join(folder, "large"), large))();
      console.log(
        `consolidate ${String(large)} returns: ${more.seconds.toFixed(1)} s, ${more.peakMiB.toFixed(0)} MiB`,
      );
      printBar(
        `consolidate ${String(large)} returns, of the time of 300`,
        more.seconds / small.seconds,
        "×",
        (1.1 * large) / 300,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the yardstick lacks on this machine, in one line; null when it can run. */
function missingYardstick(): string | null {
  const { error, status } = spawnSync(PYTHON, ["-c", "import openpyxl"], { stdio: "ignore" });
  if (error) return `there is no ${PYTHON}; PYTHON names another interpreter`;
  return status === 0
    ? null
    : `${PYTHON} has no openpyxl (Debian: python3-openpyxl); PYTHON names another interpreter`;
}

/** Writes a round and gives what consolidates it once. */
async function roundRunner(root: string, folder: string, count: number): Promise<() => Promise<ProcessCost>> {
  const { table, roster, returns } = await writeRound(folder, count);
  const files = [returns, "--table", table, "--roster", roster, "--out", join(folder, "master.xlsx")];
  const args = ["consolidate", ...files, "--force", "--quiet", "--as-of", "2024-09-30"];
  return () => timeProcess(process.execPath, [join(root, "bin/fengong.mjs"), ...args]);
}

/** The run whose time is in the middle. */
function medianCost(costs: readonly ProcessCost[]): ProcessCost {
  const sorted = [...costs].sort((a, b) => a.seconds - b.seconds);
  return sorted[Math.floor(sorted.length / 2)] ?? { seconds: 0, peakMiB: 0 };
}
