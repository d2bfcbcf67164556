import { createInterface } from "node:readline/promises";
import type { IsoDate } from "../domain/dates";
import { localDate } from "../domain/dates";

/** Where a command speaks: data to stdout, talk to stderr. Given to commands so that tests can listen. */
export interface Terminal {
  out(text: string): void;
  talk(text: string): void;
  /** Draws a progress line over the last one, "" to wipe it; does nothing when stderr is not a terminal. */
  progress(text: string): void;
  /** Asks a person; null when nobody sits at a terminal. */
  readonly ask: ((question: string) => Promise<string>) | null;
  /** Today, as the machine knows it. The only clock of the command line. */
  today(): IsoDate;
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    out: (text) => stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    talk: (text) => stderr.write(`${text}\n`),
    progress: (text) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
    },
    ask:
      stdin.isTTY && stderr.isTTY
        ? async (question) => {
            const reader = createInterface({ input: stdin, output: stderr });
            const answer = await reader.question(question);
            reader.close();
            return answer.trim();
          }
        : null,
    today: () => localDate(new Date()),
  };
}
