import { readFileSync } from "node:fs";
import { markCells, removeMarks } from "../../src/excel";
import { MemoryStore } from "../../src/host";
import type { NodeExcel } from "../../src/host/node-host";
import { fillStore } from "../../src/workbench/files/fill-store";
import { planOfStore } from "../../src/workbench/files/plan-of-store";
import { readPlan, writeWorkbook } from "../../src/workbooks";
import { sheetId, useExcel } from "../support/use-excel";

/** Opens a file as Excel does, where a prompt without a rule is a rule of its own kind that always holds. */
async function open(bytes: Uint8Array, always: string): Promise<NodeExcel> {
  const read = await readPlan(bytes, "分工表.xlsx");
  if (!read.ok) throw new Error(read.code);
  const store = new MemoryStore();
  let id = 0;
  fillStore(store, read.plan, () => `sheet-${id++}`);
  for (const sheet of store.sheetIds()) {
    const validations = store.feature(sheet, "validations").map((each) => ({
      ...each,
      rule: Object.keys(each.rule).length === 0 ? { custom: { formula: always } } : each.rule,
    }));
    store.setFeature(sheet, "validations", validations);
  }
  return useExcel({ store });
}

function marksLeft({ store }: NodeExcel): unknown {
  const id = sheetId({ store } as NodeExcel, "Sheet1");
  return {
    formats: store.feature(id, "conditionalFormats").map(({ formula }) => formula),
    validations: store.feature(id, "validations").map(({ rule }) => Object.keys(rule)),
    prompts: store.feature(id, "validations").filter(({ prompt }) => prompt?.message).length,
    fill: store.style(id, 2, 3).fill,
  };
}

/** Besides three marks with four prompts: a fill, a dropdown and a conditional format of the user's own. */
const USERS_OWN = { formats: ["=LEN(D3)>99"], validations: [["list"]], prompts: 0, fill: "#00FF00" };

describe("marks in a file", () => {
  // Made with markCells, written by our writer, then opened and saved by LibreOffice 7.4.
  it.each([
    ["marked-saved-by-libreoffice.xlsx", "=1"],
    ["marked.xlsx", "=TRUE"],
  ])("%s: all are found and come off, and the user's own stays", async (file, always) => {
    const excel = await open(readFileSync(`tests/fixtures/marks/${file}`), always);
    expect(marksLeft(excel)).toMatchObject({ prompts: 4 });
    expect(await removeMarks("Sheet1")).toBe(3);
    expect(marksLeft(excel)).toEqual(USERS_OWN);
  });

  it("come off after being saved and opened again, and take the place of earlier ones", async () => {
    const first = await open(readFileSync("tests/fixtures/marks/marked.xlsx"), "=TRUE");
    await markCells("Sheet1", [
      { row: 4, column: 3, rule: "unit-unknown", severity: "error", message: "单位名录中没有这个单位。" },
    ]);
    expect(marksLeft(first)).toMatchObject({ prompts: 1 });
    const again = await open(await writeWorkbook(planOfStore(first.store)), "=TRUE");
    expect(await removeMarks("Sheet1")).toBe(1);
    expect(marksLeft(again)).toEqual(USERS_OWN);
  });

  it("leave a rule that the user put on a marked cell since, without our prompt", async () => {
    const excel = useExcel();
    await markCells("Sheet1", [
      { row: 2, column: 3, rule: "unit-unknown", severity: "error", message: "单位名录中没有这个单位。" },
    ]);
    await excel.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("D3");
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: "甲,乙" } };
      await context.sync();
    });
    await removeMarks("Sheet1");
    const [left, ...more] = excel.store.feature(sheetId(excel, "Sheet1"), "validations");
    expect(left).toMatchObject({ rule: { list: { source: "甲,乙" } }, prompt: { title: "", message: "" } });
    expect(more).toEqual([]);
  });
});
