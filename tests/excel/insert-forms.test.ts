import { decodeFormId, FORM_ID_KEY } from "../../src/domain/returns";
import { insertForms, openWorkbookFile, readOpenWorkbook } from "../../src/excel";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";
import { smallPlan, testForms } from "../support/plans";
import {
  expectBeforeOrFinished,
  failAtEveryAction,
  sheetId,
  sheetNames,
  useExcel,
} from "../support/use-excel";

describe("return forms as sheets of the open workbook", () => {
  it("stand under their units' names, locked, each with its own form id", async () => {
    const excel = useExcel();
    const forms = testForms();
    expect(await insertForms(forms)).toEqual({
      forms: [
        { unit: "市教育局", sheetName: "市教育局" },
        { unit: "市民政局", sheetName: "市民政局" },
      ],
      printLeftOut: false,
    });
    expect(sheetNames(excel)).toEqual(["Sheet1", "市教育局", "市民政局"]);
    const { openSheets, properties } = await readOpenWorkbook();
    // The workbook is the clerk's and no return of anyone.
    expect(properties.size).toBe(0);
    const units = openSheets
      .slice(1)
      .map((sheet) => decodeFormId(sheet.properties.get(FORM_ID_KEY) ?? "")?.unit);
    expect(units).toEqual(["市教育局", "市民政局"]);
    expect(excel.store.feature(sheetId(excel, "市教育局"), "protection")).toMatchObject({
      allowFormatRows: true,
    });
  });

  it.each([
    ["a unit whose name a sheet cannot bear", ["发改/统计[联]"], ["发改统计联"]],
    [
      "units whose names are cut alike",
      ["长".repeat(40), "长".repeat(41)],
      ["长".repeat(31), `2 ${"长".repeat(29)}`],
    ],
    ["a name that a sheet has already", ["Sheet1"], ["Sheet1 (2)"]],
  ])("%s gets one it can bear", async (_, units, names) => {
    useExcel();
    const { forms: made } = await insertForms(units.map((unit) => ({ unit, plan: smallPlan() })));
    expect(made.map(({ sheetName }) => sheetName)).toEqual(names);
  });

  it("a fault leaves all of them or none", async () => {
    await failAtEveryAction(
      () => undefined,
      () => insertForms([0, 1].map((unit) => ({ unit: `单位${unit}`, plan: smallPlan() }))),
      expectBeforeOrFinished,
      { step: 11 },
    );
  }, 60_000);

  it("fifty of them go in requests below 5 MB", async () => {
    const { host } = useExcel();
    const [form] = testForms();
    if (!form) throw new Error("no form");
    await insertForms(Array.from({ length: 50 }, (_, index) => ({ unit: `第${index}局`, plan: form.plan })));
    expect(host.counters.largestRequest).toBeLessThan(5 * 1024 * 1024);
    expect(host.counters.syncs).toBeLessThanOrEqual(5);
  }, 30_000);
});

describe("a workbook in a window of its own", () => {
  it("is the file that was made", async () => {
    const { host } = useExcel();
    const opened: string[] = [];
    host.onWorkbookCreated = (base64) => void opened.push(base64 ?? "");
    const bytes = await writeWorkbook(smallPlan());
    await openWorkbookFile(bytes);
    const [base64 = ""] = opened;
    const read = await readWorkbook(new Uint8Array(Buffer.from(base64, "base64")), "新.xlsx");
    expect(read).toMatchObject({ ok: true });
  });

  it("that Excel refuses is told in our words", async () => {
    const { host } = useExcel();
    host.failAtAction(1, "AccessDenied");
    await expect(openWorkbookFile(new Uint8Array([1]))).rejects.toMatchObject({ name: "ExcelError" });
  });
});
