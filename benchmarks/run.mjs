// Bundles the benchmarks with the sources and runs them: npm run bench [check] [read] [consolidate] [large].
// The yardstick of `consolidate` is an openpyxl script: PYTHON names an interpreter that has openpyxl.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outfile = join(root, "node_modules/.cache/fengong-benchmarks/main.mjs");
await build({
  absWorkingDir: root,
  entryPoints: ["benchmarks/main.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  loader: { ".ohm": "text", ".txt": "text" },
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "error",
});
const { main } = await import(pathToFileURL(outfile).href);
await main(root, process.argv.slice(2));
