import * as xlsx from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { DEFAULT_LIMITS, readWorkbook, unreadableText } from "../../src/workbooks";
import type { ReadLimits } from "../../src/workbooks";
import { bookParts, handBuilt, sheetPart } from "../support/hand-built";

async function code(bytes: Uint8Array, limits: Partial<ReadLimits> = {}, name = "x.xlsx"): Promise<string> {
  const result = await readWorkbook(bytes, name, { limits: { ...DEFAULT_LIMITS, ...limits } });
  return result.ok ? "ok" : result.code;
}
const bytesOf = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...strToU8(part)] : [...part])));
/** A compound file of streams by their paths. */
function compoundOf(streams: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const file: unknown = xlsx.CFB.utils.cfb_new();
  for (const [path, content] of streams) xlsx.CFB.utils.cfb_add(file, path, content);
  return new Uint8Array(xlsx.CFB.write(file, { type: "array" }) as number[]);
}
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sound = handBuilt(`<row>${cell("甲")}</row>`);

describe("files that are no tables are named by what they are", () => {
  const ole = (stream: string): Uint8Array =>
    bytesOf(
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      [...new Array<number>(504).fill(0)],
      [...Array.from(stream).flatMap((letter) => [letter.charCodeAt(0), 0])],
    );
  it.each([
    ["pdf", bytesOf("%PDF-1.7\n")],
    ["ofd", zipSync({ "OFD.xml": strToU8("<ofd/>"), "Doc_0/Document.xml": strToU8("<d/>") })],
    ["image", bytesOf([0xff, 0xd8, 0xff, 0xe0])],
    ["image", bytesOf([0x89, 0x50, 0x4e, 0x47])],
    ["image", bytesOf([0, 0, 0, 0x18], "ftypheic")],
    ["image", bytesOf("RIFF", [1, 0, 0, 0], "WEBPVP8 ")],
    ["image", bytesOf("BM", [0x10, 0, 0, 0])],
    ["old-word", ole("WordDocument")],
    ["old-word", bytesOf("{\\rtf1\\ansi}")],
    ["presentation", ole("PowerPoint Document")],
    [
      "presentation",
      zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "ppt/presentation.xml": strToU8("<p/>") }),
    ],
    ["mail", ole("__substg1.0_0037001F")],
    ["mail", bytesOf("From: a@example.com\r\nTo: b@example.com\r\nSubject: 报送\r\n\r\n见附件")],
    ["mail", bytesOf([0x78, 0x9f, 0x3e, 0x22, 0, 0])],
    [
      "web-archive",
      bytesOf("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n--a\r\n"),
    ],
    ["other-archive", bytesOf("Rar!", [0x1a, 7, 0])],
    ["other-archive", bytesOf("7z", [0xbc, 0xaf, 0x27, 0x1c])],
    ["program", bytesOf("MZ", [0x90, 0])],
    ["empty", new Uint8Array()],
    ["empty", bytesOf(" \r\n\t")],
    ["empty", zipSync({})],
    ["page-without-table", bytesOf("<html><body><p>没有表格</p></body></html>")],
    ["unknown-format", bytesOf("<?xml version='1.0'?><other/>")],
    ["unknown-format", bytesOf([1, 2, 3, 4, 0, 0])],
    ["unknown-format", bytesOf([0xff, 0x80, 0xff, 0x80, 0x81, 0x20, 0xff, 0xff])],
  ])("%s", async (expected, bytes) => {
    expect(await code(bytes, {}, "市教育局.xlsx")).toBe(expected);
  });

  it.each([
    ["drawing", ["/VisioDocument"]],
    ["publication", ["/Contents", "/Quill/QuillSub/CONTENTS"]],
    ["project", ["/Props14", "/   114/TBkndTask/FixedData"]],
    ["presentation", ["/PP40"]],
    ["mail", ["/__nameid_version1.0/__substg1.0_10150102", "/WordDocument"]],
    // A workbook lies in it, as an object of the drawing.
    ["drawing", ["/VisioDocument", "/ObjectPool/_1/Workbook"]],
    ["other-document", ["/Header"]],
    ["corrupt", ["/Workbook"]],
  ] as const)("compound files by what stands at their top: %s", async (expected, streams) => {
    expect(await code(compoundOf(streams.map((name) => [name, new Uint8Array(600)])))).toBe(expected);
  });

  it("a Visio drawing of today", async () => {
    expect(await code(zipSync({ "visio/document.xml": strToU8("<VisioDocument/>") }))).toBe("drawing");
  });

  it("lock files and what systems leave in folders, but not a real workbook with such a name", async () => {
    const lock = bytesOf([5], "admin", [0, 0, 0]);
    expect(await code(lock, {}, "回收/~$市教育局.xlsx")).toBe("lock-file");
    expect(await code(bytesOf(",user"), {}, ".~lock.市教育局.xlsx#")).toBe("lock-file");
    expect(await code(bytesOf([0, 0, 0, 1], "Bud1"), {}, "回收/.DS_Store")).toBe("system-file");
    expect(await code(bytesOf([0, 5, 0x16, 7]), {}, "__x/._市教育局.xlsx")).toBe("system-file");
    expect(await code(sound, {}, "~$市教育局.xlsx")).toBe("ok");
  });
});

describe("files locked in a way that no password opens here", () => {
  it.each([
    ["XOR", [0, 0, 0x12, 0x34, 0x56, 0x78]],
    ["RC4", [1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(7)]],
  ])("an .xls locked with %s is named as locked, with and without a password", async (_kind, lock) => {
    const book = xlsx.utils.book_new(xlsx.utils.aoa_to_sheet([["序号"]]), "表");
    const plain = new Uint8Array(xlsx.write(book, { bookType: "biff8", type: "array" }) as ArrayBuffer);
    expect(await code(plain)).toBe("ok");
    const stream = (
      xlsx.CFB.find(xlsx.CFB.read(plain, { type: "array" }), "/Workbook") as { content: number[] }
    ).content;
    // The record FILEPASS stands behind the first one, which takes 20 bytes.
    const content = bytesOf(
      Array.from(stream).slice(0, 20),
      [0x2f, 0, lock.length, 0],
      lock,
      Array.from(stream).slice(20),
    );
    const locked = compoundOf([["/Workbook", content]]);
    expect(await code(locked)).toBe("old-password");
    expect(await readWorkbook(locked, "x.xls", { passwords: ["密码"] })).toEqual({
      ok: false,
      code: "old-password",
    });
    expect(unreadableText("old-password")).toContain("去掉密码后另存为 .xlsx");
  });

  it.each([
    ["part by part", "content.xml"],
    ["as a whole, as LibreOffice does from 24.2 on", "encrypted-package"],
  ])("an .ods encrypted %s", async (_how, part) => {
    const manifest =
      '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">' +
      `<manifest:file-entry manifest:full-path="${part}"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    const bytes = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      [part]: Uint8Array.from({ length: 64 }, (_, index) => index * 37),
      "META-INF/manifest.xml": strToU8(manifest),
    });
    expect(await code(bytes, {}, "x.ods")).toBe("old-password");
  });
});

describe("files beyond the limits", () => {
  it("too many bytes, sheets, cells, and too long a text are each said", async () => {
    expect(await code(sound, { fileBytes: 100 })).toBe("too-large");
    expect(await code(sound, { sheets: 0 })).toBe("too-many-sheets");
    expect(await code(handBuilt(`<row>${cell("甲").repeat(11)}</row>`), { cells: 10 })).toBe(
      "too-many-cells",
    );
    expect(await code(handBuilt(`<row>${cell("甲".repeat(11))}</row>`), { textLength: 10 })).toBe(
      "text-too-long",
    );
    expect(await code(strToU8("甲,乙\n丙,丁"), { cells: 3 }, "a.csv")).toBe("too-many-cells");
    expect(await code(strToU8("甲".repeat(11)), { textLength: 10 }, "a.csv")).toBe("text-too-long");
  });

  it("a bomb is refused by what it declares, without being inflated", async () => {
    const bomb = zipSync(bookParts(sheetPart(""), { "xl/media/a.bin": new Uint8Array(30_000_000) }));
    expect(await code(bomb)).toBe("inflates-too-large");
    expect(await code(bomb, { ratio: 2_000 })).toBe("ok");
    expect(await code(bomb, { ratio: 2_000, inflatedBytes: 20_000_000 })).toBe("inflates-too-large");
  });

  it("a bomb that declares little gives no more than it declares", async () => {
    const bytes = Uint8Array.from(handBuilt(`<row>${cell("甲".repeat(20_000))}</row>`));
    const view = new DataView(bytes.buffer);
    // The declared size of each part, in its own header and in the directory, is set to 100.
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    }
    expect(await code(bytes)).toBe("corrupt");
  });

  it("a single cell far away is read, rows of them are not", async () => {
    const far = await readWorkbook(handBuilt(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), "x");
    expect(far.ok && far.workbook.sheets[0]?.rows[1_048_575]?.[16_383]?.text).toBe("1");
    const rows = Array.from(
      { length: 600 },
      (_, row) => `<row r="${String(row + 1)}"><c r="XFD${String(row + 1)}"><v>1</v></c></row>`,
    );
    expect(await code(handBuilt(rows.join("")))).toBe("too-many-cells");
  });

  it("a million formatted empty rows are no content", async () => {
    const rows = Array.from(
      { length: 1_048_575 },
      (_, row) => `<row r="${String(row + 2)}"><c r="A${String(row + 2)}" s="1"/></row>`,
    );
    const result = await readWorkbook(
      handBuilt(`<row r="1">${cell("甲")}</row>${rows.join("")}`, {}, "", 0),
      "x",
    );
    expect(result.ok && result.workbook.sheets[0]?.rows).toEqual([[{ type: "text", text: "甲" }]]);
  }, 60_000);

  it("20,000 merges are read", async () => {
    const merges = Array.from(
      { length: 20_000 },
      (_, row) => `<mergeCell ref="A${String(row + 1)}:C${String(row + 1)}"/>`,
    );
    const bytes = handBuilt(`<row>${cell("甲")}</row>`, {}, `<mergeCells>${merges.join("")}</mergeCells>`);
    const result = await readWorkbook(bytes, "x");
    expect(result.ok && result.workbook.sheets[0]?.merges).toHaveLength(20_000);
  });

  it("a table of a text document repeated a million times is too many cells", async () => {
    const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="表"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>甲</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`;
    const bytes = zipSync({
      mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
      "content.xml": strToU8(content),
    });
    expect(await code(bytes)).toBe("too-many-cells");
  });
});

describe("damaged and deceitful files", () => {
  it("with any bit of a part flipped are corrupt", async () => {
    const at = sound.length >> 1;
    for (let byte = at; byte < at + 40; byte++) {
      const flipped = Uint8Array.from(sound);
      flipped[byte] = (flipped[byte] ?? 0) ^ 1;
      expect(["corrupt", "ok"]).toContain(await code(flipped));
      const result = await readWorkbook(flipped, "x");
      if (result.ok) expect(result.workbook.sheets[0]?.rows[0]?.[0]?.text).toBe("甲");
    }
  });

  it("cut short are corrupt", async () => {
    for (const length of [30, 200, sound.length - 30, sound.length - 1])
      expect(await code(sound.subarray(0, length))).toBe("corrupt");
  });

  it("without a part that they refer to are corrupt: dates and texts would be wrong", async () => {
    for (const part of ["xl/styles.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
      expect(await code(handBuilt(`<row>${cell("甲")}</row>`, { [part]: null }))).toBe("corrupt");
  });

  it("with one part twice are corrupt: which is meant cannot be known", async () => {
    const parts = bookParts(sheetPart(`<row>${cell("甲")}</row>`));
    const twice = zipSync({ ...parts, "XL/worksheets/sheet1.xml": strToU8(sheetPart("")) });
    expect(await code(twice)).toBe("corrupt");
  });

  it.each(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"])(
    "with a DOCTYPE in %s are refused",
    async (name) => {
      const parts = bookParts(sheetPart(`<row>${cell("甲")}</row>`));
      const part = new TextDecoder().decode(parts[name]).replace(/^<\?xml[^>]*>/, "");
      const entity = strToU8(`<!DOCTYPE a [<!ENTITY b "c">]>${part}`);
      expect(await code(zipSync({ ...parts, [name]: entity }))).toBe("doctype");
    },
  );

  it("with a DOCTYPE in an .ods or an XML spreadsheet are refused", async () => {
    const content = `<!DOCTYPE a [<!ENTITY b "c">]><office:document-content/>`;
    expect(await code(zipSync({ "content.xml": strToU8(content) }))).toBe("doctype");
    const xml = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`;
    expect(await code(strToU8(xml))).toBe("doctype");
  });

  it("whose relationships lead back to themselves, or out of the file, end", async () => {
    const rels = (target: string, mode = ""): string =>
      `<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="${target}"${mode}/></Relationships>`;
    for (const target of ["workbook.xml", "../../../../etc/passwd", "_rels/workbook.xml.rels"])
      expect(["corrupt", "unknown-format"]).toContain(
        await code(handBuilt("", { "xl/_rels/workbook.xml.rels": rels(target) })),
      );
    const outside = rels("file:///etc/passwd", ' TargetMode="External"');
    expect(await code(handBuilt("", { "xl/_rels/workbook.xml.rels": outside }))).toBe("corrupt");
  });
});
