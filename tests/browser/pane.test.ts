import { mkdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
};
let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  mkdirSync("artifacts", { recursive: true });
  server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    try {
      const bytes = readFileSync(join("dist", path));
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "text/plain" }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: FLAGS });
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page of the build; every request that leaves the origin is stopped and noted. */
async function open(path: string): Promise<{ page: Page; outside: string[]; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 320, height: 480 }, locale: "zh-CN" });
  const outside: string[] = [];
  const faults: string[] = [];
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url.startsWith(origin) || url.startsWith("data:")) return route.continue();
    outside.push(url);
    return route.abort();
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) faults.push(message.text());
  });
  await page.goto(`${origin}/${path}`);
  return { page, outside, faults };
}

describe("the built pane in a browser", () => {
  it("says where it belongs when it is not in Excel, without a request to anyone else", async () => {
    const { page, outside, faults } = await open("taskpane.html");
    await page.getByText("请在 Excel 里打开分工表助手。").waitFor();
    await page.screenshot({ path: "artifacts/pane-outside-excel.png" });
    expect(outside).toEqual([]);
    expect(faults).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.close();
  });

  it("shows a dialog's sentence as text, never as markup", async () => {
    const sentence = "发现 1 个错误<img src=x onerror=alert(1)>";
    const { page, outside } = await open(`message.html#${encodeURIComponent(sentence)}`);
    expect(await page.getByRole("alert").textContent()).toBe(sentence);
    expect(outside).toEqual([]);
    await page.close();
  });

  it("loads at most 250 KB of script beside office.js", () => {
    const html = readFileSync("dist/taskpane.html", "utf8");
    const scripts = [...html.matchAll(/src="([^"]+\.js)"/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => name !== "office.js");
    expect(scripts.length).toBeGreaterThan(0);
    const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join("dist", name))).length, 0);
    expect(bytes).toBeLessThanOrEqual(250 * 1024);
  });
});
