#!/usr/bin/env node
// Runs the command line from the sources: bundles them on first use and again after a change, so that a checkout
// needs no build step. The bundle lies in node_modules/.cache and is reused as long as no source file is newer.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { nodeBundle } from "./bundle-options.mjs";

// A command takes a second or two, and V8 would spend a third of that on optimising functions that are hardly called
// again: only what runs twice as long as usual is worth it. Set where it was measured; it is V8's own and may go.
if (process.versions.node.startsWith("20.")) setFlagsFromString("--interrupt-budget=300000");

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cacheRoot = join(root, "node_modules", ".cache", "fengong");
const PARTS = [
  "src/cli",
  "src/domain",
  "src/sheets",
  "src/jobs",
  "src/workbooks",
  "seeds",
  "scripts/grammar-recipe.cjs",
  "package.json",
  "bin",
];

/** A fingerprint of all files that the bundle is made from: path, size and time of change. */
function sourceFingerprint() {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(join(root, path));
    if (stat.isDirectory())
      readdirSync(join(root, path))
        .sort()
        .forEach((name) => visit(`${path}/${name}`));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  PARTS.forEach(visit);
  return hash.digest("hex").slice(0, 16);
}

async function bundle(target) {
  const { build } = await import("esbuild");
  const parts = `${target}.${process.pid}`;
  mkdirSync(parts, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: { main: "src/cli/main.ts", "read-worker": "src/workbooks/pool/node-worker-entry.ts" },
    splitting: true,
    outdir: parts,
    outExtension: { ".js": ".mjs" },
    ...nodeBundle,
  });
  for (const old of existsSync(cacheRoot) ? readdirSync(cacheRoot) : []) {
    if (join(cacheRoot, old) !== parts) rmSync(join(cacheRoot, old), { recursive: true, force: true });
  }
  try {
    renameSync(parts, target);
  } catch (error) {
    // Another process bundled the same sources at the same time; either bundle will do.
    if (!existsSync(join(target, "main.mjs"))) throw error;
    rmSync(parts, { recursive: true, force: true });
  }
}

const target = join(cacheRoot, sourceFingerprint());
if (!existsSync(join(target, "main.mjs"))) await bundle(target);
const { main } = await import(pathToFileURL(join(target, "main.mjs")).href);
process.exitCode = await main(process.argv.slice(2));
