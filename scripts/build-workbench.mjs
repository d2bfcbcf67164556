// Bundles the workbench into dist-workbench/, apart from dist/: what an office puts on its server holds no Univer.
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { build } from "esbuild";
import { grammars } from "../bin/bundle-options.mjs";

/** The workbench's page with its scripts; Univer is a part of its own that loads after the frame of the page. */
export async function buildWorkbench(outdir = "dist-workbench") {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  await build({
    entryPoints: { index: "src/workbench/index.tsx" },
    outdir,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    chunkNames: "part-[hash]",
    loader: { ".txt": "text" },
    plugins: [grammars],
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  cpSync("src/workbench/workbench.html", `${outdir}/index.html`);
}

if (process.argv[1]?.endsWith("build-workbench.mjs")) await buildWorkbench();
