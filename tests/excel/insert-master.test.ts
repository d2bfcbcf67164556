import { listRestorePoints, insertMaster, readOpenWorkbook, restore } from "../../src/excel";
import { findMaster } from "../../src/jobs";
import { smallPlan, testMaster } from "../support/plans";
import {
  expectBeforeOrFinished,
  failAtEveryAction,
  sheetId,
  sheetNames,
  useExcel,
  withoutIds,
} from "../support/use-excel";

const why = { reason: "重新汇总之前", madeAt: "2024-11-20T09:00:00" };
/** The column of 进展情况 in 明细, 0-based. */
const PROGRESS = 7;
const SHEETS = ["总览", "汇总表", "明细", "单位进度", "问题清单", "来源", "_fengong"];

describe("putting a master into the open workbook", () => {
  it("adds its sheets in order, tables, charts, filters and the very hidden state, and shows 总览", async () => {
    const excel = useExcel();
    const { sheetNames: names, restorePoint } = await insertMaster(testMaster(), why);
    expect([...names.values()]).toEqual(SHEETS);
    expect(restorePoint).toBeNull();
    expect(sheetNames(excel)).toEqual(["Sheet1", ...SHEETS]);
    const { store } = excel;
    expect(store.sheet(sheetId(excel, "_fengong")).visibility).toBe("VeryHidden");
    expect(store.view().sheet).toBe(sheetId(excel, "总览"));
    expect(store.feature(sheetId(excel, "明细"), "tables")).toMatchObject([
      { name: "EntryTable", hasHeaders: true },
    ]);
    expect(store.feature(sheetId(excel, "总览"), "charts").map(({ type }) => type)).toEqual([
      "ColumnStacked",
      "ColumnStacked",
      "BarStacked",
    ]);
    expect(store.feature(sheetId(excel, "总览"), "charts").map(({ reversed }) => reversed)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(store.feature(sheetId(excel, "总览"), "pageLayout")).toMatchObject({
      zoom: { scale: 100 },
      pageBreaks: testMaster().sheets[0]?.print?.pageBreaks,
    });
    expect(store.feature(sheetId(excel, "问题清单"), "autoFilter")).not.toBeNull();
    expect(store.feature(sheetId(excel, "汇总表"), "pageLayout")).toMatchObject({
      paperSize: "A3",
      titleRows: "3:3",
    });
  });

  it("keeps answers that look like formulas or numbers as the text they are", async () => {
    const excel = useExcel();
    await insertMaster(testMaster('=HYPERLINK("http://x")'), why);
    const id = sheetId(excel, "明细");
    const texts = [1, 2, 3, 4].map((row) => excel.store.cell(id, row, PROGRESS));
    expect(texts.map((cell) => cell?.value)).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://x")', "=1+1 起步", "12月底前完成", "00123\n第二行"]),
    );
    expect(texts.every((cell) => cell?.formula === null)).toBe(true);
  });

  it("can be read back and continued", async () => {
    useExcel();
    await insertMaster(testMaster(), why);
    const { sheets, name } = await readOpenWorkbook();
    expect(name).toBe("工作簿1.xlsx");
    expect(findMaster(sheets)?.inputs.map(({ file }) => file)).toEqual(
      expect.arrayContaining(["市教育局.xlsx", "市民政局.xlsx"]),
    );
  });

  it("takes the place of the former master, which comes back by one restore point", async () => {
    const excel = useExcel();
    await insertMaster(testMaster("第一轮"), why);
    const first = withoutIds(excel.store.snapshot());
    const { restorePoint } = await insertMaster(testMaster("第二轮"), why);
    expect(sheetNames(excel)).toEqual(["Sheet1", ...SHEETS, ...SHEETS.map((name) => `还原点 ${name}`)]);
    expect(excel.store.cell(sheetId(excel, "明细"), 1, PROGRESS)?.value).toBe("第二轮");
    expect(await listRestorePoints()).toEqual([restorePoint]);
    if (restorePoint) await restore(restorePoint);
    // The new table bore another name, because the kept one has its own still; all else is as it was.
    expect(withoutIds(excel.store.snapshot())).toEqual(first);
  });

  it("leaves sheets of the same names alone where there is no master", async () => {
    const excel = useExcel();
    excel.host.type("Sheet1", "A1", [["原有"]]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "总览";
      await context.sync();
    });
    const { sheetNames: names } = await insertMaster(testMaster(), why);
    expect(names.get("总览")).toBe("总览 (2)");
    expect(excel.store.cell(sheetId(excel, "总览"), 0, 0)?.value).toBe("原有");
  });

  it("is refused before anything is written where the workbook's structure is protected", async () => {
    const excel = useExcel();
    excel.store.setWorkbookFeature("protection", {});
    const before = excel.store.snapshot();
    await expect(insertMaster(testMaster(), why)).rejects.toMatchObject({ code: "workbook-protected" });
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("a fault at any action leaves the workbook before or the finished one", async () => {
    await failAtEveryAction(
      () => undefined,
      () => insertMaster(smallPlan(), why),
      expectBeforeOrFinished,
    );
  }, 60_000);

  it("a fault at any action while a master gives way leaves the former or the new one", async () => {
    const actions = await failAtEveryAction(
      async () => void (await insertMaster(smallPlan("第一轮"), why)),
      () => insertMaster(smallPlan("第二轮"), why),
      expectBeforeOrFinished,
    );
    expect(actions).toBeGreaterThan(100);
  }, 60_000);

  // Each of the 850 actions of a whole master would take a minute; a step that shares no factor with the sheets' own
  // rhythm meets every kind of them.
  it("a fault in a whole master leaves the former or the new one", async () => {
    await failAtEveryAction(
      async () => void (await insertMaster(testMaster("第一轮"), why)),
      () => insertMaster(testMaster("第二轮"), why),
      expectBeforeOrFinished,
      { step: 37 },
    );
  }, 60_000);
});
