import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { axeViolations } from "./support/axe-in-page";
import { returnedFiles } from "./support/round-files";
import { servePane } from "./support/serve-pane";
import type { ServedPane } from "./support/serve-pane";

const PICTURES = join("artifacts", "pane-states");
let served: ServedPane;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  served = await servePane();
});
afterAll(async () => {
  await served.close();
});

describe.each([
  { variant: "light", query: "platform=Mac" },
  { variant: "dark", query: "dark=1&platform=Mac" },
])("what can go wrong, $variant", ({ variant, query }) => {
  it("is said where it happens, with what to do", async () => {
    const page = await served.openInExcel({ query, width: 320, height: 640 });
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    const shoot = async (name: string): Promise<void> => {
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(PICTURES, `${name}-${variant}.png`) });
      faults.push(...(await axeViolations(page)).map((each) => `${name}: ${each}`));
    };
    const step = (name: string) =>
      page.getByRole("navigation").getByRole("button", { name: new RegExp(`^${name}`) });

    await step("检查").click();
    await page.getByText("先要有一张分工表").waitFor();
    await shoot("check-no-table");

    await step("插入").click();
    await page.evaluate("window.pageExcel.host.beInCellEditMode(99)");
    await page.getByRole("button", { name: "插入标准分工表" }).click();
    await page.getByRole("alert").first().waitFor();
    await shoot("insert-excel-busy");
    await page.evaluate("window.pageExcel.host.beInCellEditMode(0)");
    await page.getByRole("button", { name: "插入标准分工表" }).click();
    await page.getByText(/^已插入工作表/).waitFor();

    await step("检查").click();
    await page.getByRole("button", { name: "检查并在表里标出" }).waitFor();
    await page.evaluate("window.pageExcel.host.beInCellEditMode(99)");
    await page.getByRole("button", { name: "检查并在表里标出" }).click();
    await page.getByRole("alert").first().waitFor();
    await shoot("check-excel-busy");
    await page.evaluate("window.pageExcel.host.beInCellEditMode(0)");

    // Downloads do nothing in Excel on Mac: sheets are offered there unless the person says otherwise.
    await step("下发").click();
    await page.getByRole("button", { name: "放进本工作簿", pressed: true }).waitFor();
    await page.getByRole("button", { name: "放进本工作簿" }).scrollIntoViewIfNeeded();
    await shoot("forms-downloads-blocked");

    await step("汇总").click();
    await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
    const files = await returnedFiles();
    // The person presses 停止 as soon as it stands there.
    await page.evaluate(`new MutationObserver((_changes, watch) => {
      const stop = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "停止");
      if (stop) { watch.disconnect(); stop.click(); }
    }).observe(document.body, { childList: true, subtree: true })`);
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([...files]);
    await page.getByText("已停止，工作簿没有改动。").waitFor();
    await shoot("collect-stopped");
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles([
        { name: "照片.xlsx", mimeType: "image/png", buffer: Buffer.from("89504e470d0a1a0a", "hex") },
      ]);
    await page
      .getByText(/打不开/)
      .first()
      .waitFor();
    await shoot("collect-cannot-be-read");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("is said where Excel has no printer: all but the page settings is written", async () => {
    const page = await served.openInExcel({ query: `${query}&printer=0`, width: 320, height: 640 });
    page.setDefaultTimeout(20_000);
    const faults: string[] = [];
    const shoot = async (name: string): Promise<void> => {
      await page.getByText(/^页面设置没有写入/).waitFor();
      await page.screenshot({ path: join(PICTURES, `${name}-${variant}.png`) });
      faults.push(...(await axeViolations(page)).map((each) => `${name}: ${each}`));
    };
    const step = (name: string) =>
      page.getByRole("navigation").getByRole("button", { name: new RegExp(`^${name}`) });
    await step("插入").click();
    await page.getByRole("button", { name: "插入标准分工表" }).click();
    await shoot("insert-no-printer");
    await step("下发").click();
    await page.getByRole("button", { name: "放进本工作簿", pressed: true }).waitFor();
    await page.getByRole("button", { name: /^做 \d+ 份填报表$/ }).click();
    await page.getByText(/^做好 \d+ 份，在本工作簿的后面。$/).scrollIntoViewIfNeeded();
    await shoot("forms-no-printer");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
