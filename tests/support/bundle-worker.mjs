// Bundles the reading worker as the command line does: bundle-worker.mjs OUT.mjs. A process of its own, because
// esbuild does not run inside jest.
import { build } from "esbuild";
import { nodeBundle } from "../../bin/bundle-options.mjs";

await build({
  entryPoints: ["src/workbooks/pool/node-worker-entry.ts"],
  outfile: process.argv[2],
  ...nodeBundle,
});
