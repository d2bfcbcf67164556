import { failures } from "./texts/zh-CN";

export type FailureCode = keyof typeof failures;

/** Nothing was done: usage, or an input that everything depends on cannot be read. Ends the command with exit code 2. */
export class CliError extends Error {
  constructor(
    readonly code: FailureCode,
    readonly subject: string,
  ) {
    super(failures[code](subject));
    this.name = "CliError";
  }
}
