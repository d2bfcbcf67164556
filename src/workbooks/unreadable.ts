import type { UnreadableCode } from "./types";

/** Thrown inside the readers where a file turns out to be unreadable; `readWorkbook` makes it a result. */
export class Unreadable extends Error {
  readonly code: UnreadableCode;

  constructor(code: UnreadableCode) {
    super(code);
    this.name = "Unreadable";
    this.code = code;
  }
}
