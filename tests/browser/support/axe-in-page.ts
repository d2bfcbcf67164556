import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";

const require = createRequire(join(process.cwd(), "package.json"));
const axeSource = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds wrong on the page as it is drawn, contrast too; empty when nothing. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  // Evaluated, not inserted: the pane's content security policy allows no inline scripts.
  if (!(await page.evaluate("typeof axe === 'object'"))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(
    // Fluent's focus library leaves empty elements of its own at the edges of a group, which it moves focus out of.
    "axe.run({ exclude: ['[data-tabster-dummy]'] })",
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary = "" }) => `${html} ${failureSummary}`).join("\n")}`,
  );
}
