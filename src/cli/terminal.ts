import type { IsoDate } from "../domain/dates";
import { localDate } from "../domain/dates";

/** Where a command speaks: data to stdout, talk to stderr. Given to commands so that tests can listen. */
export interface Terminal {
  out(text: string): void;
  talk(text: string): void;
  /** Draws a progress line over the last one, "" to wipe it; does nothing when stderr is not a terminal. */
  progress(text: string): void;
  /** Today, as the machine knows it. The only clock of the command line. */
  today(): IsoDate;
}

/** The process's own terminal. */
export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  return {
    out: (text) => stdout.write(text.endsWith("\n") ? text : `${text}\n`),
    talk: (text) => stderr.write(`${text}\n`),
    progress: (text) => {
      if (stderr.isTTY) stderr.write(`\r\u001b[K${text}`);
    },
    today: () => localDate(new Date()),
  };
}
