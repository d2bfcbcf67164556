import type { Frame, Page } from "playwright-core";

const LONGEST = 30_000;
const PAUSE = 50;

/**
 * Asks in a page, over and over, until it answers true. Playwright's own waiting evaluates its function inside the
 * page, which a page without `unsafe-eval` in its security policy refuses unless the first answer is true.
 */
export async function until<A>(
  place: Page | Frame,
  holds: (argument: A) => boolean,
  argument: A,
): Promise<void> {
  const end = Date.now() + LONGEST;
  // Playwright's types unbox handles in the argument; these are plain data.
  while (!(await place.evaluate(holds as (argument: unknown) => boolean, argument))) {
    if (Date.now() > end) throw new Error(`never true in ${String(LONGEST / 1000)} s: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
