import { buildSync } from "esbuild";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./launch-browser";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".png": "image/png",
};
const HOST_FILES = ["page-excel", "page-office"] as const;

/** The built add-in on a server, and a browser to open it in. */
export interface ServedPane {
  readonly origin: string;
  readonly browser: Browser;
  /** Opens the pane inside an Excel that the page plays; `query` as page-office.ts and page-excel.ts read it. */
  openInExcel(options?: {
    readonly query?: string;
    readonly width?: number;
    readonly height?: number;
    readonly before?: (page: Page) => Promise<void>;
  }): Promise<Page>;
  close(): Promise<void>;
}

function hostScripts(): ReadonlyMap<string, string> {
  const { outputFiles } = buildSync({
    entryPoints: HOST_FILES.map((name) => join("tests/browser/support", `${name}.ts`)),
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    outdir: "out",
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path, text }) => [path.replace(/^.*[\\/]/, "/"), text]));
}

/** The built page with the Excel that plays in place of office.js; the pane's own script stays as it is. */
function pageInExcel(): string {
  return readFileSync("dist/taskpane.html", "utf8").replace(
    '<script src="office.js"></script>',
    ["page-excel.js", "excel-web-16.00.js", "page-office.js"]
      .map((name) => `<script src="${name}"></script>`)
      .join(""),
  );
}

/** Serves dist/ (run npm run build first) and starts Debian's chromium. */
export async function servePane(): Promise<ServedPane> {
  const scripts = hostScripts();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    const type = { "content-type": TYPES[extname(path)] ?? "text/plain" };
    try {
      const own = path === "/in-excel.html" ? pageInExcel() : scripts.get(path);
      const body = own ?? readFileSync(join("dist", path));
      response.writeHead(200, type).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, resolve);
  });
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await launchBrowser();
  return {
    origin,
    browser,
    openInExcel: async ({ query = "", width = 320, height = 600, before } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "zh-CN",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      await before?.(page);
      await page.goto(`${origin}/in-excel.html?${query}`);
      return page;
    },
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
