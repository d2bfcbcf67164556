import { excelErrorText, goToCell, insertTemplate, runExcel, ExcelError } from "../../src/excel";
import type { ExcelErrorCode } from "../../src/excel";
import { EXCEL_CODES } from "../../src/excel/excel-error";
import { excelErrorTexts as chinese } from "../../src/excel/texts/zh-CN";
import { excelErrorTexts as english } from "../../src/excel/texts/en-US";
import { sheetId, sheetNames, useExcel } from "../support/use-excel";

const noWait = { wait: (): Promise<void> => Promise.resolve() };

/** The codes of https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling */
const DOCUMENTED =
  `AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired
  GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference
  InvalidRequest InvalidRibbonDefinition InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached NotImplemented
  RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated
  UnsupportedFeature UnsupportedOperation EmptyChartSeries FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook
  InvalidOperationInCellEditMode MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit PivotTableRangeConflict
  RangeExceedsLimit RefreshWorkbookLinksBlocked UnsupportedSheet`.split(/\s+/);

describe("Excel's codes", () => {
  it("all have one of ours: those of the documentation and those of the library itself", () => {
    const { Excel, OfficeExtension } = useExcel();
    const values = (codes: object): string[] =>
      Object.values(codes).filter((code): code is string => typeof code === "string");
    const all = [...DOCUMENTED, ...values(Excel.ErrorCodes), ...values(OfficeExtension.ErrorCodes)];
    expect(all.length).toBeGreaterThan(60);
    expect(all.filter((code) => !(code in EXCEL_CODES))).toEqual([]);
  });

  it.each(Object.entries(EXCEL_CODES).filter(([, ours]) => ours !== "internal"))(
    "%s reaches the user as %s",
    async (code, ours) => {
      const { host } = useExcel();
      host.failAtAction(1, code);
      await expect(goToCell("Sheet1", "A1", { ...noWait, delays: [] })).rejects.toMatchObject({ code: ours });
    },
  );

  it("that nobody knows yet are told as a job that was not done", async () => {
    const { host } = useExcel();
    host.failAtAction(1, "SomethingNew");
    await expect(goToCell("Sheet1", "A1")).rejects.toMatchObject({ code: "internal" });
  });
});

describe("our sentences", () => {
  it.each(Object.keys(chinese) as ExcelErrorCode[])("%s is said in plain Chinese and in English", (code) => {
    const failure = new ExcelError(code, { sheet: "分工表", cell: "E5", sheets: "分工表" });
    expect(excelErrorText(failure)).toMatch(/^[\p{Script=Han}\p{P}A-Z0-9a-z ]+。$/u);
    expect(excelErrorText(failure, "en-US").replace("分工表", "").replace("分工表", "")).not.toMatch(
      /\p{Script=Han}/u,
    );
    expect(english[code]).toBeDefined();
  });

  it("never show what Excel or we ourselves say inside", () => {
    expect(excelErrorText(new TypeError("x is undefined"))).toBe(chinese.internal({}));
  });
});

describe("a refused write", () => {
  it("of a locked cell is told as a protected sheet, of a read-only workbook as that", async () => {
    const excel = useExcel();
    const write = (): Promise<void> =>
      runExcel(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
        await context.sync();
      });
    excel.store.setFeature(sheetId(excel, "Sheet1"), "protection", {});
    await expect(write()).rejects.toMatchObject({ code: "sheet-protected" });
    excel.host.beReadOnly();
    await expect(write()).rejects.toMatchObject({ code: "read-only" });
  });

  it("of a hidden sheet to be shown is told with its name", async () => {
    const excel = useExcel();
    await insertTemplate();
    excel.store.setSheet(sheetId(excel, "Sheet1"), { visibility: "Hidden" });
    await expect(goToCell("Sheet1", "A1")).rejects.toMatchObject({
      code: "sheet-hidden",
      data: { sheet: "Sheet1" },
    });
  });
});

describe("a cell that is being edited", () => {
  it("makes a job wait, longer each time, and start again", async () => {
    const excel = useExcel();
    excel.host.beInCellEditMode(3);
    const waits: number[] = [];
    await insertTemplate(undefined, {
      wait: (milliseconds) => Promise.resolve(void waits.push(milliseconds)),
    });
    expect(sheetNames(excel)).toHaveLength(2);
    expect(waits).toEqual([200, 400, 800]);
  });

  it("that is never left is told, and nothing is written", async () => {
    const excel = useExcel();
    const before = excel.store.snapshot();
    excel.host.beInCellEditMode(100);
    await expect(insertTemplate(undefined, noWait)).rejects.toMatchObject({ code: "cell-editing" });
    expect(excel.store.snapshot()).toEqual(before);
  });
});
