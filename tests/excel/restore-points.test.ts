import { dropRestorePoint, listRestorePoints, makeRestorePoint, restore } from "../../src/excel";
import type { RestorePoint } from "../../src/excel";
import {
  expectBeforeOrFinished,
  failAtEveryAction,
  sheetNames,
  useExcel,
  withoutIds,
} from "../support/use-excel";
import type { NodeExcel } from "../../src/host/node-host";

const why = { reason: "重新汇总之前", madeAt: "2024-11-20T09:00:00" };

/** A second sheet with a merge and a fill, and something typed in both. */
async function prepare({ Excel, host }: NodeExcel): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("台账");
    sheet.getRange("A1:A2").merge();
    sheet.getRange("A1").format.fill.color = "#FFC000";
    sheet.visibility = "Hidden";
    await context.sync();
  });
  host.type("Sheet1", "A1:B1", [["汇总", 1]]);
  host.type("台账", "A1", [["市教育局"]]);
}

describe("restore points", () => {
  it("bring several sheets back as they were, in name, place, visibility and content", async () => {
    const excel = useExcel();
    await prepare(excel);
    const before = withoutIds(excel.store.snapshot());
    const point = await makeRestorePoint(["Sheet1", "台账"], why);
    expect(sheetNames(excel)).toEqual(["Sheet1", "台账", "还原点 Sheet1", "还原点 台账"]);
    excel.host.type("Sheet1", "A1:B1", [["", 2]]);
    excel.host.type("台账", "A1", [["别的"]]);
    expect(await listRestorePoints()).toEqual([point]);
    await restore(point);
    expect(withoutIds(excel.store.snapshot())).toEqual(before);
    expect(await listRestorePoints()).toEqual([]);
  });

  it("come back at the end where the sheet is gone", async () => {
    const excel = useExcel();
    await prepare(excel);
    const point = await makeRestorePoint(["Sheet1"], why);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").visibility = "Visible";
      context.workbook.worksheets.getItem("Sheet1").delete();
      await context.sync();
    });
    await restore(point);
    expect(sheetNames(excel)).toEqual(["台账", "Sheet1"]);
  });

  it("are told from one another, oldest first, and other hidden sheets from them", async () => {
    const excel = useExcel();
    await prepare(excel);
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.add("_fengong").visibility = "VeryHidden";
      await context.sync();
    });
    const later = await makeRestorePoint(["Sheet1"], { ...why, madeAt: "2024-11-21T09:00:00" });
    const earlier = await makeRestorePoint(["Sheet1"], why);
    expect((await listRestorePoints()).map(({ id }) => id)).toEqual([earlier.id, later.id]);
  });

  it("are dropped without a trace", async () => {
    const excel = useExcel();
    await prepare(excel);
    const before = excel.store.snapshot();
    await dropRestorePoint(await makeRestorePoint(["Sheet1", "台账"], why));
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("that are gone are told as not found, and nothing is touched", async () => {
    const excel = useExcel();
    await prepare(excel);
    const point = await makeRestorePoint(["Sheet1"], why);
    await dropRestorePoint(point);
    const before = excel.store.snapshot();
    await expect(restore(point)).rejects.toMatchObject({ code: "not-found" });
    await expect(makeRestorePoint(["没有"], why)).rejects.toMatchObject({ code: "not-found" });
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("cannot be made in a workbook whose structure is protected", async () => {
    const excel = useExcel();
    excel.store.setWorkbookFeature("protection", {});
    const before = excel.store.snapshot();
    await expect(makeRestorePoint(["Sheet1"], why)).rejects.toMatchObject({ code: "workbook-protected" });
    expect(excel.store.snapshot()).toEqual(before);
  });

  it("a fault while making one leaves no copy", async () => {
    await failAtEveryAction(prepare, () => makeRestorePoint(["Sheet1", "台账"], why), expectBeforeOrFinished);
  }, 30_000);

  it("a fault while dropping one leaves it or nothing of it", async () => {
    let point: RestorePoint | null = null;
    await failAtEveryAction(
      async (excel) => {
        await prepare(excel);
        point = await makeRestorePoint(["Sheet1", "台账"], why);
      },
      () => (point ? dropRestorePoint(point) : Promise.resolve()),
      expectBeforeOrFinished,
    );
  }, 30_000);

  it("a fault while restoring leaves the changed sheets or the restored ones", async () => {
    let point: RestorePoint | null = null;
    await failAtEveryAction(
      async (excel) => {
        await prepare(excel);
        point = await makeRestorePoint(["Sheet1", "台账"], why);
        excel.host.type("Sheet1", "A1", [["新"]]);
      },
      () => (point ? restore(point) : Promise.resolve()),
      expectBeforeOrFinished,
    );
  }, 60_000);
});
