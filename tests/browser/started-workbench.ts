import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";

/** `npm start`, running. */
export interface StartedWorkbench {
  readonly origin: string;
  readonly child: ChildProcess;
  /** All that it has printed. */
  output(): string;
  /** Ctrl-C; gives the exit code. */
  interrupt(): Promise<number | null>;
}

/** Starts the workbench as `npm start` does, without opening a browser, and waits until it says that it is ready. */
export function startWorkbench(port: number): Promise<StartedWorkbench> {
  const child = spawn(process.execPath, ["scripts/start.mjs", String(port)], {
    env: { ...process.env, BROWSER: "none" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      printed += chunk.toString("utf8");
      const address = /已就绪.*(http:\/\/localhost:\d+)\//.exec(printed)?.[1];
      if (!address) return;
      resolve({
        origin: address,
        child,
        output: () => printed,
        interrupt: () =>
          new Promise((stopped) => {
            if (child.exitCode !== null) stopped(child.exitCode);
            child.once("exit", stopped);
            child.kill("SIGINT");
          }),
      });
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    child.once("exit", () => reject(new Error(printed)));
  });
}
