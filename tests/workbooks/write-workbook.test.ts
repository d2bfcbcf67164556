import * as xlsx from "@e965/xlsx";
import * as fc from "fast-check";
import type { PlanCell, SheetPlan, WorkbookPlan } from "../../src/sheets";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";
import type { IsoDate } from "../../src/domain/dates";

const planOf = (cells: readonly PlanCell[], more: Partial<SheetPlan> = {}): WorkbookPlan => ({
  properties: {},
  sheets: [
    {
      name: "表",
      cells,
      styles: {
        plain: {},
        bold: { bold: true, wrap: true },
        boxed: { border: "thin", fill: "#FFF2CC", numberFormat: "0.00" },
      },
      columns: [{ width: 10 }],
      merges: [],
      rowHeights: [],
      validations: [],
      conditionalFormats: [],
      freeze: { rows: 0, columns: 0 },
      autoFilter: null,
      tables: [],
      charts: [],
      print: null,
      protection: null,
      visibility: "visible",
      tabColor: null,
      ...more,
    },
  ],
});
const textCell = (row: number, column: number, text: string, style = "plain"): PlanCell => ({
  row,
  column,
  value: { type: "text", text },
  style,
});
const library = (bytes: Uint8Array): xlsx.WorkSheet | undefined =>
  xlsx.read(bytes, { type: "array", cellStyles: true, cellNF: true }).Sheets["表"];

describe("writing a workbook", () => {
  const hostile = [
    "=1+1",
    "+86 138 0000 0000",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("http://example.com","点我")',
    '=DDE("cmd","/C calc","x")',
    "#REF!",
    "TRUE",
    "00123",
    "1-2",
    "_x0041_",
    "__proto__",
    "  前后空格  ",
    "一\n二",
    "<b>&amp;</b>",
    "\u0000\u0001\u000b\ufffe",
    "\ud83d",
    "😀𠮷",
  ];

  it("writes every text as that text, whatever it looks like, and no formula or link", async () => {
    const bytes = await writeWorkbook(planOf(hostile.map((text, row) => textCell(row, 0, text))));
    const read = await readWorkbook(bytes, "a.xlsx");
    const rows = read.ok ? read.workbook.sheets[0]?.rows : undefined;
    expect(rows?.map(([cell]) => cell)).toEqual(hostile.map((text) => ({ type: "text", text })));
    const sheet = library(bytes) ?? {};
    for (const [row] of hostile.entries()) {
      const cell = sheet[`A${String(row + 1)}`] as xlsx.CellObject;
      expect([cell.t, cell.f, cell.l]).toEqual(["s", undefined, undefined]);
    }
  });

  it("gives any text back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "binary", maxLength: 20 }), { minLength: 1, maxLength: 20 }),
        async (texts) => {
          const bytes = await writeWorkbook(
            planOf(texts.map((text, row) => textCell(row, row % 3, text || "空"))),
          );
          const read = await readWorkbook(bytes, "a.xlsx");
          const rows = read.ok ? read.workbook.sheets[0]?.rows : [];
          expect(rows?.map((row, index) => row[index % 3]?.text)).toEqual(texts.map((text) => text || "空"));
        },
      ),
      { seed: 20241231, numRuns: 60 },
    );
  }, 60_000);

  it("writes numbers, dates, booleans and formulas with their values, each in its style", async () => {
    const cells: PlanCell[] = [
      { row: 0, column: 0, value: { type: "number", value: 1.5 }, style: "boxed" },
      { row: 0, column: 1, value: { type: "date", date: "2024-12-31" as IsoDate }, style: "plain" },
      { row: 0, column: 2, value: { type: "boolean", value: true }, style: "plain" },
      { row: 0, column: 3, value: { type: "formula", formula: '="<"&A1', value: "<1.5" }, style: "bold" },
      { row: 0, column: 4, value: { type: "formula", formula: "=A1*2", value: 3 }, style: "plain" },
      { row: 2, column: 0, value: null, style: "boxed" },
    ];
    const bytes = await writeWorkbook(
      planOf(cells, { rowHeights: [{ row: 4, height: 30 }], hiddenRows: [3] }),
    );
    const read = await readWorkbook(bytes, "a.xlsx");
    expect(read.ok && read.workbook.sheets[0]?.rows[0]).toEqual([
      { type: "number", value: 1.5, text: "1.50" },
      { type: "date", date: "2024-12-31", time: null, text: "2024-12-31" },
      { type: "boolean", value: true, text: "TRUE" },
      { type: "text", text: "<1.5", formula: '"<"&A1' },
      { type: "number", value: 3, text: "3", formula: "A1*2" },
    ]);
    const sheet = library(bytes);
    expect(sheet?.["!rows"]?.[4]).toMatchObject({ hpt: 30 });
    expect(sheet?.["!rows"]?.[3]?.hidden).toBe(true);
    expect(sheet?.["!ref"]).toBe("A1:E3");
  });

  it("gives all of a merge the style of its first cell, and the later of two cells in one place counts", async () => {
    const merged = { top: 0, left: 0, bottom: 1, right: 1 };
    const bytes = await writeWorkbook(
      planOf([textCell(0, 0, "旧", "plain"), textCell(0, 0, "新", "boxed"), textCell(3, 2, "丙")], {
        merges: [merged],
      }),
    );
    const sheet = library(bytes) ?? {};
    expect((sheet.A1 as xlsx.CellObject).v).toBe("新");
    const xml = xlsx.CFB.find(xlsx.CFB.read(bytes, { type: "array" }), "sheet1.xml")?.content;
    const styles = new TextDecoder()
      .decode(Uint8Array.from(xml as number[]))
      .match(/<c r="[AB][12]" s="(\d+)"/g);
    expect(new Set(styles?.map((cell) => cell.replace(/r="\w+"/, ""))).size).toBe(1);
    expect(styles).toHaveLength(4);
  });

  it("gives equal bytes for equal plans", async () => {
    const make = () => writeWorkbook(planOf([textCell(0, 0, "甲"), textCell(1, 1, "乙", "bold")]));
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });
});
