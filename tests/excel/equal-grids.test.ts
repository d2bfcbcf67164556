import { applyPlan, readSheet } from "../../src/excel";
import { MemoryStore } from "../../src/host";
import type { Grid } from "../../src/domain/grid";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";
import { everyPlan } from "../support/plans";
import { useExcel } from "../support/use-excel";

describe("the same plan, applied to the open workbook and written to a file", () => {
  it.each(everyPlan())("%s: gives equal grids when read back", async (_, plan) => {
    useExcel({ store: new MemoryStore({ firstSheet: "原有" }) });
    const { sheetNames } = await applyPlan(plan);
    const applied: Grid[] = [];
    for (const name of sheetNames.values()) applied.push((await readSheet(name)).grid);

    const file = await readWorkbook(await writeWorkbook(plan), "x.xlsx");
    if (!file.ok) throw new Error(file.code);
    expect(applied).toEqual(file.workbook.sheets);
  });
});
