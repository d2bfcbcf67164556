import { applySuggestion, findDivisionSheet, followDivisionSheet, readSheet } from "../../src/excel";
import type { Followed } from "../../src/excel";
import type { NodeExcel } from "../../src/host/node-host";
import { ISSUED } from "../support/return-of";
import { useExcel } from "../support/use-excel";

const quiet = 30;
const turns = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A workbook with the small test table, followed; what is told is collected. */
async function start(): Promise<{ excel: NodeExcel; told: Followed[]; stop: () => Promise<void> }> {
  const excel = useExcel();
  excel.host.type("Sheet1", "A1:E5", ISSUED);
  const told: Followed[] = [];
  const stop = await followDivisionSheet(await findDivisionSheet(), (each) => told.push(each), { quiet });
  excel.host.resetCounters();
  return { excel, told, stop };
}

describe("following the table while a person types", () => {
  it("reads only the rows touched, once it is quiet, and tells the table as it stands", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "E3", [["6月底"]]);
    excel.host.type("Sheet1", "D5", [["市民政局"]]);
    await turns(120);
    expect(told).toMatchObject([{ ok: true, rows: [3, 5] }]);
    const [first] = told;
    if (!first?.ok) throw new Error("not told");
    expect(first.sheet.table.tasks.map(({ units, deadline }) => [units, deadline])).toEqual([
      ["市教育局、市民政局", "6月底"],
      ["市教育局", "持续推进"],
      ["市民政局", "6月30日"],
    ]);
    // Two syncs and the answer of two rows: not the whole sheet again.
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(3);
    expect(first.sheet.grid).toEqual((await readSheet("Sheet1")).grid);
    await stop();
  });

  it("reads rows below the table and rows that were emptied", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "A6:E6", [["", 4, "新增任务，完善有关制度并抓好落实。", "市教育局", "年底前"]]);
    excel.host.type("Sheet1", "A5:E5", [["", "", "", "", ""]]);
    await turns(120);
    const last = told.at(-1);
    if (!last?.ok) throw new Error("not told");
    expect(last.sheet.grid).toEqual((await readSheet("Sheet1")).grid);
    expect(last.sheet.table.tasks.map(({ no }) => no)).toEqual([1, 2, 4]);
    await stop();
  });

  it("reads the whole when rows come or go", async () => {
    const { excel, told, stop } = await start();
    excel.host.insertRows("Sheet1", "4:4");
    await turns(120);
    expect(told).toMatchObject([{ ok: true, rows: null }]);
    await stop();
  });

  it("reads the whole when rows above go, and the table is where it is then", async () => {
    const { excel, told, stop } = await start();
    excel.host.deleteRows("Sheet1", "1:1");
    await turns(120);
    const [first] = told;
    if (!first?.ok) throw new Error("not told");
    expect(first.rows).toBeNull();
    expect(first.sheet.table.tasks.map(({ row }) => row)).toEqual([2, 3, 4]);
    await stop();
  });

  it("reads what a person took back like any change", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "E3", [["6月底"]]);
    await turns(120);
    excel.host.type("Sheet1", "E3", [["12月底"]]);
    await turns(120);
    expect(told.map((each) => each.ok && each.sheet.table.tasks[0]?.deadline)).toEqual(["6月底", "12月底"]);
    await stop();
  });

  it("reads 2,000 pasted rows in few requests and tells them once", async () => {
    const { excel, told, stop } = await start();
    const pasted = Array.from({ length: 1_999 }, (_, index) => [
      "",
      index + 4,
      `${index}${"落实政务公开工作要求，完善制度。".repeat(20)}`,
      "市教育局",
      "12月底",
    ]);
    excel.host.type("Sheet1", "A6:E2004", pasted);
    for (let waited = 0; told.length === 0 && waited < 10_000; waited += 50) await turns(50);
    const [first] = told;
    if (!first?.ok) throw new Error("not told");
    expect(first.rows).toHaveLength(1_999);
    expect(first.sheet.table.tasks).toHaveLength(2_002);
    expect(excel.host.counters.syncs).toBeLessThanOrEqual(8);
    await stop();
  }, 30_000);

  it("follows its sheet under another name, and when another sheet is shown", async () => {
    const { excel, told, stop } = await start();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("别的").activate();
      context.workbook.worksheets.getItem("Sheet1").name = "今年的分工";
      await context.sync();
    });
    excel.host.type("别的", "A1", [["不相干"]]);
    excel.host.type("今年的分工", "E3", [["6月底"]]);
    await turns(120);
    expect(told).toMatchObject([{ ok: true, rows: [3], sheet: { grid: { name: "今年的分工" } } }]);
    await stop();
  });

  it("tells nothing of a sheet that was deleted, and can be stopped", async () => {
    const { excel, told, stop } = await start();
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("别的");
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    excel.host.type("别的", "A1", [["不相干"]]);
    await turns(120);
    expect(told).toEqual([]);
    await stop();
  });

  it("tells that its sheet is gone when that happens between a change and its reading", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "E3", [["6月底"]]);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("别的");
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await turns(120);
    expect(told).toMatchObject([{ ok: false, failure: { code: "not-found" } }]);
    await stop();
  });

  it("does not react to our own writes", async () => {
    const { told, stop } = await start();
    await applySuggestion({ sheet: "Sheet1", address: "E3", expected: "12月底", text: "11月底" });
    await turns(120);
    expect(told).toEqual([]);
    await stop();
  });

  it("tells when the header is gone, and goes on when it is back", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "A2:E2", [["", "", "", "", ""]]);
    await turns(120);
    excel.host.type("Sheet1", "A2:E2", [[...(ISSUED[1] ?? [])]]);
    await turns(120);
    expect(told.map((each) => (each.ok ? "table" : each.failure.code))).toEqual(["no-table", "table"]);
    await stop();
  });

  it("tells nothing after it was stopped", async () => {
    const { excel, told, stop } = await start();
    excel.host.type("Sheet1", "E3", [["6月底"]]);
    await stop();
    await turns(120);
    expect(told).toEqual([]);
  });
});
