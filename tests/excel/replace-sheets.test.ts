import { listSheets, readSheet, replaceSheets } from "../../src/excel";
import { builtinTable } from "../../src/domain/division";
import { templatePlan } from "../../src/sheets";
import type { WorkbookPlan } from "../../src/sheets";
import { failAtEveryAction, sheetNames, useExcel } from "../support/use-excel";

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
    let tried = 0;
    await failAtEveryAction(
      () => replaceSheets(plan("旧表")).then(() => undefined),
      () => replaceSheets(plan("新表")),
      ({ before, finished, after, failed, n }) => {
        tried = n;
        if (!failed) expect({ n, after }).toEqual({ n, after: finished });
        else expect({ n, names: namesOf(after) }).toEqual({ n, names: namesOf(before) });
      },
      { step: 7 },
    );
    expect(tried).toBeGreaterThan(3);
  });
});

function namesOf(snapshot: unknown): readonly unknown[] {
  const { sheets } = snapshot as { sheets: readonly { name: string }[] };
  return sheets.map(({ name }) => name);
}

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
