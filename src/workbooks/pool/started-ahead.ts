import type { StartReadWorker } from "./messages";

/** Starts so many workers at once and hands these out first; those that are asked for beyond them start when asked. */
export function startedAhead(start: StartReadWorker, count: number): StartReadWorker {
  const ready = Array.from({ length: count }, start);
  return () => ready.pop() ?? start();
}
