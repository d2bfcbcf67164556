import type { Page } from "playwright-core";
import { officeFile, returnedFiles } from "../tests/browser/support/round-files";
import type { ServedPane } from "../tests/browser/support/serve-pane";

const BAR_MS = 100;
/** Three findings a row. */
const ROWS = 2500;

const WATCH = `
  window.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration);
  }).observe({ type: "longtask" });
`;

/** The longest task of the page's own thread while `work` goes on, in ms; 0 where none was longer than 50. */
async function longestTask(page: Page, work: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(300);
  await page.evaluate("window.longTasks.length = 0");
  await work();
  await page.waitForTimeout(300);
  return page.evaluate<number>("Math.max(0, ...window.longTasks)");
}

function tell(what: string, longest: number): void {
  const told = longest === 0 ? "under 50" : longest.toFixed(0);
  console.log(`pane, ${what}: the longest task took ${told} ms (bar ${BAR_MS})`);
}

const open = (served: ServedPane): Promise<Page> =>
  served.openInExcel({
    width: 320,
    height: 640,
    before: async (page) => void (await page.addInitScript(WATCH)),
  });

async function longList(served: ServedPane): Promise<void> {
  const page = await open(served);
  const rows = Array.from({ length: ROWS }, (_, index) => [
    "",
    index + 1,
    `第${index + 1}项要做的事`,
    "市飞行局",
    "改天再说",
  ]);
  const table = [
    ["2024年重点工作任务分工表", "", "", "", ""],
    ["工作任务", "序号", "具体要求", "责任单位", "时限要求"],
    ...rows,
  ];
  await page.evaluate(
    `window.pageExcel.host.type("Sheet1", "A1:E${table.length}", ${JSON.stringify(table)})`,
  );
  await page.getByRole("button", { name: "重新读取工作簿" }).click();
  await page.getByRole("navigation").getByRole("button", { name: /^检查/ }).click();
  const shown = page.getByText(/^显示 \d{4,} 条/);
  await shown.waitFor();
  const count = /\d+/.exec((await shown.textContent()) ?? "")?.[0] ?? "";
  tell(
    `scrolling through ${count} findings`,
    await longestTask(page, async () => {
      await page.mouse.move(160, 400);
      for (let turn = 0; turn < 60; turn++) {
        await page.mouse.wheel(0, 1500);
        await page.waitForTimeout(30);
      }
    }),
  );
  tell(
    "grouping and filtering them",
    await longestTask(page, async () => {
      for (const name of ["按问题", "按行", /^错误 /, /^提醒 /, /^错误 /]) {
        await page.getByRole("button", { name, exact: true }).first().click();
        await page.waitForTimeout(300);
      }
    }),
  );
  await page.context().close();
}

async function collecting(served: ServedPane): Promise<void> {
  const page = await open(served);
  await page.getByRole("button", { name: "插入标准分工表" }).click();
  await page.getByText("已插入工作表“分工表”。").waitFor();
  await page.getByRole("button", { name: "设置" }).click();
  await page.locator("input[type=file]").first().setInputFiles([officeFile()]);
  await page.getByText("已读入，保存后生效。").waitFor();
  await page.getByRole("button", { name: "保存设置" }).click();
  await page.getByText("设置已保存。").waitFor();
  await page.getByRole("navigation").getByRole("button", { name: /^汇总/ }).click();
  await page.getByRole("button", { name: "选择文件", exact: true }).waitFor();
  const files = await returnedFiles();
  tell(
    `reading and putting together ${files.length} returns`,
    await longestTask(page, async () => {
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles([...files]);
      await page.getByRole("heading", { name: "写入前看一看" }).waitFor();
    }),
  );
  await page.context().close();
}

/** The longest the pane keeps a person waiting: in a long list of findings, and while returns are read. */
export async function benchmarkSmoothness(served: ServedPane): Promise<void> {
  await longList(served);
  await collecting(served);
}
