import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Frame, Locator, Page } from "playwright-core";
import { until } from "./support/until";

/** Pictures of the steps; continuous integration keeps them, git does not. */
const ARTIFACTS = "artifacts";
/** Fewer pixels of a colour are the edge of a letter, not a filled cell. */
const MARKED_PIXELS = 1000;

/** The workbench as a person sees it. Everything that depends on how its parts are named stands here. */
export class WorkbenchPage {
  /** Addresses outside the page's origin that something asked for; each is stopped. */
  readonly outside: string[] = [];
  /** Errors that no code caught, and what the content security policy refused. */
  readonly faults: string[] = [];

  private constructor(
    readonly page: Page,
    readonly origin: string,
  ) {}

  static async open(
    browser: Browser,
    origin: string,
    size = { width: 1366, height: 768 },
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport: size, locale: "zh-CN", acceptDownloads: true });
    const page = await context.newPage();
    const workbench = new WorkbenchPage(page, origin);
    await context.route("**/*", (route) => {
      const url = route.request().url();
      if (url.startsWith(origin) || url.startsWith("data:") || url.startsWith("blob:"))
        return route.continue();
      workbench.outside.push(url);
      return route.abort();
    });
    page.on("pageerror", (error) => workbench.faults.push(error.message));
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) workbench.faults.push(message.text());
    });
    await page.goto(`${origin}/`);
    await workbench.ribbon("插入").waitFor();
    await workbench.pane();
    return workbench;
  }

  ribbon(label: string): Locator {
    return this.page.getByRole("toolbar", { name: "功能区" }).getByRole("button", { name: label });
  }

  /** The dialog that a ribbon command opens; its sentence stands in a frame. */
  get dialog(): Locator {
    return this.page.getByRole("dialog", { name: "提示" });
  }

  async dialogSentence(): Promise<string> {
    return this.dialog.frameLocator("iframe").getByRole("alert").filter({ hasText: /./ }).innerText();
  }

  async closeDialog(): Promise<void> {
    await this.dialog.getByRole("button", { name: "关闭" }).click();
    await this.dialog.waitFor({ state: "detached" });
  }

  /** Presses 检查, reads what the dialog says and closes it. */
  async check(): Promise<string> {
    await this.ribbon("检查").click();
    await this.dialog.waitFor();
    const sentence = await this.dialogSentence();
    await this.closeDialog();
    return sentence;
  }

  /** The pane of the workbook in front, with its office.js ready. */
  async pane(): Promise<Frame> {
    const shown = this.page.locator('aside iframe[aria-hidden="false"]');
    const frame = await (await shown.elementHandle())?.contentFrame();
    if (!frame) throw new Error("no pane");
    await frame.locator("h1, h2, h3").first().waitFor();
    await until(frame, () => "Excel" in globalThis, null);
    return frame;
  }

  sheetTab(name: string): Locator {
    return this.page.locator("[data-u-comp=slide-tab-item]").filter({ hasText: new RegExp(`^${name}$`) });
  }

  bookTab(name: string | RegExp): Locator {
    return this.page.getByRole("tablist", { name: "打开的工作簿" }).getByRole("tab", { name });
  }

  async sheetNames(): Promise<string[]> {
    return this.page.locator("[data-u-comp=slide-tab-item]").allInnerTexts();
  }

  /** The box over the grid that says what is selected, and takes an address to go to. */
  get nameBox(): Locator {
    return this.page.locator("[data-u-comp=defined-name] input");
  }

  async goTo(address: string): Promise<void> {
    await this.nameBox.fill(address);
    await this.nameBox.press("Enter");
  }

  /** Types into a cell as a person would: go there, type, Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
  }

  /** What a cell of the sheet in front shows, asked through the pane's own office.js: the grid is a canvas. */
  async cellText(address: string): Promise<string> {
    const pane = await this.pane();
    return pane.evaluate(
      (asked) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange(asked);
          range.load("text");
          await context.sync();
          return String(range.text[0]?.[0]);
        }),
      address,
    );
  }

  get prompt(): Locator {
    return this.page.getByRole("tooltip").filter({ hasText: "分工检查" });
  }

  /** Waits until the drawn grid shows, or no longer shows, an area of one colour: a canvas has no elements to ask. The cell editor has one of its own. */
  async waitForColour(rgb: readonly [number, number, number], shown: boolean): Promise<void> {
    await until(
      this.page,
      ({ wanted, wantsIt, least }) => {
        let count = 0;
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas[id^=univer-sheet-main]")) {
          const context = canvas.getContext("2d");
          if (!context || canvas.width === 0 || canvas.height === 0) continue;
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          for (let at = 0; at < data.length; at += 4) {
            if (data[at] === wanted[0] && data[at + 1] === wanted[1] && data[at + 2] === wanted[2]) count++;
          }
        }
        return wantsIt ? count >= least : count === 0;
      },
      { wanted: rgb, wantsIt: shown, least: MARKED_PIXELS },
    );
  }

  async choose(menu: string, item: string): Promise<void> {
    await this.page.getByRole("button", { name: menu, exact: true }).click();
    await this.page.getByRole("menuitem", { name: item }).click();
  }

  async openFile(path: string): Promise<void> {
    await this.page.locator("input[type=file]").first().setInputFiles(path);
  }

  notice(text: string | RegExp): Locator {
    return this.page.getByRole("status").getByText(text);
  }

  /** Saves the workbook in front; gives the file's name and bytes. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page.getByRole("button", { name: "另存为 .xlsx" }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(ARTIFACTS, `workbench-${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
