import { readFileSync } from "node:fs";
import { builtinTable } from "../../src/domain/division";
import { insertTemplate } from "../../src/excel";
import { MemoryStore } from "../../src/host";
import { templatePlan } from "../../src/sheets";
import type { WorkbookPlan } from "../../src/sheets";
import { fillStore } from "../../src/workbench/files/fill-store";
import { planOfStore } from "../../src/workbench/files/plan-of-store";
import { readPlan, writeWorkbook } from "../../src/workbooks";
import { cellsOf } from "../support/plan-cells";
import { useExcel } from "../support/use-excel";

let ids = 0;
const newId = (): string => `sheet-${++ids}`;

/** The plan that a store holds after a file of this plan was opened into it. */
function reopened(plan: WorkbookPlan): WorkbookPlan {
  const store = new MemoryStore();
  fillStore(store, plan, newId);
  return planOfStore(store);
}

async function fromFile(bytes: Uint8Array): Promise<WorkbookPlan> {
  const read = await readPlan(bytes, "试.xlsx");
  if (!read.ok) throw new Error(read.code);
  return read.plan;
}

function stylesAt(plan: WorkbookPlan, address: string): unknown {
  const [sheet] = plan.sheets;
  const cell = sheet?.cells.find(({ row, column }) => `${row},${column}` === address);
  return sheet?.styles[cell?.style ?? ""];
}

describe("files of other writers", () => {
  const names = ["openpyxl", "libreoffice", "sheetjs"];

  it.each(names)("from %s are the same after opening and saving", async (name) => {
    const opened = await fromFile(readFileSync(`tests/fixtures/files/${name}.xlsx`));
    const saved = await fromFile(await writeWorkbook(reopened(opened)));
    expect(saved.sheets.map((sheet) => sheet.name)).toEqual(opened.sheets.map((sheet) => sheet.name));
    opened.sheets.forEach((wanted, index) => {
      const found = saved.sheets[index];
      if (!found) throw new Error("no sheet");
      // Cells under a merge get its look, which the file need not say.
      expect(cellsOf(found)).toMatchObject(cellsOf(wanted));
      for (const key of ["merges", "freeze", "hiddenRows", "validations", "notes", "tabColor"] as const) {
        expect(found[key]).toEqual(wanted[key]);
      }
      expect(found.rowHeights).toEqual(wanted.rowHeights);
      found.columns.forEach(({ width, hidden }, column) => {
        expect(width).toBeCloseTo(wanted.columns[column]?.width ?? 0, 2);
        expect(hidden).toBe(wanted.columns[column]?.hidden);
      });
    });
  });

  it.each(["openpyxl", "libreoffice"])("from %s are read with looks, sizes and rules", async (name) => {
    const plan = await fromFile(readFileSync(`tests/fixtures/files/${name}.xlsx`));
    const [sheet] = plan.sheets;
    if (!sheet) throw new Error("no sheet");
    // Converting without a window, LibreOffice leaves the frozen panes out of the file.
    expect(sheet.freeze).toEqual(name === "openpyxl" ? { rows: 2, columns: 2 } : { rows: 0, columns: 0 });
    expect(sheet.merges).toEqual(
      expect.arrayContaining([
        { top: 0, left: 0, bottom: 0, right: 4 },
        { top: 5, left: 0, bottom: 5, right: 3 },
      ]),
    );
    expect(sheet.hiddenRows).toEqual([6]);
    expect(sheet.columns[5]?.hidden).toBe(true);
    expect(sheet.columns[1]?.width).toBeCloseTo(39.54, 1);
    expect(sheet.rowHeights).toEqual(expect.arrayContaining([{ row: 2, height: 48 }]));
    expect(stylesAt(plan, "0,0")).toMatchObject({
      // LibreOffice writes the font that it found in place of the one that was asked for.
      fonts: [name === "openpyxl" ? "黑体" : "Noto Sans CJK SC"],
      fontSize: 18,
      bold: true,
      horizontal: "center",
    });
    // Theme colours: the accent darkened by a quarter, and the theme's white.
    expect(stylesAt(plan, "1,0")).toMatchObject({ fill: "#376092", fontColor: "#FFFFFF" });
    expect(stylesAt(plan, "1,0")).toMatchObject({
      edges: { top: { style: "medium", color: "#C00000" }, left: { style: "thin", color: "#000000" } },
    });
    expect(stylesAt(plan, "2,2")).toMatchObject({ italic: true, indent: 1 });
    expect(stylesAt(plan, "3,1")).toMatchObject({ underline: true, vertical: "top", wrap: true });
    expect(stylesAt(plan, "4,2")).toMatchObject({ strikethrough: true });
    const value = (address: string): unknown =>
      sheet.cells.find(({ row, column }) => `${row},${column}` === address)?.value;
    expect(value("2,3")).toEqual({ type: "number", value: 45838 });
    expect(value("4,1")).toEqual({ type: "text", text: "00123号文件落实" });
    expect(value("5,4")).toMatchObject({ type: "formula", formula: "=SUM(E3:E5)" });
    // LibreOffice writes a plain TRUE as the formula that gives it.
    expect(value("7,0")).toMatchObject(
      name === "openpyxl" ? { type: "boolean", value: true } : { type: "formula", formula: "=TRUE()" },
    );
    expect(sheet.validations).toMatchObject([
      {
        area: { top: 2, left: 2, bottom: 4, right: 2 },
        rule: { values: ["县数据局", "县财政局", "县教育局"] },
        strict: true,
      },
    ]);
    expect(sheet.notes).toMatchObject([
      { row: 2, column: 1, text: expect.stringContaining("请核对文号") as string },
    ]);
  });
});

describe("the workbench opens and saves", () => {
  it("keeps everything of the standard table", () => {
    const plan = templatePlan(builtinTable());
    const [wanted] = plan.sheets;
    const [found] = reopened(plan).sheets;
    if (!wanted || !found) throw new Error("no sheet");
    expect(cellsOf(found)).toMatchObject(cellsOf(wanted));
    for (const key of [
      "name",
      "merges",
      "freeze",
      "print",
      "rowHeights",
      "tabColor",
      "visibility",
    ] as const) {
      expect(found[key]).toEqual(wanted[key]);
    }
    expect(found.columns.map(({ width }) => Math.round(width * 10) / 10)).toEqual(
      wanted.columns.map(({ width }) => width),
    );
  });

  it("saves a table inserted through office.js as the command line writes it", async () => {
    const excel = useExcel();
    await insertTemplate();
    const saved = await fromFile(await writeWorkbook(planOfStore(excel.store)));
    const written = await fromFile(await writeWorkbook(templatePlan(builtinTable())));
    const [wanted] = written.sheets;
    const found = saved.sheets.find(({ name }) => name === wanted?.name);
    if (!wanted || !found) throw new Error("no sheet");
    expect(cellsOf(found)).toEqual(cellsOf(wanted));
    for (const key of ["merges", "freeze", "print", "rowHeights"] as const) {
      expect(found[key]).toEqual(wanted[key]);
    }
    expect(found.columns).toEqual(wanted.columns);
  });
});
