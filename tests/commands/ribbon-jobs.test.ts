import { readFileSync } from "node:fs";
import { RIBBON_JOBS } from "../../src/commands/ribbon-jobs";
import type { RibbonSetting } from "../../src/commands/ribbon-setting";
import { runCommand } from "../../src/commands/run-command";
import type { IsoDate } from "../../src/domain/dates";
import { builtinRoster } from "../../src/domain/units";
import { DEFAULT_OFFICE_SETTINGS, serialiseOfficeSettings } from "../../src/domain/office-settings";
import {
  applyPlan,
  checkSheet,
  excelErrorText,
  readWorkbookSetting,
  writeWorkbookSetting,
} from "../../src/excel";
import { placeFindings } from "../../src/jobs";
import type { NodeExcel } from "../../src/host/node-host";
import { rosterSheet } from "../../src/sheets";
import { ISSUED } from "../support/return-of";
import { sheetId, sheetNames, useExcel } from "../support/use-excel";

const nothing = { getItem: () => null };
const setting: RibbonSetting = {
  today: "2024-11-20" as IsoDate,
  locale: "zh-CN",
  storage: nothing,
  // The dictionary cannot be fetched; same-as-pane.test.ts has it.
  sounds: () => Promise.resolve(null),
};

/** Presses a ribbon button and gives what its dialog says; null for no dialog. Fails unless it completes once. */
async function press(
  name: string,
  locale = "zh-CN",
  storage: RibbonSetting["storage"] = nothing,
): Promise<string | null> {
  const job = RIBBON_JOBS[name];
  if (!job) throw new Error(`no command ${name}`);
  const said: string[] = [];
  const completed = jest.fn();
  await runCommand(
    () => job({ ...setting, locale, storage }),
    { completed },
    {
      say: (sentence) => Promise.resolve(void said.push(sentence)),
      describe: (failure) => excelErrorText(failure, locale),
    },
  );
  expect(completed).toHaveBeenCalledTimes(1);
  expect(said.length).toBeLessThanOrEqual(1);
  return said[0] ?? null;
}

function typeTable({ host }: NodeExcel, deadline: string): void {
  host.type(
    "Sheet1",
    "A1:E5",
    ISSUED.map((row, index) => (index === 4 ? row.with(4, deadline) : row)),
  );
}

describe("the manifest's functions", () => {
  it("are the commands that there are", () => {
    const named = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)</g)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual(Object.keys(RIBBON_JOBS).sort());
  });
});

describe("插入 from the ribbon", () => {
  it("adds the standard table, shows it and says nothing", async () => {
    const excel = useExcel();
    expect(await press("insertTable")).toBeNull();
    expect(sheetNames(excel)).toEqual(["Sheet1", "分工表"]);
    expect(excel.store.view().sheet).toBe(sheetId(excel, "分工表"));
  });

  it("adds the table without page settings where there is no printer, and says so", async () => {
    const excel = useExcel({ printer: false });
    expect(await press("insertTable")).toMatch(/^页面设置没有写入，其余内容都已写好。.*打印机.*“页面布局”/);
    expect(sheetNames(excel)).toEqual(["Sheet1", "分工表"]);
    expect(excel.store.view().sheet).toBe(sheetId(excel, "分工表"));
    expect(await press("insertTable", "en-US")).toMatch(/^The page setup was not written/);
  });

  it.each([
    [
      "the structure is protected",
      (excel: NodeExcel) => excel.store.setWorkbookFeature("protection", {}),
      "保护工作簿",
    ],
    ["the workbook is read-only", ({ host }: NodeExcel) => host.beReadOnly(), "只读"],
    [
      "Excel is too large a batch",
      ({ host }: NodeExcel) => host.failAtAction(60, "RequestPayloadSizeLimitExceeded"),
      "拆成几份",
    ],
  ])("says why where %s, and leaves the workbook as it was", async (_, prepare, words) => {
    const excel = useExcel();
    prepare(excel);
    const before = excel.store.snapshot();
    expect(await press("insertTable")).toContain(words);
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("says that Excel is too old below ExcelApi 1.14", async () => {
    useExcel({ excelApi: "1.13" });
    expect(await press("insertTable")).toContain("Excel 2021");
    expect(await press("insertTable", "en-US")).toContain("Excel 2021");
  });
});

describe("检查 from the ribbon", () => {
  it("marks what is wrong in the active sheet and counts it", async () => {
    const excel = useExcel();
    typeTable(excel, "2月30日");
    expect(await press("checkSheet")).toMatch(/^发现 [1-9]\d* 个错误/);
    const id = sheetId(excel, "Sheet1");
    const formulas = excel.store.feature(id, "conditionalFormats").map(({ formula }) => formula);
    expect(formulas).toContain('=LEN("fengong:deadline-impossible")>0');
  });

  it("goes by the workbook's own roster", async () => {
    const excel = useExcel();
    typeTable(excel, "12月底");
    await press("checkSheet");
    const marksOfUnits = (): number =>
      excel.store
        .feature(sheetId(excel, "Sheet1"), "conditionalFormats")
        .filter(({ formula }) => formula.includes("unit-unknown")).length;
    expect(marksOfUnits()).toBe(0);
    const units = builtinRoster.units.filter(({ name }) => name !== "市教育局");
    await applyPlan({ sheets: [rosterSheet({ units })], properties: {} }, { show: "nothing" });
    excel.host.activate("Sheet1");
    await press("checkSheet");
    expect(marksOfUnits()).toBeGreaterThan(0);
  });

  it("marks nothing that a person passed over in the pane, and tells the pane that marks stand", async () => {
    const excel = useExcel();
    typeTable(excel, "2月30日");
    const { checked } = await checkSheet(setting.today);
    const ignored = placeFindings(checked)
      .filter(({ finding }) => finding.rule === "deadline-impossible")
      .map(({ key }) => ({ key, reason: "按来文" }));
    expect(ignored.length).toBeGreaterThan(0);
    await writeWorkbookSetting("pane", { ignored, marked: false });
    await press("checkSheet");
    const formulas = excel.store
      .feature(sheetId(excel, "Sheet1"), "conditionalFormats")
      .map(({ formula }) => formula);
    expect(formulas).not.toContain('=LEN("fengong:deadline-impossible")>0');
    expect(await readWorkbookSetting("pane")).toEqual({ ignored, marked: true });
  });

  it("goes by the office's settings, of the workbook first and of this machine else", async () => {
    const office = (off: readonly string[]): string =>
      serialiseOfficeSettings({
        ...DEFAULT_OFFICE_SETTINGS,
        rules: { ...DEFAULT_OFFICE_SETTINGS.rules, off },
      });
    const excel = useExcel();
    typeTable(excel, "2月30日");
    const rules = (): string[] =>
      excel.store.feature(sheetId(excel, "Sheet1"), "conditionalFormats").map(({ formula }) => formula);
    await press("checkSheet", "zh-CN", { getItem: () => office(["deadline-impossible"]) });
    expect(rules()).not.toContain('=LEN("fengong:deadline-impossible")>0');
    await writeWorkbookSetting("office", office([]));
    await press("checkSheet", "zh-CN", { getItem: () => office(["deadline-impossible"]) });
    expect(rules()).toContain('=LEN("fengong:deadline-impossible")>0');
  });

  it("checks a protected sheet without marks and says so", async () => {
    const excel = useExcel();
    typeTable(excel, "2月30日");
    excel.store.setFeature(sheetId(excel, "Sheet1"), "protection", {});
    const before = excel.store.snapshot();
    expect(await press("checkSheet")).toContain("受保护");
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("says that there is no table where there is none", async () => {
    useExcel();
    expect(await press("checkSheet")).toContain("“Sheet1”中没有找到分工表");
  });
});
