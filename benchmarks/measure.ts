import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** What a whole process took. */
export interface ProcessCost {
  readonly seconds: number;
  /** Highest resident size seen, in MiB; 0 where the system does not tell. */
  readonly peakMiB: number;
}

const POLL_MS = 20;

/** Runs a command to its end. Throws when it fails: a figure of a failed run would be worthless. */
export function timeProcess(command: string, args: readonly string[]): Promise<ProcessCost> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    let peakMiB = 0;
    const poll = setInterval(() => {
      peakMiB = Math.max(peakMiB, peakOf(child.pid));
    }, POLL_MS);
    child.on("error", reject);
    child.on("exit", (code) => {
      clearInterval(poll);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMiB });
      else reject(new Error(`${command} ended with ${String(code)}`));
    });
  });
}

function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** The middle of the seconds of several runs in turn, so that a slow moment of the machine hits all alike. */
export async function medianSeconds<Name extends string>(
  jobs: Readonly<Record<Name, () => unknown>>,
  runs: number,
): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run <= runs; run++) {
    for (const name of names) {
      const start = performance.now();
      await jobs[name]();
      // The first round only warms up.
      if (run > 0) times.get(name)?.push((performance.now() - start) / 1000);
    }
  }
  const median = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** One line: what was measured, the ratio or figure, and the bar it is held against. */
export function printBar(title: string, value: number, unit: string, bar: number): void {
  const verdict = value <= bar ? "ok  " : "OVER";
  console.log(`${verdict}  ${title}: ${value.toFixed(2)}${unit} (bar ${String(bar)}${unit})`);
}
