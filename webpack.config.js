import { readFileSync } from "node:fs";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";

const DEVELOPMENT_URL = "https://localhost:3000";
/** What Excel loads beside office.js; everything is copied unmodified so that no request leaves the origin. */
const OFFICE_FILES = [
  "office.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
];

/** The add-in for the server at BASE_URL (https, default the development server): dist/ with its manifest. */
export default () => {
  const base = (process.env.BASE_URL ?? DEVELOPMENT_URL).replace(/\/+$/, "");
  if (!base.startsWith("https://")) throw new Error(`BASE_URL must be https: ${base}`);
  const page = (name, template, options = { scriptLoading: "defer" }) =>
    new HtmlPlugin({ filename: `${name}.html`, template, chunks: [name], ...options });
  return {
    mode: "production",
    target: ["web", "es2020"],
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/index.ts",
      message: "./src/commands/message.ts",
    },
    output: { filename: "[name].[contenthash:8].js", publicPath: "", clean: true },
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "esbuild-loader",
          options: { target: "es2020", jsx: "automatic" },
          // Modules of ours do nothing by being imported, but for the entries: what is unused of a folder stays out.
          sideEffects: false,
        },
        // They teach the deadline grammar its operations by being imported.
        { test: /[\\/]domain[\\/].*-actions\.ts$/, sideEffects: true },
        { test: /\.ohm$/, loader: "./scripts/grammar-loader.cjs" },
        { test: /\.txt$/, type: "asset/source" },
        // Its package says CommonJS, its module file is none.
        { test: /chinese-days[\\/]dist[\\/]index\.es\.js$/, type: "javascript/esm" },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2020" })] },
    performance: { hints: false },
    plugins: [
      page("taskpane", "src/taskpane/taskpane.html"),
      // Its template names the script itself, before office.js.
      page("commands", "src/commands/commands.html", { inject: false }),
      page("message", "src/commands/message.html"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          {
            from: "manifest.xml",
            transform: () => readFileSync("manifest.xml", "utf8").replaceAll(DEVELOPMENT_URL, base),
          },
          ...OFFICE_FILES.map((file) => ({
            from: `node_modules/@microsoft/office-js/dist/${file}`,
            to: file,
            info: { minimized: true },
          })),
        ],
      }),
    ],
    stats: "errors-warnings",
  };
};
