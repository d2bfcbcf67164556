// Fuzzes the readers: npm run fuzz -- [RUNS] [SEED]. Bundles the sources first; RUNS is 10,000 unless given.
import { build } from "esbuild";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { nodeBundle } from "../../bin/bundle-options.mjs";

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const outdir = join(root, "node_modules/.cache/fengong-fuzz");
await build({
  absWorkingDir: root,
  entryPoints: { main: "tests/fuzz/main.ts", worker: "src/workbooks/pool/node-worker-entry.ts" },
  outExtension: { ".js": ".mjs" },
  outdir,
  ...nodeBundle,
});
const [runs = "10000", seed = "1"] = process.argv.slice(2);
const { main } = await import(pathToFileURL(join(outdir, "main.mjs")).href);
const failures = await main(root, join(outdir, "worker.mjs"), Number(runs), Number(seed));
process.exitCode = failures === 0 ? 0 : 1;
