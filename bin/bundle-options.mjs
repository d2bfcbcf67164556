import { readFile } from "node:fs/promises";

/** For esbuild: a grammar becomes its recipe. The compiler is loaded only when there is something to bundle. */
export const grammars = {
  name: "grammars",
  setup(build) {
    build.onLoad({ filter: /\.ohm$/ }, async ({ path }) => {
      const { grammarRecipe } = (await import("../scripts/grammar-recipe.cjs")).default;
      return { contents: grammarRecipe(await readFile(path, "utf8")), loader: "json" };
    });
  },
};

/** How TypeScript sources are bundled for Node, with grammars and the seed as text; for the command line and the benchmarks. */
export const nodeBundle = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  loader: { ".txt": "text" },
  plugins: [grammars],
  // Some bundled libraries are CommonJS and ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "error",
};
