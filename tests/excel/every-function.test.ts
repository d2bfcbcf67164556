import type { IsoDate } from "../../src/domain/dates";
import * as adapter from "../../src/excel";
import type { CellUndo, Mark, RestorePoint, RunOptions } from "../../src/excel";
import type { ExcelHost } from "../../src/host";
import type { NodeExcel } from "../../src/host/node-host";
import { smallPlan } from "../support/plans";
import { ISSUED } from "../support/return-of";
import { expectBeforeOrFinished, failAtEveryAction, withoutIds } from "../support/use-excel";

interface Case {
  readonly prepare?: (excel: NodeExcel) => Promise<void> | void;
  readonly job: (options: RunOptions) => Promise<unknown>;
}

const asOf = "2024-11-20" as IsoDate;
const why = { reason: "重做之前", madeAt: "2024-11-20T09:00:00" };
const marks: readonly Mark[] = [
  { row: 2, column: 3, rule: "unit-unknown", severity: "error", message: "单位名录中没有这个单位。" },
  { row: 3, column: 4, rule: "text-earlier", severity: "warning", message: "正文写的是 6 月。" },
];
const suggestions = [
  { sheet: "Sheet1", address: "E3", expected: "12月底", text: "6月底" },
  { sheet: "Sheet1", address: "D3", expected: "市教育局、市民政局", text: "市民政局" },
] as const;
const table = ({ host }: NodeExcel): void => host.type("Sheet1", "A1:E5", ISSUED);
/** Made while a case is prepared, for its job. */
let point: RestorePoint;
let undo: readonly CellUndo[];
const keepPoint = async (excel: NodeExcel): Promise<void> => {
  table(excel);
  point = await adapter.makeRestorePoint(["Sheet1"], why);
  excel.host.type("Sheet1", "E3", [["别的"]]);
};
const applied = async (excel: NodeExcel): Promise<void> => {
  table(excel);
  ({ undo } = await adapter.applySuggestions(suggestions));
};
const grid = async () => (await adapter.readSheet("Sheet1")).grid;

/** Every function of the adapter that talks to Excel, in a workbook where it has something to do. */
const CASES: Readonly<Record<string, Case>> = {
  applyPlan: { job: (options) => adapter.applyPlan({ ...smallPlan(), properties: { 表: "一" } }, options) },
  applySuggestion: { prepare: table, job: (options) => adapter.applySuggestion(suggestions[0], options) },
  applySuggestions: { prepare: table, job: (options) => adapter.applySuggestions(suggestions, options) },
  checkSheet: { prepare: table, job: (options) => adapter.checkSheet(asOf, options) },
  dropRestorePoint: { prepare: keepPoint, job: (options) => adapter.dropRestorePoint(point, options) },
  findDivisionSheet: { prepare: table, job: (options) => adapter.findDivisionSheet(null, options) },
  followDivisionSheet: {
    prepare: table,
    job: async (options) => {
      const found = await adapter.findDivisionSheet(null, options);
      return (await adapter.followDivisionSheet(found, () => undefined, options))();
    },
  },
  goToCell: {
    prepare: async () => void (await adapter.applyPlan(smallPlan())),
    job: (options) => adapter.goToCell("Sheet1", "B2", options),
  },
  insertForms: { job: (options) => adapter.insertForms([{ unit: "市教育局", plan: smallPlan() }], options) },
  insertMaster: {
    prepare: async () => void (await adapter.insertMaster(smallPlan(), why)),
    job: (options) => adapter.insertMaster(smallPlan("二"), why, options),
  },
  insertTemplate: { job: (options) => adapter.insertTemplate(undefined, options) },
  listRestorePoints: { prepare: keepPoint, job: (options) => adapter.listRestorePoints(options) },
  listSheets: { job: (options) => adapter.listSheets(options) },
  makeRestorePoint: { prepare: table, job: (options) => adapter.makeRestorePoint(["Sheet1"], why, options) },
  markCells: { prepare: table, job: (options) => adapter.markCells("Sheet1", marks, options) },
  openWorkbookFile: { job: () => adapter.openWorkbookFile(new Uint8Array([80, 75])) },
  readOpenWorkbook: { prepare: table, job: (options) => adapter.readOpenWorkbook(options) },
  readRowsAgain: {
    prepare: table,
    job: async (options) => adapter.readRowsAgain("Sheet1", await grid(), [2, 4], options),
  },
  readSheet: { prepare: table, job: (options) => adapter.readSheet(null, options) },
  readSheets: { prepare: table, job: (options) => adapter.readSheets(["Sheet1"], options) },
  readWorkbookSetting: { job: (options) => adapter.readWorkbookSetting("office", options) },
  removeMarks: {
    prepare: async (excel) => {
      table(excel);
      await adapter.markCells("Sheet1", marks);
    },
    job: (options) => adapter.removeMarks("Sheet1", options),
  },
  replaceSheets: {
    prepare: async () => void (await adapter.replaceSheets(smallPlan())),
    job: (options) => adapter.replaceSheets(smallPlan("二"), options),
  },
  restore: { prepare: keepPoint, job: (options) => adapter.restore(point, options) },
  undoSuggestion: {
    prepare: applied,
    job: (options) => (undo[0] ? adapter.undoSuggestion(undo[0], options) : Promise.reject(new Error())),
  },
  undoSuggestions: { prepare: applied, job: (options) => adapter.undoSuggestions(undo, options) },
  watchSheet: {
    job: async (options) => (await adapter.watchSheet("Sheet1", () => undefined, options))(),
  },
  watchSheets: { job: async (options) => (await adapter.watchSheets(() => undefined, options))() },
  workbookRoster: { job: (options) => adapter.workbookRoster(undefined, null, options) },
  writeWorkbookSetting: { job: (options) => adapter.writeWorkbookSetting("office", { a: 1 }, options) },
};

/** Functions that ask nothing of Excel's workbook, and the one that runs all others. */
const APART = ["ExcelError", "excelErrorText", "isExcelRecentEnough", "marksOf", "printRemark", "runExcel"];

const noWait: RunOptions = { wait: () => Promise.resolve() };

const FAULTS: readonly (readonly [string, (host: ExcelHost, n: number) => void])[] = [
  ["an error at any action", (host, n) => host.failAtAction(n)],
  ["a request lost on its way, whichever", (host, n) => host.failAtSync(n, "request")],
  ["an answer lost on its way, whichever", (host, n) => host.failAtSync(n, "answer")],
];

it("holds for every function that the adapter offers", () => {
  const functions = Object.entries(adapter).flatMap(([name, value]) =>
    typeof value === "function" ? [name] : [],
  );
  expect([...Object.keys(CASES), ...APART].sort()).toEqual(functions.sort());
});

describe.each(FAULTS)("%s leaves the workbook before or the finished one", (_, arm) => {
  it.each(Object.entries(CASES))(
    "%s",
    async (_name, { prepare = () => undefined, job }) => {
      const tried = await failAtEveryAction(prepare, () => job(noWait), expectBeforeOrFinished, { arm });
      expect(tried).toBeGreaterThan(1);
    },
    120_000,
  );
});

describe("a person who edits a cell just then, at any sync, delays the job and no more", () => {
  it.each(Object.entries(CASES).filter(([name]) => name !== "openWorkbookFile"))(
    "%s",
    async (_name, { prepare = () => undefined, job }) => {
      await failAtEveryAction(
        prepare,
        () => job(noWait),
        ({ finished, after, failed, n }) => {
          expect({ failed, n }).toEqual({ failed: false, n });
          expect(withoutIds(after)).toEqual(withoutIds(finished));
        },
        { arm: (host, n) => host.failAtSync(n, "request", "InvalidOperationInCellEditMode") },
      );
    },
    120_000,
  );
});
