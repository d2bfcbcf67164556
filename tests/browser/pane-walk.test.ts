import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { axeViolations } from "./support/axe-in-page";
import { officeFile, returnedFiles } from "./support/round-files";
import type { FilePayload } from "./support/round-files";
import { servePane } from "./support/serve-pane";
import type { ServedPane } from "./support/serve-pane";

const PICTURES = join("artifacts", "pane");
let served: ServedPane;
let returns: readonly FilePayload[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  served = await servePane();
  returns = await returnedFiles();
});
afterAll(async () => {
  await served.close();
});

/** A view of the pane: what axe finds, whether it is wider than the pane, and its picture under a name. */
function camera(page: Page, variant: string) {
  const faults: string[] = [];
  let number = 0;
  const shoot = async (name: string): Promise<void> => {
    number++;
    await page.waitForTimeout(250);
    const file = `${String(number).padStart(2, "0")}-${name}-${variant}.png`;
    await page.screenshot({ path: join(PICTURES, file) });
    const found = await axeViolations(page);
    faults.push(...found.map((each) => `${name}: ${each}`));
    const overflow = await page.evaluate<number>(
      "document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth",
    );
    if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the pane`);
  };
  return { faults, shoot };
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });
const step = (page: Page, name: string) =>
  page.getByRole("navigation").getByRole("button", { name: new RegExp(`^${name}`) });

/** Picks files through the n-th file field of the screen. */
async function pick(page: Page, files: readonly FilePayload[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}

describe.each([
  { variant: "light-320", query: "", width: 320, height: 640 },
  { variant: "dark-320", query: "dark=1", width: 320, height: 640 },
  { variant: "light-500", query: "", width: 500, height: 800 },
  { variant: "dark-500", query: "dark=1", width: 500, height: 800 },
])("the whole round in the pane, $variant", ({ variant, query, width, height }) => {
  it("goes from the table to the reminders, every screen clean and none too wide", async () => {
    const page = await served.openInExcel({ query, width, height });
    page.setDefaultTimeout(20_000);
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    const { faults, shoot } = camera(page, variant);

    await button(page, "插入标准分工表").waitFor();
    await shoot("insert-first-run");
    await button(page, "粘贴文字").click();
    await page
      .getByRole("textbox")
      .fill("2025年重点任务分工表\n序号\t具体要求\t责任单位\n1\t建台账\t市教育局\n联系人：王某");
    await button(page, "识别").click();
    await page.getByRole("heading", { name: "认出的内容" }).waitFor();
    await shoot("insert-preview");
    await button(page, "不要，重新选").click();
    await button(page, "粘贴文字").click();
    await page.getByRole("textbox").fill("随便写的");
    await button(page, "识别").click();
    await page.getByText("没有认出分工表。").waitFor();
    await shoot("insert-nothing-recognised");
    await button(page, "插入标准分工表").click();
    await page.getByText("已插入工作表“分工表”。").waitFor();
    await shoot("insert-done");

    await button(page, "设置").click();
    await page.getByText("检查哪些问题").click();
    await shoot("settings");
    await pick(page, [officeFile()]);
    await page.getByText("已读入，保存后生效。").waitFor();
    await button(page, "保存设置").click();
    await page.getByText("设置已保存。").waitFor();

    await step(page, "检查").click();

    await button(page, "检查并在表里标出").waitFor();
    await shoot("check-before");
    await button(page, "检查并在表里标出").click();
    await page.getByText(/已在表里标出/).waitFor();
    await shoot("check-marked");
    await button(page, "按问题").click();
    await page
      .getByRole("button", { name: /^忽略 / })
      .first()
      .click();
    await shoot("check-ignore");
    await page.getByRole("textbox", { name: /忽略的理由/ }).fill("就是这样发的");
    await button(page, "确定忽略").click();
    await page.getByRole("checkbox", { name: "显示已忽略的（1）" }).waitFor();
    await button(page, "读懂了什么").click();
    await shoot("check-reading");
    await button(page, "单位名录").click();
    await button(page, "添加单位").click();
    await shoot("check-roster");
    await button(page, "取消").click();

    await step(page, "下发").click();
    await page.getByText(/个单位要报/).waitFor();
    await shoot("forms");
    const download = page.waitForEvent("download");
    await button(page, /^做 \d+ 份填报表$/).click();
    expect((await download).suggestedFilename()).toMatch(/\.zip$/);
    await page.getByText(/做好 \d+ 份/).waitFor();
    await shoot("forms-made");

    await step(page, "催报").click();
    await page.getByText(/还没有汇总过/).waitFor();
    await shoot("remind-nothing-yet");

    await step(page, "汇总").click();
    await button(page, "选择文件").waitFor();
    await shoot("collect-empty");
    await pick(page, returns);
    await page.getByRole("heading", { name: "写入前看一看" }).waitFor();
    await shoot("collect-preview");
    const versions = page.getByRole("region", { name: /交了不止一份/ }).first();
    await versions.scrollIntoViewIfNeeded();
    await shoot("collect-versions");
    await versions
      .getByRole("button", { name: /^用这一份：/ })
      .first()
      .click();
    await page.getByText(/^改动了原文/).click();
    await page.getByText(/^改动了原文/).scrollIntoViewIfNeeded();
    await shoot("collect-changed");
    await page.getByText(/^全部文件/).click();
    await page.getByText(/^全部文件/).scrollIntoViewIfNeeded();
    await shoot("collect-files");
    await button(page, "写入汇总表").click();
    await page.getByText(/已写好，从工作表“总览”看起/).waitFor();
    await button(page, "下一步：催报").scrollIntoViewIfNeeded();
    await shoot("collect-written");

    await button(page, "下一步：催报").click();
    await page.getByText(/应报 \d+ 家/).waitFor();
    await shoot("remind-units");
    await button(page, "按任务").click();
    await shoot("remind-tasks");
    await button(page, "通知文字").click();
    await shoot("remind-texts");
    await button(page, "进度图").click();
    await page.getByRole("region", { name: "报送情况（单位）" }).waitFor();
    await shoot("remind-chart");
    await button(page, "生成领导一页纸").click();
    await page.getByText(/已生成工作表/).waitFor();
    await shoot("remind-page");

    const sheets = await page.evaluate(() => window.pageExcel.sheetNames());
    expect(sheets).toEqual(expect.arrayContaining(["分工表", "总览", "汇总表", "明细", "单位进度"]));
    expect(errors).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);
});
