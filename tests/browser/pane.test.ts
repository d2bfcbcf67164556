import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { ServedPane } from "./support/serve-pane";
import { servePane } from "./support/serve-pane";

let served: ServedPane;

beforeAll(async () => {
  mkdirSync("artifacts", { recursive: true });
  served = await servePane();
});
afterAll(() => served.close());

/** Opens a page of the build; every request that leaves the origin is stopped and noted. */
async function open(path: string): Promise<{ page: Page; outside: string[]; faults: string[] }> {
  const { browser, origin } = served;
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
