import { benchmarkCheck } from "./check";
import { benchmarkConsolidate } from "./consolidate";
import { benchmarkPane } from "./pane";
import { benchmarkReadXlsx } from "./read-xlsx";

/** Runs the named benchmarks, or all; `large` adds a round of 3,000 returns. */
export async function main(root: string, names: readonly string[]): Promise<void> {
  const wanted = (name: string): boolean => names.every((each) => each === "large") || names.includes(name);
  if (wanted("check")) await benchmarkCheck();
  if (wanted("read")) await benchmarkReadXlsx();
  if (wanted("consolidate")) await benchmarkConsolidate(root, names.includes("large") ? 3_000 : 0);
  // Asked for by name only: it needs the built add-in and a browser.
  if (names.includes("pane")) await benchmarkPane(root);
}
