import { builtinTable, readDivisionTable } from "../../src/domain/division";
import { templatePlan } from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";

describe("the template", () => {
  const table = builtinTable();
  const [sheet] = templatePlan(table).sheets;

  it("puts task 8 in row 10 and the deadline of task 24 in E26 (contract.md)", () => {
    expect(sheet?.cells).toContainEqual({
      row: 9,
      column: 1,
      value: { type: "number", value: 8 },
      style: "centred",
    });
    expect(sheet?.cells).toContainEqual({
      row: 25,
      column: 4,
      value: { type: "text", text: "12月底" },
      style: "centred",
    });
  });

  it("merges the title, the header over number and text, and categories of more than one task", () => {
    expect(sheet?.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
    expect(sheet?.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 2 });
    // The first category of the seed has tasks 1 to 3, in rows 3 to 5.
    expect(sheet?.merges).toContainEqual({ top: 2, left: 0, bottom: 4, right: 0 });
  });

  it("names each cell once, with a style that exists", () => {
    const addresses = sheet?.cells.map(({ row, column }) => `${row},${column}`) ?? [];
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { style } of sheet?.cells ?? []) expect(sheet?.styles).toHaveProperty(style);
  });

  it("comes back from a file with every text of the document", async () => {
    const read = await readWorkbook(await writeWorkbook(templatePlan(table)), "分工表.xlsx");
    if (!read.ok) throw new Error(read.code);
    const [grid] = read.workbook.sheets;
    const result = grid && readDivisionTable(grid);
    if (!result?.ok) throw new Error("no table");
    const texts = (tasks: typeof table.tasks) =>
      tasks.map(({ no, category, requirement, units, deadline }) => [
        no,
        category,
        requirement,
        units,
        deadline,
      ]);
    expect(result.table.title).toBe(table.title);
    expect(texts(result.table.tasks)).toEqual(texts(table.tasks));
  });

  it("gives the same bytes each time", async () => {
    const plan = templatePlan(table);
    expect(await writeWorkbook(plan)).toEqual(await writeWorkbook(plan));
  });
});
