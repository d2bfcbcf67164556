import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { readDivisionTable } from "../../src/domain/division";
import { DEFAULT_LIMITS, expandArchive, isArchive, readWorkbook, zipFiles } from "../../src/workbooks";

const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join("")}</w:tr>`;
const docx = (body: string, head = "") =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": strToU8(
      `<?xml version="1.0"?>${head}<w:document><w:body>${body}</w:body></w:document>`,
    ),
  });

describe("a Word document", () => {
  const table = `<w:tbl>${row(cell("工作任务"), cell("具体要求", '<w:gridSpan w:val="2"/>'), cell("责任单位"), cell("时限要求"))}
    ${row(cell("一、公开", '<w:vMerge w:val="restart"/>'), cell("1"), cell("完善目录。"), cell("市教育局"), cell("12月底"))}
    ${row(cell("", "<w:vMerge/>"), cell("2"), cell("做好解读。"), cell("市民政局"), cell("持续推进"))}</w:tbl>`;

  it("gives its table with merges, under the title that stands before it", async () => {
    const bytes = docx(
      `<w:p><w:r><w:t>2026年重点工作</w:t></w:r><w:r><w:t>任务分工</w:t></w:r></w:p>${table}`,
    );
    const read = await readWorkbook(bytes, "分工.docx");
    if (!read.ok) throw new Error(read.code);
    const [grid] = read.workbook.sheets;
    expect(grid?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 2, left: 0, bottom: 3, right: 0 },
    ]);
    const result = grid && readDivisionTable(grid);
    expect(result).toMatchObject({
      ok: true,
      table: {
        title: "2026年重点工作任务分工",
        tasks: [
          { no: 1, category: "一、公开", requirement: "完善目录。", units: "市教育局", deadline: "12月底" },
          { no: 2, category: "一、公开", requirement: "做好解读。", units: "市民政局", deadline: "持续推进" },
        ],
      },
    });
  });

  it("without a table, with a DOCTYPE, or broken is named", async () => {
    const code = async (bytes: Uint8Array) => {
      const read = await readWorkbook(bytes, "a.docx");
      return read.ok ? "ok" : read.code;
    };
    expect(await code(docx("<w:p/>"))).toBe("word-without-table");
    expect(await code(docx(table, '<!DOCTYPE x [<!ENTITY a "b">]>'))).toBe("doctype");
    expect(await code(docx("<w:tbl><w:tr>"))).toBe("corrupt");
  });
});

describe("documents of other programs that are zips too", () => {
  it.each([
    ["an .odt", "application/vnd.oasis.opendocument.text", "old-word"],
    ["an .odp", "application/vnd.oasis.opendocument.presentation", "presentation"],
    ["an .odg", "application/vnd.oasis.opendocument.graphics", "other-document"],
  ])("%s is named as what it is", async (_what, mimetype, code) => {
    const bytes = zipSync({ mimetype: strToU8(mimetype), "content.xml": strToU8("<x/>") });
    expect(await readWorkbook(bytes, "a.ods")).toMatchObject({ ok: false, code });
  });

  it("a table of Numbers is no archive of files", async () => {
    const bytes = zipSync({ "Index/Document.iwa": strToU8("x"), "Metadata/Properties.plist": strToU8("x") });
    expect(isArchive(bytes)).toBe(false);
    expect(await readWorkbook(bytes, "a.numbers")).toMatchObject({ ok: false, code: "unknown-format" });
  });
});

describe("an archive of returns", () => {
  it("is told from a workbook, which is a zip too", async () => {
    const book = new Uint8Array(
      (await writeXlsx({ sheets: [{ name: "表", rows: [["序号"]] }] })) as Uint8Array,
    );
    expect(isArchive(book)).toBe(false);
    expect(isArchive(docx(""))).toBe(false);
    expect(isArchive(zipFiles([{ name: "市教育局.xlsx", bytes: book }]))).toBe(true);
    expect(isArchive(strToU8("序号,要求"))).toBe(false);
  });

  it("gives its files by name, in UTF-8", () => {
    const files = expandArchive(
      zipFiles([{ name: "回收/市教育局.csv", bytes: strToU8("a") }]),
      DEFAULT_LIMITS,
    );
    expect(files).toMatchObject([{ name: "回收/市教育局.csv", ok: true }]);
  });

  it("reads names that Chinese Windows wrote in GBK", () => {
    // 市教育局.csv in GBK, put in as Latin-1 so that no UTF-8 mark is set; bytes from the GB 2312 table.
    const gbk = [0xca, 0xd0, 0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6];
    const zip = zipSync({ "NNNNNNNN.csv": strToU8("a") }, { level: 0 });
    const text = Array.from(zip);
    for (let at = 0; at < text.length; at++) {
      if (gbk.every((_byte, index) => text[at + index] === 0x4e)) text.splice(at, gbk.length, ...gbk);
    }
    expect(expandArchive(Uint8Array.from(text), DEFAULT_LIMITS)[0]?.name).toBe("市教育局.csv");
  });

  it("refuses paths that climb out, archives inside, and more than the limits; and skips junk", () => {
    const inner = zipFiles([{ name: "a.csv", bytes: strToU8("a") }]);
    const bytes = zipSync({
      "../out.csv": strToU8("a"),
      "inner.zip": inner,
      "__MACOSX/._a.csv": strToU8("a"),
      "big.csv": new Uint8Array(2000),
      "ok.csv": strToU8("a"),
    });
    const files = expandArchive(bytes, { ...DEFAULT_LIMITS, fileBytes: 1000 });
    expect(Object.fromEntries(files.map((file) => [file.name, file.ok ? "ok" : file.code]))).toEqual({
      "../out.csv": "unsafe-path",
      "inner.zip": "nested-archive",
      "big.csv": "too-large",
      "ok.csv": "ok",
    });
  });
});

describe("a password-protected workbook", () => {
  it("is named as such, and opened with its password", async () => {
    const sheets = [{ name: "表", rows: [["00123", "责任单位"]] }];
    const bytes = new Uint8Array(
      (await writeXlsx({ sheets, encryption: { password: "密码1", spinCount: 1000 } })) as Uint8Array,
    );
    expect(await readWorkbook(bytes, "a.xlsx")).toEqual({ ok: false, code: "password" });
    expect(await readWorkbook(bytes, "a.xlsx", { passwords: ["no"] })).toEqual({
      ok: false,
      code: "wrong-password",
    });
    const read = await readWorkbook(bytes, "a.xlsx", { passwords: ["密码1"] });
    expect(read.ok && read.workbook.sheets[0]?.rows[0]?.map((cellOf) => cellOf?.text)).toEqual([
      "00123",
      "责任单位",
    ]);
  });
});
