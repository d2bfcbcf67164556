import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./support/launch-browser";

let folder: string;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fengong-contract-"));
  await build({
    entryPoints: { page: "tests/browser/univer-contract-page.ts" },
    outdir: folder,
    bundle: true,
    format: "esm",
    platform: "browser",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  server = createServer((request, response) => {
    const html =
      '<!doctype html><div id="grid" style="height: 600px"></div><script type="module" src="page.js"></script>';
    const isScript = request.url === "/page.js";
    response
      .writeHead(200, {
        "content-type": isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8",
      })
      .end(isScript ? readFileSync(join(folder, "page.js")) : html);
  });
  await new Promise<void>((listening) => {
    server.listen(0, "localhost", listening);
  });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the store on Univer", () => {
  it("keeps what every workbook store promises", async () => {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => "runContract" in window);
    const results = await page.evaluate(() => {
      const run = Reflect.get(window, "runContract") as () => Promise<
        { name: string; failure: string | null }[]
      >;
      return run();
    });
    expect(results.length).toBeGreaterThan(10);
    expect(results.filter(({ failure }) => failure !== null)).toEqual([]);
  }, 120_000);
});
