import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import type { Grid, WorkbookGrid } from "../../src/domain/grid";
import { readWorkbook } from "../../src/workbooks";

const FILES = join(__dirname, "../fixtures/returns");
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FILES, name)));

async function read(bytes: Uint8Array, name = "x"): Promise<WorkbookGrid> {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result.workbook;
}
const first = ({ sheets: [sheet] }: WorkbookGrid): Grid => {
  if (!sheet) throw new Error("no sheet");
  return sheet;
};
const texts = ({ rows }: Grid, columns: readonly number[]): string[][] =>
  rows.map((row) => columns.map((column) => row[column]?.text ?? ""));

/** 序号 to 完成状态 of rows 4 to 8, as tests/fixtures/make_fixtures.py wrote them. */
const BODY = [
  ["1", "完善政务公开目录。", "市教育局", "持续推进", "已更新目录 3 次，\n公开信息 120 条。", "正在推进"],
  ["2", "做好政策解读。", "市教育局", "12月底", "=未开展，等通知", "尚未启动"],
  ["3", "  前后有空格  ", "市教育局", "12月底", "@甲 +乙 -丙", "已完成"],
  ["4", "带时间的日期。", "市教育局", "全年", "经费 2000万", "已完成"],
  ["5", "报送材料 <目录> & “附件”。", "市教育局", "12月底", "表情 😀 和生僻字 𠮷", ""],
];
const CODES = ["00123", "1-2", "1.10", "2000万", ""];
const SHEETS = [
  "openpyxl.xlsx",
  "openpyxl-1904.xlsx",
  "libreoffice.xlsx",
  "libreoffice.xls",
  "libreoffice.ods",
  "libreoffice.fods",
];
const TEXT_FILES = ["libreoffice-utf8.csv", "libreoffice-gb18030.csv"];

describe("the same return by other programs, in other formats", () => {
  it.each([...SHEETS, ...TEXT_FILES])("%s has the same texts", async (name) => {
    const grid = first(await read(fixture(name), name));
    expect(texts(grid, [0, 1, 2, 3, 4, 5]).slice(3, 8)).toEqual(BODY);
    expect(texts(grid, [9]).slice(3, 8).flat()).toEqual(CODES);
    expect(texts(grid, [0])[0]).toEqual(["2024年政务公开重点工作任务分工填报表"]);
    expect(texts(grid, [0])[13]).toEqual(["注：以上数据截至9月底。"]);
  });

  it.each(SHEETS)("%s has the same dates, numbers, merges and hidden parts", async (name) => {
    const workbook = await read(fixture(name), name);
    const grid = first(workbook);
    expect(grid.rows[5]?.[6]).toMatchObject({
      type: "date",
      date: "2024-09-25",
      time: null,
      text: "2024年9月25日",
    });
    expect(grid.rows[6]?.[6]).toMatchObject({ type: "date", date: "2024-12-31", time: "08:30" });
    expect(grid.rows[3]?.[8]).toMatchObject({ type: "number", value: 0.755, text: "75.5%" });
    expect(grid.rows[6]?.[8]).toMatchObject({ type: "number", value: 12345678901, text: "12345678901" });
    expect(grid.rows[3]?.[0]).toMatchObject({ type: "number", value: 1 });
    expect(grid).toMatchObject({
      name: "分工表",
      merges: [{ top: 0, left: 0, bottom: 0, right: 9 }],
      hiddenRows: [5],
      hiddenColumns: [9],
      filtered: true,
      dateSystem: name.includes("1904") ? 1904 : 1900,
    });
    const [, draft, deep] = workbook.sheets;
    expect(draft).toMatchObject({ name: "底稿", visibility: "hidden" });
    expect(deep?.visibility).not.toBe("visible");
    expect([deep?.name, deep?.rows[0]?.[0]?.text]).toEqual(["constructor", "__proto__"]);
  });

  it.each(SHEETS.filter((name) => name.startsWith("libreoffice")))(
    "%s has the formulas' values and errors",
    async (name) => {
      const { rows } = first(await read(fixture(name), name));
      expect(rows[8]?.[8]).toMatchObject({ type: "number", value: 15 });
      expect(rows[9]?.[8]).toMatchObject({ type: "error", text: "#DIV/0!" });
      expect(rows[12]?.[8]).toMatchObject({ type: "number", value: 30 });
      expect([8, 9, 10, 12].map((row) => rows[row]?.[8]?.formula !== undefined)).toEqual([
        true,
        true,
        true,
        true,
      ]);
      // LibreOffice writes no value for this one into .xls.
      if (name !== "libreoffice.xls") expect(rows[11]?.[8]).toMatchObject({ type: "text", text: "合计" });
    },
  );

  it("HTML saved as .xls by LibreOffice keeps its texts and its merge", async () => {
    const grid = first(await read(fixture("libreoffice-html.xls")));
    // LibreOffice leaves hidden rows and columns out, and writes a note before its cell's text.
    expect(texts(grid, [0, 1, 2, 3, 5]).slice(3, 5)).toEqual(
      BODY.slice(0, 2).map(([no, text, unit, due, , state]) => [no, text, unit, due, state]),
    );
    expect(grid.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 9 }]);
  });

  it.each(["xlsx", "xlsm", "xlsb", "biff8", "xlml", "ods", "fods"] as const)(
    "the library's own %s keeps text as text and dates as days",
    async (bookType) => {
      const sheet = xlsx.utils.aoa_to_sheet([["00123", "1-2", "=1+1", "责任单位"]]);
      sheet.A2 = { t: "n", v: 45657, z: "yyyy-mm-dd" };
      sheet["!ref"] = "A1:D2";
      const book = xlsx.utils.book_new();
      xlsx.utils.book_append_sheet(book, sheet, "表");
      jest.spyOn(console, "error").mockImplementation();
      const written: unknown = xlsx.write(book, { bookType, type: "array" });
      const grid = first(await read(new Uint8Array(written as ArrayBuffer)));
      expect(texts(grid, [0, 1, 2, 3])[0]).toEqual(["00123", "1-2", "=1+1", "责任单位"]);
      expect(grid.rows[1]?.[0]).toMatchObject({ type: "date", date: "2024-12-31" });
    },
  );
});

it("reads texts of Excel before 97 in the Chinese code page", async () => {
  // A worksheet of BIFF3: BOF, CODEPAGE 936, LABEL in A1 with 序号 in GBK, EOF ([MS-XLS] names them alike).
  const bytes = Uint8Array.from([
    ...[0x09, 0x02, 6, 0, 0, 3, 0x10, 0, 0, 0],
    ...[0x42, 0x00, 2, 0, 0xa8, 0x03],
    ...[0x04, 0x02, 12, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0xd0, 0xf2, 0xba, 0xc5],
    ...[0x0a, 0x00, 0, 0],
  ]);
  expect(texts(first(await read(bytes, "旧.xls")), [0])).toEqual([["序号"]]);
});

describe("text files", () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const utf16 = (text: string, little: boolean): Uint8Array =>
    Uint8Array.from(
      Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((unit) =>
        little ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
      ),
    );
  // 一 and 开 have a zero byte on the side where a comma has none.
  const table = "序号,要求\n1,进一步公开\n";
  const rows = [
    ["序号", "要求"],
    ["1", "进一步公开"],
  ];

  it.each([
    ["UTF-8", bytesOf(table)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${table}`)],
    ["UTF-16, little end first, with a mark", utf16(`\ufeff${table}`, true)],
    ["UTF-16, big end first, with a mark", utf16(`\ufeff${table}`, false)],
    ["UTF-16, little end first, without a mark", utf16(table, true)],
    ["UTF-16, big end first, without a mark", utf16(table, false)],
    ["tabs", bytesOf(table.replaceAll(",", "\t"))],
    ["semicolons", bytesOf(table.replaceAll(",", ";"))],
    ["a declared delimiter", bytesOf(`sep=|\n${table.replaceAll(",", "|")}`)],
    ["line breaks of old Macs", bytesOf(table.replaceAll("\n", "\r"))],
  ])("in %s are read", async (_what, bytes) => {
    expect(texts(first(await read(bytes, "甲.csv")), [0, 1])).toEqual(rows);
  });

  it("with a quotation mark that is never closed lose nothing", async () => {
    const grid = first(await read(bytesOf('"甲,乙\n丙,"丁"戊\n'), "a.csv"));
    expect(texts(grid, [0, 1])).toEqual([
      ['"甲', "乙"],
      ["丙", '"丁"戊'],
    ]);
  });

  it("with many unclosed quotation marks are read in time that grows with the size only", async () => {
    const lines = '"a,b\n'.repeat(200_000);
    const grid = first(await read(bytesOf(lines), "a.csv"));
    expect(grid.rows.length).toBeGreaterThan(100_000);
  }, 20_000);
});
