import { readDivisionTable } from "../../src/domain/division";
import type { Cell } from "../../src/domain/grid";
import {
  findDivisionSheet,
  goToCell,
  insertTemplate,
  isExcelRecentEnough,
  markCells,
  readSheet,
  removeMarks,
  runExcel,
  watchSheet,
} from "../../src/excel";
import type { Mark } from "../../src/excel";
import { MemoryStore } from "../../src/host";
import type { NodeExcel } from "../../src/host/node-host";
import { expectBeforeOrFinished, failAtEveryAction, sheetId, useExcel } from "../support/use-excel";

const turns = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
describe("reading a sheet", () => {
  it("gives every kind of cell as a file would", async () => {
    const { host } = useExcel();
    host.type("Sheet1", "B2:H2", [["12月底", 3, "2024/12/31", "TRUE", "=1+1", "#N/A", "'007"]]);
    const { grid } = await readSheet();
    const row: (Cell | null)[] = [
      null,
      { type: "text", text: "12月底" },
      { type: "number", value: 3, text: "3" },
      { type: "date", date: "2024-12-31" as never, time: null, text: "2024/12/31" },
      { type: "boolean", value: true, text: "TRUE" },
      { type: "number", value: 2, text: "2", formula: "1+1" },
      { type: "error", text: "#N/A" },
      { type: "text", text: "007" },
    ];
    expect(grid.rows).toEqual([[], row]);
    expect(grid).toMatchObject({
      name: "Sheet1",
      merges: [],
      hiddenRows: [],
      visibility: "visible",
      dateSystem: 1900,
    });
  });

  it("reads days by the workbook's 1904 date system", async () => {
    const { host } = useExcel({ store: new MemoryStore({ dateSystem: 1904 }) });
    host.type("Sheet1", "A1", [["2024/12/31"]]);
    const { grid } = await readSheet();
    expect(grid.dateSystem).toBe(1904);
    expect(grid.rows[0]?.[0]).toMatchObject({ type: "date", date: "2024-12-31" });
  });

  it("tells merges and hidden rows and columns", async () => {
    const { host, Excel } = useExcel();
    host.type("Sheet1", "A1:C3", [
      ["一", 1, 1],
      ["", 2, 2],
      ["三", 3, 3],
    ]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").merge();
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("C:C").columnHidden = true;
      await context.sync();
    });
    const { grid } = await readSheet();
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(grid.hiddenRows).toEqual([1]);
    expect(grid.hiddenColumns).toEqual([2]);
  });

  it("reads more merges than Excel tells at once", async () => {
    const { host, store } = useExcel();
    host.type(
      "Sheet1",
      "B1:B1400",
      Array.from({ length: 1400 }, (_, row) => [row]),
    );
    const merges = Array.from({ length: 600 }, (_, index) => ({
      row: index * 2,
      column: 0,
      rows: 2,
      columns: 1,
    }));
    store.setMerges(sheetId({ store } as NodeExcel, "Sheet1"), merges);
    host.type("Sheet1", "A1", [["甲"]]);
    const { grid } = await readSheet();
    expect(grid.merges).toHaveLength(600);
  });

  it("reads an empty sheet as no rows", async () => {
    useExcel();
    expect((await readSheet()).grid.rows).toEqual([]);
  });

  it("reads 5,000 rows in at most 4 syncs, each answer below 5 MB", async () => {
    const { host } = useExcel();
    const rows = Array.from({ length: 5000 }, (_, row) => [
      row + 1,
      `${row}落实政务公开工作要求`,
      "市政府办公室",
      "12月底",
    ]);
    host.type("Sheet1", "A1:D5000", rows);
    host.resetCounters();
    const { grid } = await readSheet();
    expect(grid.rows).toHaveLength(5000);
    expect(grid.rows[4999]?.[1]).toEqual({ type: "text", text: "4999落实政务公开工作要求" });
    expect(host.counters.syncs).toBeLessThanOrEqual(4);
    expect(host.counters.largestResponse).toBeLessThan(5 * 1024 * 1024);
  });

  it("finds the division table of the active sheet and says where there is none", async () => {
    useExcel();
    await expect(findDivisionSheet()).rejects.toMatchObject({ code: "no-table", data: { sheet: "Sheet1" } });
    await insertTemplate();
    const { table, grid } = await findDivisionSheet();
    expect(table.tasks).toHaveLength(32);
    expect(readDivisionTable(grid)).toMatchObject({ ok: true });
  });
});

const marks: readonly Mark[] = [
  { row: 2, column: 3, rule: "unit-unknown", severity: "error", message: "单位名录中没有“市某局”。" },
  { row: 3, column: 3, rule: "unit-unknown", severity: "error", message: "单位名录中没有“市某局”。" },
  { row: 3, column: 4, rule: "text-earlier", severity: "warning", message: "正文写的是 6 月。" },
];

describe("marks", () => {
  /** A sheet with a format, a dropdown and a conditional format of the user's own. */
  async function prepare({ Excel, host }: NodeExcel): Promise<void> {
    host.type(
      "Sheet1",
      "A1:E4",
      Array.from({ length: 4 }, () => ["a", "b", "c", "d", "e"]),
    );
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("D3").format.fill.color = "#00FF00";
      sheet.getRange("E4").dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      sheet.getRange("D3:E4").conditionalFormats.add("Custom").custom.rule.formula = "=LEN(D3)>9";
      await context.sync();
    });
  }

  it("lie over the cells, with the reason on cells without a validation of their own", async () => {
    const excel = useExcel();
    await prepare(excel);
    await markCells("Sheet1", marks);
    const id = sheetId(excel, "Sheet1");
    const formulas = excel.store.feature(id, "conditionalFormats").map(({ formula }) => formula);
    expect(formulas).toEqual(
      expect.arrayContaining(['=LEN("fengong:unit-unknown")>0', '=LEN("fengong:text-earlier")>0']),
    );
    const prompts = excel.store.feature(id, "validations").filter(({ prompt }) => prompt !== null);
    expect(prompts.map(({ areas }) => areas[0]?.row)).toEqual([2, 3]);
    expect(excel.store.style(id, 2, 3).fill).toBe("#00FF00");
  });

  it("come off without a trace", async () => {
    const excel = useExcel();
    await prepare(excel);
    const before = excel.store.snapshot();
    await markCells("Sheet1", marks);
    expect(await removeMarks("Sheet1")).toBe(2);
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("come off a copy of the sheet too, without any memory of the marking", async () => {
    const excel = useExcel();
    await prepare(excel);
    await markCells("Sheet1", marks);
    await runExcel(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").copy("End");
      await context.sync();
    });
    expect(await removeMarks("Sheet1 (2)")).toBe(2);
  });

  it("take the place of earlier marks", async () => {
    const excel = useExcel();
    await prepare(excel);
    await markCells("Sheet1", marks);
    await markCells("Sheet1", marks.slice(0, 1));
    expect(await removeMarks("Sheet1")).toBe(1);
  });

  it.each([
    ["first marks", [] as readonly Mark[], marks],
    ["marks in place of others", marks, marks.slice(1, 2)],
    ["taking marks off", marks, [] as readonly Mark[]],
  ])(
    "%s: a fault leaves the marks before or the marks after",
    async (_, standing, wanted) => {
      await failAtEveryAction(
        async (excel) => {
          await prepare(excel);
          if (standing.length > 0) await markCells("Sheet1", standing);
        },
        () => markCells("Sheet1", wanted),
        expectBeforeOrFinished,
      );
    },
    60_000,
  );
});

describe("marks of two pages of the add-in at once", () => {
  const wanted = [marks.slice(0, 1), marks.slice(2)] as const;
  const atOnce = () => Promise.all(wanted.map((each) => markCells("Sheet1", each)));

  /** Locks as browsers have them: one job after another. */
  function withLocks(request: LockManager["request"]): () => void {
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    Object.defineProperty(globalThis, "navigator", { value: { locks: { request } }, configurable: true });
    return () => {
      if (before) Object.defineProperty(globalThis, "navigator", before);
      else Reflect.deleteProperty(globalThis, "navigator");
    };
  }
  let restoreNavigator: () => void = () => undefined;
  afterEach(() => restoreNavigator());

  it("do not trip over each other where the browser has no locks", async () => {
    const excel = useExcel();
    const before = excel.store.snapshot();
    await markCells("Sheet1", marks);
    await atOnce();
    await removeMarks("Sheet1");
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("leave those of the later one only", async () => {
    let last: Promise<unknown> = Promise.resolve();
    restoreNavigator = withLocks(
      ((_: string, __: LockOptions, job: () => Promise<unknown>) =>
        (last = last.then(job, job))) as LockManager["request"],
    );
    const excel = useExcel();
    await atOnce();
    const standing = excel.store.feature(sheetId(excel, "Sheet1"), "conditionalFormats");
    expect(standing.map(({ formula }) => formula)).toEqual(['=LEN("fengong:text-earlier")>0']);
  });

  it("do not wait for a page that never ends", async () => {
    restoreNavigator = withLocks((() => Promise.reject(new Error("TimeoutError"))) as LockManager["request"]);
    useExcel();
    expect(await markCells("Sheet1", marks)).toBe(0);
    expect(await removeMarks("Sheet1")).toBe(2);
  });
});

describe("going to a cell", () => {
  it("shows its sheet and selects it", async () => {
    const { store } = useExcel();
    await insertTemplate();
    await goToCell("Sheet1", "D9");
    expect(store.sheet(store.view().sheet).name).toBe("Sheet1");
    expect(store.view().selection).toEqual({ row: 8, column: 3, rows: 1, columns: 1 });
  });
});

describe("watching a sheet", () => {
  it("reports the rows that a person changes, together, and not our own writes", async () => {
    const { host, store } = useExcel();
    const seen: unknown[] = [];
    const stop = await watchSheet("Sheet1", (change) => seen.push(change.rows), { quiet: 30 });
    host.type("Sheet1", "D3", [["市教育局"]]);
    host.type("Sheet1", "D5:E6", [
      ["a", "b"],
      ["c", "d"],
    ]);
    await runExcel(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A9").values = [["ours"]];
      await context.sync();
    });
    await turns(80);
    expect(seen).toEqual([[3, 5, 6]]);
    await stop();
    host.type("Sheet1", "D7", [["后来"]]);
    await turns(60);
    expect(seen).toHaveLength(1);
    expect(store.sheetIds()).toHaveLength(1);
  });
});

describe("requirement sets", () => {
  it.each([
    ["1.7", false],
    ["1.13", false],
    ["1.14", true],
    ["1.20", true],
  ])("ExcelApi %s: recent enough is %p", (excelApi, enough) => {
    useExcel({ excelApi });
    expect(isExcelRecentEnough()).toBe(enough);
  });
});
