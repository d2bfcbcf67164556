import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { servePane } from "../tests/browser/support/serve-pane";
import type { ServedPane } from "../tests/browser/support/serve-pane";
import { benchmarkSmoothness } from "./pane-smooth";

const RUNS = 7;
const BAR_KB = 250;
const BAR_MS = 500;

/** Milliseconds from the pane's own script being there to its steps and its first button answering. */
interface PaneTimes {
  readonly steps: number;
  readonly interactive: number;
}

/** Notes when the steps and the first screen's button stand and a frame was drawn after. */
const WATCH = `
  window.paneTimes = {};
  const seen = (name, selector) => {
    if (window.paneTimes[name] === undefined && document.querySelector(selector))
      requestAnimationFrame(() => setTimeout(() => { window.paneTimes[name] ??= performance.now(); }, 0));
  };
  new MutationObserver(() => { seen("steps", "nav button"); seen("interactive", "main button"); })
    .observe(document, { childList: true, subtree: true });
`;

const READ = `(() => {
  const script = performance.getEntriesByType("resource").find(({ name }) => /\\/taskpane\\.[^/]*\\.js$/.test(name));
  const { steps, interactive } = window.paneTimes;
  return { steps: steps - script.responseEnd, interactive: interactive - script.responseEnd };
})()`;

async function openOnce(served: ServedPane): Promise<PaneTimes> {
  const page = await served.openInExcel({
    before: async (fresh) => {
      await fresh.addInitScript(WATCH);
    },
  });
  await page.locator("main button").first().waitFor();
  // The mark is set a frame after the button stands.
  await page.waitForTimeout(200);
  const times = await page.evaluate<PaneTimes>(READ);
  await page.context().close();
  return times;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The pane's first-load script and the time until it answers; needs dist/ (npm run build) and chromium. */
export async function benchmarkPane(root: string): Promise<void> {
  const html = readFileSync(join(root, "dist/taskpane.html"), "utf8");
  const scripts = [...html.matchAll(/src="([^"]+\.js)"/g)].map((match) => match[1] ?? "");
  const own = scripts.filter((name) => name !== "office.js");
  const kilobytes =
    own.reduce((sum, name) => sum + gzipSync(readFileSync(join(root, "dist", name))).length, 0) / 1024;
  console.log(`pane, first-load script beside office.js: ${kilobytes.toFixed(0)} KB gzip (bar ${BAR_KB})`);
  const served = await servePane();
  try {
    const times: PaneTimes[] = [];
    for (let run = 0; run < RUNS; run++) times.push(await openOnce(served));
    const steps = middle(times.map((each) => each.steps));
    const interactive = middle(times.map((each) => each.interactive));
    console.log(
      `pane, after its script has loaded, middle of ${RUNS}: steps shown ${steps.toFixed(0)} ms, ` +
        `workbook read and first button ready ${interactive.toFixed(0)} ms (bar ${BAR_MS})`,
    );
    await benchmarkSmoothness(served);
  } finally {
    await served.close();
  }
}
