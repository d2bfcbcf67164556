// Sideloads the built add-in into desktop Excel: node scripts/excel.mjs [port]. Fetches office-addin-debugging through
// npx, which is large and needs a native build and so is no dependency of this project.
import { spawnSync } from "node:child_process";
import { logErrorMessage, parseNumber } from "office-addin-cli";

try {
  const port = parseNumber(process.argv[2], "port must be a number") ?? 3000;
  const env = { ...process.env, OFFICE_ADDIN_USAGE_DATA: "off", BASE_URL: `https://localhost:${port}` };
  const run = (...words) => {
    const { status } = spawnSync("npx", words, {
      stdio: "inherit",
      env,
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`failed: npx ${words.join(" ")}`);
  };
  run("webpack");
  run("office-addin-dev-certs", "install");
  run(
    "--yes",
    "office-addin-debugging",
    "start",
    "dist/manifest.xml",
    "desktop",
    "--dev-server",
    `node scripts/serve.mjs ${port}`,
    "--dev-server-port",
    String(port),
  );
} catch (error) {
  logErrorMessage(error);
  process.exitCode = 1;
}
