/** How TypeScript sources are bundled for Node, with grammars and the seed as text; for the command line and the benchmarks. */
export const nodeBundle = {
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  loader: { ".ohm": "text", ".txt": "text" },
  // Some bundled libraries are CommonJS and ask for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  logLevel: "error",
};
