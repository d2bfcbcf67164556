import { listSheets, readSheet, replaceSheets } from "../../src/excel";
import { builtinTable } from "../../src/domain/division";
import { templatePlan } from "../../src/sheets";
import type { WorkbookPlan } from "../../src/sheets";
import { expectBeforeOrFinished, failAtEveryAction, sheetNames, useExcel } from "../support/use-excel";

function plan(title: string): WorkbookPlan {
  const table = builtinTable();
  return templatePlan({ ...table, title, tasks: table.tasks.slice(0, 2) });
}

describe("putting sheets in place of ours", () => {
  it("adds them where there are none", async () => {
    const excel = useExcel();
    await replaceSheets(plan("旧表"));
    expect(sheetNames(excel)).toEqual(["Sheet1", "分工表"]);
  });

  it("puts the new one in place of the old, under its name", async () => {
    const excel = useExcel();
    await replaceSheets(plan("旧表"));
    await replaceSheets(plan("新表"));
    expect(sheetNames(excel)).toEqual(["Sheet1", "分工表"]);
    const { grid } = await readSheet("分工表");
    expect(grid.rows[0]?.[0]?.text).toBe("新表");
  });

  it("leaves the old or the new, wherever Excel fails", async () => {
    const tried = await failAtEveryAction(
      () => replaceSheets(plan("旧表")).then(() => undefined),
      () => replaceSheets(plan("新表")),
      expectBeforeOrFinished,
      { step: 7 },
    );
    expect(tried).toBeGreaterThan(3);
  });
});

describe("listing sheets", () => {
  it("tells names, order and which one is shown", async () => {
    useExcel();
    await replaceSheets(plan("旧表"));
    expect(await listSheets()).toEqual([
      { id: expect.any(String) as string, name: "Sheet1", visible: true, active: false },
      { id: expect.any(String) as string, name: "分工表", visible: true, active: true },
    ]);
  });
});

describe("what is shown after sheets were put in place of others", () => {
  it.each([
    ["the sheet that gave way was shown: its successor", "分工表", "分工表"],
    ["another sheet was shown: that one", "Sheet1", "Sheet1"],
  ])("%s", async (_, active, shown) => {
    const { host, store } = useExcel();
    await replaceSheets(plan("旧表"));
    host.activate(active);
    await replaceSheets(plan("新表"), { show: null });
    expect(store.sheet(store.view().sheet).name).toBe(shown);
  });
});
