// npm start [-- port]: builds what is out of date, serves the workbench on this machine and opens it in the browser.
// Plain http on localhost: no certificate, and no step that needs an administrator.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { buildWorkbench } from "./build-workbench.mjs";
import { staticFiles } from "./static-files.mjs";

const FIRST_PORT = 3000;
const PORTS_TRIED = 20;
const STAMPS = join("node_modules", ".cache", "fengong-start");
const SAMPLES = join(STAMPS, "samples");

/** True when the sources are those of the last build of this name; `done` notes that they are now built. */
function stampOf(name, parts) {
  const hash = createHash("sha256");
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isDirectory()) for (const child of readdirSync(path).sort()) visit(join(path, child));
    else hash.update(`${path}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  parts.forEach(visit);
  const now = hash.digest("hex");
  const file = join(STAMPS, `${name}.stamp`);
  return {
    fresh: existsSync(file) && readFileSync(file, "utf8") === now,
    done: () => {
      mkdirSync(STAMPS, { recursive: true });
      writeFileSync(file, now);
    },
  };
}

const SOURCES = ["src", "seeds", "package-lock.json"];

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${args[0]}: ${code}`));
    });
  });
}

async function buildPane() {
  const stamp = stampOf("pane", [...SOURCES, "manifest.xml", "assets", "webpack.config.js"]);
  if (stamp.fresh && existsSync("dist/taskpane.html")) return;
  await run(process.execPath, [join("node_modules", "webpack", "bin", "webpack.js")]);
  stamp.done();
}

async function buildPage() {
  const stamp = stampOf("workbench", [...SOURCES, "scripts/build-workbench.mjs"]);
  if (stamp.fresh && existsSync("dist-workbench/index.html")) return;
  await buildWorkbench();
  stamp.done();
}

/** The demo's files, for the menu of samples. The page is usable before they are there. */
async function makeSamples() {
  const stamp = stampOf("samples", SOURCES);
  if (stamp.fresh && existsSync(join(SAMPLES, "index.json"))) return;
  await run(process.execPath, [join("bin", "fengong.mjs"), "demo", "--out", SAMPLES, "--force", "--quiet"]);
  const files = readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".json"))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(SAMPLES.length + 1)
        .replaceAll("\\", "/"),
    );
  writeFileSync(join(SAMPLES, "index.json"), JSON.stringify(files.sort()));
  stamp.done();
}

function listen(server, port, last) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => {
      if (error.code !== "EADDRINUSE" || port >= last) return reject(error);
      console.log(`端口 ${port} 已被占用，改用 ${port + 1}。`);
      resolve(listen(server, port + 1, last));
    });
    server.listen(port, "localhost", () => {
      server.removeAllListeners("error");
      resolve(port);
    });
  });
}

function openBrowser(address) {
  const { platform, env } = process;
  if (env.BROWSER === "none") return;
  if (platform === "linux" && !env.DISPLAY && !env.WAYLAND_DISPLAY) return;
  const [command, ...args] =
    platform === "darwin"
      ? ["open", address]
      : platform === "win32"
        ? ["cmd", "/c", "start", "", address]
        : ["xdg-open", address];
  // A machine without a browser is no error: the address is printed.
  spawn(command, args, { stdio: "ignore", detached: true })
    .once("error", () => undefined)
    .unref();
}

const begun = Date.now();
const wanted = Number(process.argv[2] ?? FIRST_PORT);
if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_535) {
  console.error("端口应是 1 到 65535 之间的整数，例如：npm start -- 3000");
  process.exit(2);
}
console.log("正在准备工作台…");
try {
  await Promise.all([buildPane(), buildPage()]);
} catch (error) {
  console.error(`没有构建成功：${error.message}`);
  process.exit(1);
}
const server = createServer(
  staticFiles({ "/": "dist", "/workbench/": "dist-workbench", "/samples/": SAMPLES }, "/workbench/"),
);
const port = await listen(server, wanted, wanted + PORTS_TRIED).catch((error) => {
  console.error(`没有可用的端口（${error.code ?? error.message}）。可以指定一个：npm start -- 8080`);
  process.exit(1);
});
const address = `http://localhost:${port}/`;
console.log(`工作台已就绪（用时 ${((Date.now() - begun) / 1000).toFixed(1)} 秒）：${address}`);
console.log("按 Ctrl+C 停止。");
openBrowser(address);
makeSamples().catch((error) => console.error(`示例没有准备好：${error.message}`));

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    console.log("\n已停止。");
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
