import { checkTable } from "../../src/domain/checks";
import type { ReturnInput } from "../../src/domain/consolidation";
import type { IsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { consolidateRound, formsOf, masterOf, owedTable } from "../../src/jobs";
import type { Form } from "../../src/jobs";
import { hiddenSheet, markedTablePlan, rosterSheet, templatePlan } from "../../src/sheets";
import type { SheetPlan, WorkbookPlan } from "../../src/sheets";
import { gridOf } from "./grid-of";
import { answer, ISSUED, issuedTable, returnOf } from "./return-of";

/** What reading a file gives, before a master has kept anything of it. */
type FreshRead = Extract<ReturnInput["read"], { readonly ok: boolean }>;

const roster = indexRoster(builtinRoster);
const asOf = "2024-11-20" as IsoDate;
const owed = () => owedTable(issuedTable(), roster, { year: 2024, issued: null, asOf });

/** The forms of the small test table, one a unit. */
export function testForms(): readonly Form[] {
  const { table, expected } = owed();
  return formsOf(table, expected, { round: "", due: "2024-12-10" as IsoDate });
}

/** A master of two returns, one with an answer that looks like a formula, one file that cannot be read. */
export function testMaster(progress = "已建成文件库"): WorkbookPlan {
  const input = (file: string, read: FreshRead): ReturnInput => ({
    file,
    sha256: [...file]
      .map((letter) => letter.charCodeAt(0).toString(16))
      .join("")
      .padEnd(64, "0")
      .slice(0, 64),
    size: 12_345,
    read,
  });
  const inputs = [
    input("市教育局.xlsx", {
      ok: true,
      workbook: returnOf("市教育局", [
        answer(1, progress, "已完成", "2024-11-18"),
        answer(2, "=1+1 起步"),
        answer(3, "12月底前完成"),
      ]),
    }),
    input("市民政局.xlsx", { ok: true, workbook: returnOf("市民政局", [answer(1, "00123\n第二行")]) }),
    input("扫描件.pdf", { ok: false, reason: "这是 PDF，不是表格。" }),
  ];
  const round = consolidateRound(inputs, owed(), { roster, asOf });
  return masterOf(round, owed(), { version: "0.1.0" });
}

/** A small plan of two sheets with one of everything that a plan can hold. */
export function smallPlan(text = "一"): WorkbookPlan {
  const area = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });
  const sheet: SheetPlan = {
    name: "总览",
    visibility: "visible",
    columns: [{ width: 20 }, { width: 10, hidden: true }],
    rowHeights: [{ row: 0, height: 30 }],
    styles: {
      head: {
        fonts: ["黑体"],
        fontSize: 14,
        bold: true,
        fill: "#D9E1F2",
        border: "thin",
        horizontal: "center",
      },
      open: { locked: false, wrap: true, numberFormat: "yyyy-mm-dd" },
    },
    cells: [
      { row: 0, column: 0, value: { type: "text", text: "单位" }, style: "head" },
      { row: 0, column: 1, value: { type: "text", text: "日期" }, style: "head" },
      { row: 1, column: 0, value: { type: "text", text }, style: "open" },
      { row: 1, column: 1, value: { type: "date", date: "2024-12-31" as IsoDate }, style: "open" },
      { row: 2, column: 0, value: { type: "number", value: 3 }, style: "open" },
      { row: 3, column: 0, value: { type: "formula", formula: "=1+1", value: 2 }, style: "open" },
    ],
    merges: [area(5, 0, 6, 0)],
    freeze: { rows: 1, columns: 1 },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { from: 0, to: 0 },
      margins: { top: 1, bottom: 1, left: 0.5, right: 0.5 },
      footer: "第 &P 页",
      centerHorizontally: true,
    },
    validations: [
      {
        area: area(1, 0, 3, 0),
        rule: { type: "list", values: ["已完成", "正在推进"] },
        strict: true,
        errorTitle: "状态",
        errorMessage: "请选择",
        promptMessage: "请选择",
      },
    ],
    conditionalFormats: [{ area: area(1, 0, 2, 0), formula: "=LEN(A2)>3", fill: "#FDE0E0" }],
    tables: [{ area: area(0, 0, 3, 1), name: "EntryTable" }],
    charts: [
      {
        type: "bar-stacked",
        title: "进展",
        categories: area(1, 0, 2, 0),
        series: [
          { name: "甲", values: area(1, 1, 2, 1), color: "#106E54" },
          { name: "乙", values: area(1, 1, 2, 1) },
        ],
        place: area(8, 0, 12, 2),
      },
    ],
    protection: {
      allowFormatRows: true,
      allowFormatColumns: true,
      allowAutoFilter: true,
      allowSort: true,
      allowInsertRows: false,
    },
    tabColor: "#106E54",
    autoFilter: null,
  };
  return { sheets: [sheet, hiddenSheet(new Map([["state", text]]))], properties: { "fengong.form": text } };
}

/** Every kind of workbook that the add-in makes, by its name. */
export function everyPlan(): readonly (readonly [string, WorkbookPlan])[] {
  const [form] = testForms();
  if (!form) throw new Error("the test table owes forms");
  const table = builtinTable();
  return [
    ["the standard table", templatePlan(table)],
    ["a return form", form.plan],
    ["the master", testMaster()],
    ["a checked copy", markedTablePlan(gridOf(ISSUED), checkTable(issuedTable(), { roster, asOf }))],
    ["the roster", { sheets: [rosterSheet(builtinRoster)], properties: {} }],
  ];
}
