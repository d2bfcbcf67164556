import {
  applyPlan,
  insertTemplate,
  makeRestorePoint,
  markCells,
  readOpenWorkbook,
  readRowsAgain,
  readSheet,
  removeMarks,
  restore,
} from "../../src/excel";
import type { Mark } from "../../src/excel";
import { smallPlan, testForms } from "../support/plans";
import { sheetId, useExcel } from "../support/use-excel";

/** What Excel does that is easily overlooked where there is none: each from its pages or its makers' issue tracker. */
describe("a document property of another program that is too long for Excel", () => {
  /** Excel for Windows crashes when an add-in asks for all of them (office-js issues 4378 and 4002). */
  const withLongProperty = () => {
    const excel = useExcel();
    excel.store.setWorkbookFeature("properties", { "OA-流程": "字".repeat(300) });
    return excel;
  };

  it("is not asked for when sheets are added, nor when the workbook is read", async () => {
    const { store } = withLongProperty();
    await insertTemplate();
    await applyPlan({ ...smallPlan(), properties: { 表: "一" } });
    expect((await readOpenWorkbook()).openSheets.length).toBeGreaterThan(2);
    expect(store.workbookFeature("properties")).toEqual({ "OA-流程": "字".repeat(300), 表: "一" });
  });

  it("is left alone when a plan is taken back", async () => {
    const { host, store } = withLongProperty();
    const before = store.snapshot();
    host.failAtAction(60);
    await expect(applyPlan({ ...smallPlan(), properties: { 表: "一" } })).rejects.toThrow();
    expect(store.snapshot()).toEqual(before);
  });

  it("is nothing that our own forms carry", () => {
    for (const { plan } of testForms())
      for (const value of Object.values(plan.properties)) expect(value.length).toBeLessThanOrEqual(255);
  });
});

describe("a table's name", () => {
  it("is none that a range of the workbook has", async () => {
    const { Excel, store } = useExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("EntryTable", sheet.getRange("A1"));
      await context.sync();
    });
    await applyPlan(smallPlan());
    const names = store.sheetIds().flatMap((id) => store.feature(id, "tables").map(({ name }) => name));
    expect(names).toEqual(["EntryTable_2"]);
  });
});

describe("a copy of a sheet", () => {
  it("lacks what lies with the sheet in Excel; a restore point keeps it", async () => {
    const excel = useExcel();
    const id = sheetId(excel, "Sheet1");
    excel.store.setFeature(id, "customProperties", { "fengong.form": "{}" });
    const point = await makeRestorePoint(["Sheet1"], { reason: "重做之前", madeAt: "2024-11-20T09:00:00" });
    await restore(point);
    expect(excel.store.feature(sheetId(excel, "Sheet1"), "customProperties")).toEqual({
      "fengong.form": "{}",
    });
  });
});

describe("many cells at once", () => {
  it("more marked cells than get a prompt: every mark and every prompt comes off", async () => {
    const excel = useExcel();
    const before = excel.store.snapshot();
    const marks = Array.from({ length: 1_050 }, (_, row): Mark => ({
      row,
      column: 3,
      rule: row % 2 === 0 ? "unit-unknown" : "text-earlier",
      severity: "error",
      message: "单位名录中没有“市某局”。",
    }));
    await markCells("Sheet1", marks);
    const validations = excel.store.feature(sheetId(excel, "Sheet1"), "validations");
    expect(validations).toHaveLength(1_000);
    await removeMarks("Sheet1");
    expect(excel.store.snapshot()).toEqual(before);
  }, 60_000);

  it("2,000 long rows are read, and read again, though their first answer is above 5 MB", async () => {
    const { host } = useExcel();
    const text = "落实政务公开工作要求，".repeat(40);
    host.type(
      "Sheet1",
      "A1:D2000",
      Array.from({ length: 2_000 }, (_, row) => [row + 1, `${row}${text}`, text, "12月底"]),
    );
    const { id, grid } = await readSheet();
    expect(host.counters.largestResponse).toBeGreaterThan(5 * 1024 * 1024);
    host.resetCounters();
    const rows = Array.from({ length: 2_000 }, (_, row) => row + 1);
    expect(await readRowsAgain(id, { ...grid, rows: [] }, rows)).toEqual(grid);
    // Every other row: as many ranges as rows.
    const odd = rows.filter((row) => row % 2 === 1);
    expect(await readRowsAgain(id, grid, odd)).toEqual(grid);
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
  }, 60_000);
});

describe("what a plan and a file have in an order or a look of their own", () => {
  it("conditional formats come in the plan's order, and a format over several areas lies on all", async () => {
    const excel = useExcel();
    const area = { top: 1, left: 0, bottom: 2, right: 0 };
    const [sheet, ...rest] = smallPlan().sheets;
    if (!sheet) throw new Error("no sheet");
    const conditionalFormats = [
      { area, formula: "=LEN(A2)>1", fill: "#FF0000" },
      { area, more: [{ ...area, left: 3, right: 3 }], formula: "=LEN(A2)>2", fill: "#FFFF00" },
    ];
    await applyPlan({
      sheets: [{ ...sheet, protection: null, conditionalFormats }, ...rest],
      properties: {},
    });
    const stored = excel.store.feature(sheetId(excel, sheet.name), "conditionalFormats");
    expect(stored.map(({ formula, areas }) => [formula, areas.length])).toEqual([
      ["=LEN(A2)>1", 1],
      ["=LEN(A2)>2", 2],
    ]);
  });

  it("tables have no bands of Excel's own", async () => {
    const excel = useExcel();
    await applyPlan(smallPlan());
    expect(excel.store.feature(sheetId(excel, "总览"), "tables")).toMatchObject([
      { style: "TableStyleLight1", showBandedRows: false },
    ]);
  });
});
