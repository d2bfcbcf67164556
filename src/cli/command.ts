import type { Arguments } from "./args";
import type { Terminal } from "./terminal";

/** 0 done · 1 done, with errors found or inputs left out · 2 nothing was done. */
export type ExitCode = 0 | 1 | 2;

/** One command: reads its arguments, does its work, speaks through the terminal. Throws CliError when nothing was done. */
export type Command = (args: Arguments, terminal: Terminal) => Promise<ExitCode>;
