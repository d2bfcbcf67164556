import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import type { Frame } from "playwright-core";
import { demoRoster } from "../../src/cli/demo/demo-roster";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/sheets";
import { rosterSheet } from "../../src/sheets";
import { readPlan, writeWorkbook } from "../../src/workbooks";
import { cellsOf } from "../support/plan-cells";
import { officeFile, returnedFiles } from "./support/round-files";
import type { FilePayload } from "./support/round-files";
import type { WorkbenchPage } from "./workbench-page";
import { workbenchTests } from "./workbench-tests";

const PORT = 3431;
/** The master's sheets, in order (contract.md). */
const MASTER = ["总览", "汇总表", "明细", "单位进度", "问题清单", "来源"];
/** Sends nothing in the demo's returns; here it fills the form that the pane made. */
const LATE_UNIT = "白云镇";
/** Sends nothing at all. */
const MISSING_UNIT = "文昌街道";
/** Of tasks 2 and 1. */
const UNITS = "D4";
const DEADLINE = "E3";

const { folder, open } = workbenchTests(PORT);
let returns: readonly FilePayload[];

beforeAll(async () => {
  returns = await returnedFiles();
});

async function openWithTable(): Promise<{ workbench: WorkbenchPage; pane: Frame }> {
  const workbench = await open();
  await workbench.ribbon("插入").click();
  await workbench.sheetTab("分工表").waitFor();
  return { workbench, pane: await workbench.pane() };
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const step = (pane: Frame, name: string) =>
  pane.getByRole("navigation").getByRole("button", { name: new RegExp(`^${name}`) });

/** The office's roster, so that every group of the table has members. */
async function importOffice(pane: Frame): Promise<void> {
  await button(pane, "设置").click();
  await pane.locator("input[type=file]").first().setInputFiles(officeFile());
  await pane.getByText("已读入，保存后生效。").waitFor();
  await button(pane, "保存设置").click();
  await pane.getByText("设置已保存。").waitFor();
}

async function planOf(bytes: Uint8Array): Promise<WorkbookPlan> {
  const read = await readPlan(bytes, "读回.xlsx");
  if (!read.ok) throw new Error(read.code);
  return read.plan;
}

/** The unit's form out of the zip that the pane made, filled as a person does who keeps to it. */
async function filledForm(zip: Uint8Array, unit: string): Promise<FilePayload> {
  const [name = "", bytes] = Object.entries(unzipSync(zip)).find(([each]) => each.includes(unit)) ?? [];
  if (!bytes) throw new Error(`no form of ${unit}`);
  const plan = await planOf(bytes);
  const sheets = plan.sheets.map((sheet) => {
    const labelled = (label: string) =>
      sheet.cells.find(({ value }) => value?.type === "text" && value.text === label);
    const header = labelled("进展情况");
    const status = labelled("完成状态");
    const cells = sheet.cells.map((cell): PlanCell => {
      if (!header || !status || cell.row <= header.row || cell.value !== null) return cell;
      if (cell.column === header.column) {
        return { ...cell, value: { type: "text", text: `${unit}第${String(cell.row)}行进展` } };
      }
      return cell.column === status.column ? { ...cell, value: { type: "text", text: "正在推进" } } : cell;
    });
    return { ...sheet, cells };
  });
  const filled = await writeWorkbook({ ...plan, sheets });
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(filled) };
}

/** Lays the returns into a folder as a clerk has them. */
function layOut(files: readonly FilePayload[]): string {
  const place = join(folder(), "报回");
  for (const { name, buffer } of files) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), buffer);
  }
  return place;
}

/** What the command line makes of the same returns, table, roster and decision. */
async function commandLineMaster(
  place: string,
  table: Uint8Array,
  versions: Readonly<Record<string, string>>,
): Promise<WorkbookPlan> {
  const at = (name: string): string => join(folder(), name);
  writeFileSync(at("分工表.xlsx"), table);
  writeFileSync(
    at("单位名录.xlsx"),
    await writeWorkbook({ sheets: [rosterSheet(demoRoster)], properties: {} }),
  );
  writeFileSync(at("决定.json"), JSON.stringify({ versions }));
  const words = ["consolidate", place, "--table", at("分工表.xlsx"), "--roster", at("单位名录.xlsx")];
  const options = ["--resolve", at("决定.json"), "--out", at("汇总.xlsx"), "--quiet", "--force"];
  const { status, stderr } = spawnSync(process.execPath, ["bin/fengong.mjs", ...words, ...options]);
  // 1: done, and some file could not be read, as two of these cannot.
  if (status !== 1) throw new Error(`exit ${String(status)}: ${String(stderr)}`);
  return planOf(new Uint8Array(readFileSync(at("汇总.xlsx"))));
}

function masterSheets(plan: WorkbookPlan): readonly unknown[] {
  const look = ({ name, merges, freeze, columns }: SheetPlan): unknown => ({ name, merges, freeze, columns });
  return plan.sheets
    .filter(({ name }) => MASTER.includes(name))
    .map((sheet) => ({ look: look(sheet), cells: cellsOf(sheet) }));
}

describe("the whole round in the workbench", () => {
  it("goes from an empty workbook to the reminders; the master is the command line's", async () => {
    const { workbench, pane } = await openWithTable();
    const { page } = workbench;
    await importOffice(pane);

    const asIssued = await workbench.cellText(UNITS);
    await workbench.type(UNITS, asIssued.replace("市教育局", "市教育居"));
    await workbench.type(DEADLINE, "胡说八道");
    expect(await workbench.cellText(UNITS)).not.toBe(asIssued);
    await step(pane, "检查").click();
    await button(pane, "检查并在表里标出").click();
    await pane.getByText(/已在表里标出/).waitFor();
    await workbench.picture("round-1-checked");
    await button(pane, `采纳：把 ${UNITS} 改为“${asIssued}”`).click();
    await pane.getByText("已改 1 个单元格。").waitFor();
    expect(await workbench.cellText(UNITS)).toBe(asIssued);
    await workbench.type(DEADLINE, "持续推进");
    await pane.getByText(/^0 个错误/).waitFor();
    await button(pane, "去掉全部标记").click();
    await pane.getByText(/标记已全部去掉/).waitFor();
    await workbench.picture("round-2-mended");
    const table = await workbench.save();

    await step(pane, "下发").click();
    await pane.getByText(/个单位要报/).waitFor();
    const [zip] = await Promise.all([
      page.waitForEvent("download"),
      button(pane, /^做 \d+ 份填报表$/).click(),
    ]);
    await pane.getByText(/做好 \d+ 份/).waitFor();
    await workbench.picture("round-3-forms");
    const late = await filledForm(new Uint8Array(readFileSync(await zip.path())), LATE_UNIT);
    const place = layOut([...returns, late]);

    await step(pane, "汇总").click();
    await pane.locator("input[webkitdirectory]").setInputFiles(place);
    await pane.getByRole("heading", { name: "写入前看一看" }).waitFor();
    await pane.getByText("读了 40 份，其中 2 份打不开").waitFor();
    await workbench.picture("round-4-preview");
    const question = pane.getByRole("region", { name: /交了不止一份/ });
    const earlier = question.getByRole("button", { name: /^用这一份：/ });
    const label = (await earlier.getAttribute("aria-label")) ?? "";
    await question.scrollIntoViewIfNeeded();
    await workbench.picture("round-5-versions");
    await earlier.click();
    await question.getByRole("button", { name: label.replace("用这一份", "用的是这一份") }).waitFor();
    await button(pane, "写入汇总表").click();
    await pane.getByText(/已写好，从工作表“总览”看起/).waitFor();
    await workbench.picture("round-6-written");

    await button(pane, "下一步：催报").click();
    await pane.getByText(/应报 \d+ 家/).waitFor();
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"], { origin: workbench.origin });
    await pane.getByRole("searchbox", { name: /^找单位/ }).fill("wcjd");
    await button(pane, `复制催报文字：${MISSING_UNIT}`).click();
    await pane.getByText("已复制。").waitFor();
    expect(await pane.evaluate(() => navigator.clipboard.readText())).toContain(MISSING_UNIT);
    await workbench.picture("round-7-reminded");

    const saved = await workbench.save();
    const versions = { 青石镇: `${label.slice("用这一份：".length)}#分工表` };
    const expected = await commandLineMaster(place, table.bytes, versions);
    const master = masterSheets(await planOf(saved.bytes));
    expect(master.map((each) => Reflect.get(each as object, "look"))).toHaveLength(MASTER.length);
    expect(master).toEqual(masterSheets(expected));
  }, 180_000);

  it("leaves the workbook as it was when it is stopped half way", async () => {
    const { workbench, pane } = await openWithTable();
    await importOffice(pane);
    await step(pane, "汇总").click();
    await button(pane, "选择文件").waitFor();
    const before = await planOf((await workbench.save()).bytes);
    await pane
      .locator("input[type=file]")
      .first()
      .setInputFiles([...returns]);
    await button(pane, "停止").click();
    await pane.getByText("已停止，工作簿没有改动。").waitFor();
    await workbench.picture("round-8-stopped");
    const after = await planOf((await workbench.save()).bytes);
    expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
    expect(after.sheets.map(cellsOf)).toEqual(before.sheets.map(cellsOf));
  }, 90_000);
});
