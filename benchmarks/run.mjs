// Bundles the benchmarks with the sources and runs them: npm run bench [check] [read] [consolidate] [large] [pane].
// The yardstick of `consolidate` is an openpyxl script: PYTHON names an interpreter that has openpyxl.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeBundle } from "../bin/bundle-options.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "node_modules/.cache/fengong-benchmarks/main.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["benchmarks/main.ts"],
  outfile,
  // Only the pane needs them, and they do not bundle.
  external: ["esbuild", "playwright-core"],
  ...nodeBundle,
});
const { main } = await import(pathToFileURL(outfile).href);
await main(root, process.argv.slice(2));
