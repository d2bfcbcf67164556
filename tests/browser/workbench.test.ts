import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetPlan } from "../../src/sheets";
import { readPlan } from "../../src/workbooks";
import { cellsOf } from "../support/plan-cells";
import { startWorkbench } from "./started-workbench";
import { until } from "./support/until";
import { workbenchTests } from "./workbench-tests";

const PORT = 3417;
/** The fill of an error's mark (src/excel/marks). */
const ERROR_FILL = [0xfd, 0xe0, 0xe0] as const;
const DEADLINE = "E3";

const { folder, open } = workbenchTests(PORT);

async function sheetOf(bytes: Uint8Array, name: string): Promise<SheetPlan> {
  const read = await readPlan(bytes, "读回.xlsx");
  if (!read.ok) throw new Error(read.code);
  const sheet = read.plan.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function fengong(...words: string[]): void {
  execFileSync(process.execPath, ["bin/fengong.mjs", ...words, "--force"]);
}

/** The standard table as the command line writes it. */
function writtenTemplate(): string {
  const path = join(folder(), "分工表.xlsx");
  fengong("template", "--out", path);
  return path;
}

describe("the workbench in a browser", () => {
  it("goes through the main job: insert, spoil by typing, check, mend, save", async () => {
    const workbench = await open();
    await workbench.picture("1-open");

    await workbench.ribbon("插入").click();
    await workbench.sheetTab("分工表").waitFor();
    await workbench.picture("2-inserted");

    await workbench.type(DEADLINE, "胡说八道");
    expect(await workbench.cellText(DEADLINE)).toBe("胡说八道");
    await workbench.waitForColour(ERROR_FILL, false);
    const found = await workbench.check();
    expect(found).toMatch(/1 个错误/);
    await workbench.waitForColour(ERROR_FILL, true);
    await workbench.goTo("A1");
    await workbench.goTo(DEADLINE);
    await workbench.prompt.waitFor();
    expect(await workbench.prompt.innerText()).toMatch(/胡说八道|时限/);
    await workbench.picture("3-marked");

    await workbench.type(DEADLINE, "持续推进");
    expect(await workbench.check()).toMatch(/0 个错误/);
    await workbench.waitForColour(ERROR_FILL, false);
    await workbench.goTo("A1");
    await workbench.goTo(DEADLINE);
    await workbench.prompt.waitFor({ state: "detached" });
    await workbench.picture("4-mended");

    const { name, bytes } = await workbench.save();
    expect(name).toBe("工作簿1.xlsx");
    await workbench.notice("已保存为 工作簿1.xlsx").waitFor();
    await workbench.picture("5-saved");
    const saved = await sheetOf(bytes, "分工表");
    const written = await sheetOf(new Uint8Array(readFileSync(writtenTemplate())), "分工表");
    expect(cellsOf(saved)).toEqual(cellsOf(written));
    for (const key of ["merges", "freeze", "columns", "rowHeights", "print"] as const) {
      expect(saved[key]).toEqual(written[key]);
    }
  });

  it("leaves nothing half done when Excel fails in the middle, and works again afterwards", async () => {
    const workbench = await open();
    await workbench.choose("试验", "让下一次操作中途失败");
    await workbench.ribbon("插入").click();
    await workbench.dialog.waitFor();
    const sentence = await workbench.dialogSentence();
    expect(sentence).toMatch(/[\u4e00-\u9fff]/);
    expect(sentence.replaceAll("Excel", "")).not.toMatch(/[A-Za-z]{3}/);
    await workbench.picture("6-failed");
    await workbench.closeDialog();
    expect(await workbench.sheetNames()).toEqual(["Sheet1"]);

    await workbench.ribbon("插入").click();
    await workbench.sheetTab("分工表").waitFor();
    expect(await workbench.sheetNames()).toEqual(["Sheet1", "分工表"]);
  });

  it("marks a spoiled table and reads each reason beside its cell", async () => {
    const workbench = await open({ width: 1920, height: 1080 });
    await workbench.choose("示例", "有错的分工表");
    await workbench.bookTab(/有错的分工表/).waitFor();
    const errors = Number(/(\d+) 个错误/.exec(await workbench.check())?.[1]);
    expect(errors).toBeGreaterThanOrEqual(5);
    await workbench.goTo("E3");
    await workbench.prompt.waitFor();
    expect(await workbench.prompt.innerText()).toContain("2月30日");
    await workbench.picture("7-spoiled-1920");
  });

  it("answers a command that is pressed before the add-in's functions are loaded", async () => {
    const workbench = await open();
    await workbench.page.route(/\/commands\.[^/]*js$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      await route.continue();
    });
    await workbench.choose("示例", "有错的分工表");
    await workbench.bookTab(/有错的分工表/).waitFor();
    expect(await workbench.check()).toMatch(/\d+ 个错误/);
  });

  it("fetches the sounds of names when 检查 runs, and checks without them where they are out of reach", async () => {
    const workbench = await open();
    let asked = 0;
    await workbench.page.route(/\/\d+\.[^/]*js$/, async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const isDictionary = body.length > 200_000 && body.includes("toneType");
      if (!isDictionary || !route.request().frame().url().includes("commands.html"))
        return route.fulfill({ response, body });
      asked++;
      return route.abort();
    });
    await workbench.ribbon("插入").click();
    await workbench.sheetTab("分工表").waitFor();
    expect(asked).toBe(0);
    expect(await workbench.check()).toMatch(/\d+ 个错误/);
    expect(asked).toBe(1);
  });

  it("says so when the add-in has no function for a button", async () => {
    const workbench = await open();
    await workbench.page.route(/\/commands\.[^/]*js$/, (route) => route.abort());
    await workbench.choose("示例", "有错的分工表");
    await workbench.bookTab(/有错的分工表/).waitFor();
    await workbench.ribbon("检查").click();
    await workbench.notice(/没有“检查”的功能/).waitFor();
  });

  it("keeps a form's fixed cells, offers its dropdown and refuses another word", async () => {
    const workbench = await open();
    const form = join(folder(), "表");
    fengong("forms", writtenTemplate(), "--out", form, "--units", "市教育局", "--due", "2024-10-15");
    const [file = ""] = readdirSync(form).filter((each) => each.endsWith(".xlsx"));
    await workbench.openFile(join(form, file));
    await workbench.notice(/已打开/).waitFor();
    const before = await workbench.cellText("C5");
    await workbench.type("C5", "改动原文");
    await workbench.notice(/受保护/).waitFor();
    expect(await workbench.cellText("C5")).toBe(before);
    await workbench.picture("8-form-protected");
    await workbench.type("F5", "已公开政策文件十二件。");
    expect(await workbench.cellText("F5")).toBe("已公开政策文件十二件。");
    await workbench.type("G5", "差不多");
    await workbench.page.getByText("请从列表中选").first().waitFor();
    await workbench.picture("9-form-dropdown");
  });
});

describe("the pane beside the grid", () => {
  it("hears of typing, and takes the eye to a cell", async () => {
    const workbench = await open();
    await workbench.ribbon("插入").click();
    await workbench.sheetTab("分工表").waitFor();
    const pane = await workbench.pane();
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add((event) => {
          Object.assign(window, { heard: `${event.address} ${event.triggerSource}` });
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await workbench.type("E4", "12月底");
    await until(pane, () => Reflect.get(window, "heard") === "E4 Unknown", null);
    await pane.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("D30").select();
        await context.sync();
      });
    });
    await until(
      workbench.page,
      (selector) => document.querySelector<HTMLInputElement>(selector)?.value === "D30",
      "[data-u-comp=defined-name] input",
    );
    await workbench.picture("10-go-to");
  });

  it("opens another workbook for the add-in, each with a pane of its own", async () => {
    const workbench = await open();
    const bytes = readFileSync(writtenTemplate());
    const pane = await workbench.pane();
    await pane.evaluate((base64) => Excel.createWorkbook(base64), bytes.toString("base64"));
    await workbench.bookTab("工作簿2.xlsx").waitFor();
    await workbench.sheetTab("分工表").waitFor();
    await workbench.bookTab("工作簿1.xlsx").click();
    await workbench.sheetTab("Sheet1").waitFor();
    expect(await workbench.sheetNames()).toEqual(["Sheet1"]);
    expect(workbench.page.frames().filter((each) => each.url().endsWith("/taskpane.html"))).toHaveLength(2);
  });

  it("does not get what is typed into the grid, nor the grid what is typed into the pane", async () => {
    const workbench = await open();
    const pane = await workbench.pane();
    await pane.evaluate(() => {
      const field = document.createElement("input");
      field.id = "field";
      document.body.prepend(field);
    });
    await workbench.goTo("B2");
    await workbench.page.keyboard.insertText("印发后");
    // An input method composes before it enters.
    const session = await workbench.page.context().newCDPSession(workbench.page);
    await session.send("Input.imeSetComposition", { text: "一个月", selectionStart: 3, selectionEnd: 3 });
    await session.send("Input.insertText", { text: "一个月内" });
    const field = pane.locator("#field");
    await field.click();
    await workbench.page.keyboard.type("abc 123");
    await workbench.page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("abc 123");
    expect(await workbench.cellText("B2")).toBe("印发后一个月内");
    expect(await workbench.cellText("B3")).toBe("");
  });

  it("warns before an unsaved workbook is lost, and only then", async () => {
    const workbench = await open();
    const asked: string[] = [];
    workbench.page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await workbench.page.reload();
    await workbench.ribbon("插入").waitFor();
    expect(asked).toEqual([]);
    await workbench.type("A1", "还没有保存");
    await workbench.bookTab(/未保存/).waitFor();
    await workbench.page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await workbench.ribbon("插入").waitFor();
    expect(await workbench.cellText("A1")).toBe("");
  });
});

describe("npm start", () => {
  it("takes the next port when one is in use, says so, and stops cleanly", async () => {
    const second = await startWorkbench(PORT);
    expect(second.output()).toContain(`端口 ${PORT} 已被占用，改用 ${PORT + 1}。`);
    expect(second.origin).toBe(`http://localhost:${PORT + 1}`);
    expect((await fetch(`${second.origin}/taskpane.html`)).status).toBe(200);
    expect((await fetch(`${second.origin}/..%2Fpackage.json`)).status).toBe(404);
    expect(await second.interrupt()).toBe(0);
    expect(second.output()).toContain("已停止。");
  });
});
