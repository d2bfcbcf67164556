import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { StartedWorkbench } from "./started-workbench";
import { startWorkbench } from "./started-workbench";
import { launchBrowser } from "./support/launch-browser";
import { WorkbenchPage } from "./workbench-page";

/** Building pane and page takes a while where nothing is built yet. */
const BUILD_TIME = 120_000;

/** What a file of workbench tests works with; the folder is there from the first hook on. */
export interface WorkbenchTests {
  /** A folder of the file's own, which goes with the last test. */
  folder(): string;
  /** Opens the page, 1366×768 unless told; it is closed after the test. */
  open(size?: { width: number; height: number }): Promise<WorkbenchPage>;
}

/**
 * Starts the workbench on a port before a file's tests and stops it after them. Whatever a test is about: no request
 * leaves the page's origin, and nothing is thrown that nobody catches.
 */
export function workbenchTests(port: number): WorkbenchTests {
  let server: StartedWorkbench;
  let browser: Browser;
  let opened: WorkbenchPage[] = [];
  let folder = "";

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "fengong-e2e-"));
    server = await startWorkbench(port);
    browser = await launchBrowser();
  }, BUILD_TIME);
  afterAll(async () => {
    await browser.close();
    await server.interrupt();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const workbench of opened) {
      expect(workbench.outside).toEqual([]);
      expect(workbench.faults).toEqual([]);
      await workbench.close();
    }
    opened = [];
  });
  return {
    folder: () => folder,
    open: async (size) => {
      const workbench = await WorkbenchPage.open(browser, server.origin, size);
      opened.push(workbench);
      return workbench;
    },
  };
}
