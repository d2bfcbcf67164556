import * as xlsx from "@e965/xlsx";
import { cellText } from "../../src/domain/grid";
import { readWorkbook } from "../../src/workbooks";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function texts(bytes: Uint8Array, name = "x"): Promise<string[][]> {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result.workbook.sheets[0]?.rows.map((row) => row.map((cell) => cell?.text ?? "")) ?? [];
}

describe("reading by content", () => {
  it.each(["xlsx", "biff8", "xlsb", "ods"] as const)(
    "keeps text as text in %s, whatever it looks like",
    async (bookType) => {
      const book = xlsx.utils.book_new();
      xlsx.utils.book_append_sheet(
        book,
        xlsx.utils.aoa_to_sheet([["00123", "1-2", "=1+1", "责任单位"]]),
        "表",
      );
      const bytes = new Uint8Array(xlsx.write(book, { bookType, type: "array" }) as ArrayBuffer);
      expect(await texts(bytes, "任意名字.dat")).toEqual([["00123", "1-2", "=1+1", "责任单位"]]);
    },
  );

  it("reads csv in UTF-8, with quoted commas and line breaks, as text", async () => {
    expect(await texts(bytesOf('\ufeff序号,要求\n00123,"甲，乙,""丙""\n丁"\n'))).toEqual([
      ["序号", "要求"],
      ["00123", '甲，乙,"丙"\n丁'],
    ]);
  });

  it("reads GBK and UTF-16 text", async () => {
    // 序号,单位 in GBK, from the GB 2312 code table.
    const gbk = new Uint8Array([0xd0, 0xf2, 0xba, 0xc5, 0x2c, 0xb5, 0xa5, 0xce, 0xbb]);
    expect(await texts(gbk)).toEqual([["序号", "单位"]]);
    const utf16 = new Uint8Array([0xff, 0xfe, 0x8f, 0x5e, 0x09, 0x00, 0xf7, 0x53]);
    expect(await texts(utf16)).toEqual([["序", "号"]]);
  });

  it("reads HTML saved as .xls", async () => {
    expect(
      await texts(bytesOf("<html><body><table><tr><td>序号</td><td>1-2</td></tr></table></body></html>")),
    ).toEqual([["序号", "1-2"]]);
  });

  it.each([1900, 1904] as const)("takes dates by the workbook's own system (%d)", async (system) => {
    const sheet: xlsx.WorkSheet = {
      A1: { t: "n", v: system === 1900 ? 45657 : 44195, z: "yyyy-mm-dd" },
      "!ref": "A1",
    };
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, "表");
    book.Workbook = { WBProps: { date1904: system === 1904 } };
    const bytes = new Uint8Array(xlsx.write(book, { bookType: "xlsx", type: "array" }) as ArrayBuffer);
    const result = await readWorkbook(bytes, "x.xlsx");
    expect(result.ok && result.workbook.sheets[0]?.rows[0]?.[0]).toMatchObject({
      type: "date",
      date: "2024-12-31",
    });
  });

  it.each([
    ["an empty file", new Uint8Array(), "x.xlsx", "empty"],
    ["a PDF named .xlsx", bytesOf("%PDF-1.7 …"), "x.xlsx", "pdf"],
    ["a lock file", bytesOf("abc"), "~$分工表.xlsx", "lock-file"],
    ["a photo", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "x.xls", "image"],
    ["a broken zip", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "x.xlsx", "corrupt"],
    ["a program", bytesOf("MZ\u0000"), "x.xlsx", "program"],
  ])("says what %s is", async (_what, bytes, name, code) => {
    expect(await readWorkbook(bytes, name)).toMatchObject({ ok: false });
    const result = await readWorkbook(bytes, name);
    expect(result.ok ? "" : result.code).toMatch(code === "corrupt" ? /corrupt|unknown-format/ : code);
  });

  it("reports error values as such", async () => {
    const sheet: xlsx.WorkSheet = { A1: { t: "e", v: 0x17, w: "#REF!" }, "!ref": "A1" };
    const book = xlsx.utils.book_new();
    xlsx.utils.book_append_sheet(book, sheet, "表");
    const result = await readWorkbook(
      new Uint8Array(xlsx.write(book, { bookType: "xlsx", type: "array" }) as ArrayBuffer),
      "x",
    );
    const grid = result.ok ? result.workbook.sheets[0] : undefined;
    expect(grid && [grid.rows[0]?.[0]?.type, cellText(grid, 0, 0)]).toEqual(["error", "#REF!"]);
  });
});
