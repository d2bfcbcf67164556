import { applyPlan, insertForms, insertMaster, insertTemplate, replaceSheets } from "../../src/excel";
import { isPrintRefusal } from "../../src/excel/print-refusal";
import { ExcelError } from "../../src/excel";
import { rosterSheet } from "../../src/sheets";
import { builtinRoster } from "../../src/domain/units";
import { smallPlan, testForms, testMaster } from "../support/plans";
import {
  expectBeforeOrFinished,
  failAtEveryAction,
  useExcel,
  withoutIds,
  withoutPrint,
} from "../support/use-excel";

const why = { reason: "重新汇总之前", madeAt: "2024-11-20T09:00:00" };

/** What puts sheets into the open workbook, by name. */
const JOBS: readonly (readonly [string, () => Promise<{ readonly printLeftOut: boolean }>])[] = [
  ["the template", () => insertTemplate()],
  ["forms", () => insertForms(testForms())],
  ["the master", () => insertMaster(testMaster(), why)],
  ["the roster", () => replaceSheets({ sheets: [rosterSheet(builtinRoster)], properties: {} })],
];

describe("an Excel without a printer", () => {
  it.each(JOBS)("gets %s, all but the page settings, and that is said", async (_, job) => {
    const usual = useExcel();
    expect(await job()).toMatchObject({ printLeftOut: false });
    const finished = usual.store.snapshot();
    expect(withoutPrint(finished)).not.toEqual(finished);
    const bare = useExcel({ printer: false });
    expect(await job()).toMatchObject({ printLeftOut: true });
    expect(withoutIds(bare.store.snapshot())).toEqual(withoutIds(withoutPrint(finished)));
    const shown = ({ store }: typeof usual): string => store.sheet(store.view().sheet).name;
    expect(shown(bare)).toBe(shown(usual));
  });

  it("gets a master in place of the one before", async () => {
    const { store } = useExcel({ printer: false });
    await insertMaster(testMaster("第一轮"), why);
    const { restorePoint, printLeftOut } = await insertMaster(testMaster("第二轮"), why);
    expect(printLeftOut).toBe(true);
    expect(restorePoint?.sheets).toHaveLength(7);
    expect(store.sheetIds()).toHaveLength(1 + 7 + 7);
  });

  it("has the workbook before or the finished one after a further fault at any action", async () => {
    const tried = await failAtEveryAction(
      async () => void (await insertMaster(smallPlan("第一轮"), why)),
      () => insertMaster(smallPlan("第二轮"), why),
      expectBeforeOrFinished,
      { printer: false },
    );
    expect(tried).toBeGreaterThan(150);
  }, 60_000);

  it("is asked once and no more where a plan has no page settings", async () => {
    const plan = smallPlan();
    const bare = { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, print: null })) };
    const usual = useExcel();
    await applyPlan(bare);
    const { host } = useExcel({ printer: false });
    expect(await applyPlan(bare)).toMatchObject({ printLeftOut: false });
    expect(host.counters).toEqual(usual.host.counters);
  });
});

describe("a failure", () => {
  const failure = (debugInfo: object, code: "internal" | "left-over" = "internal"): ExcelError =>
    new ExcelError(code, {}, { code: "GeneralException", debugInfo });

  it.each([
    ["PageLayout.orientation", true],
    ["PageLayout.setPrintMargins", true],
    ["HeaderFooter.centerFooter", true],
    ["HeaderFooterGroup.defaultForAllPages", true],
    ["PageBreakCollection.add", true],
    ["Worksheet.pageLayout", true],
    ["Worksheet.horizontalPageBreaks", true],
    ["Worksheet.name", false],
    ["Range.values", false],
    ["Table.showHeaders", false],
  ])("at %s is of page settings: %s", (errorLocation, expected) => {
    expect(isPrintRefusal(failure({ errorLocation }))).toBe(expected);
  });

  it.each([
    ["pageLayout3.paperSize = ...;", true],
    ["var pageBreak = horizontalPageBreaks1.add(...);", true],
    ["defaultForAllPages.centerFooter = ...;", true],
    ["range2.values = ...;", false],
  ])("without a place is judged by its statement: %s", (statement, expected) => {
    expect(isPrintRefusal(failure({ statement, errorLocation: "" }))).toBe(expected);
    expect(isPrintRefusal(failure({ statement }))).toBe(expected);
    // Where Excel names the place, that is what counts.
    expect(isPrintRefusal(failure({ statement, errorLocation: "Range.values" }))).toBe(false);
  });

  it("that left something over, or is none of Excel's, is never one of page settings", () => {
    expect(isPrintRefusal(failure({ errorLocation: "PageLayout.zoom" }, "left-over"))).toBe(false);
    expect(isPrintRefusal(new ExcelError("internal"))).toBe(false);
    expect(isPrintRefusal(new TypeError("pageLayout"))).toBe(false);
  });
});
