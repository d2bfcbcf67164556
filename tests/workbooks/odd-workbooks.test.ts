import { strToU8, zipSync } from "fflate";
import { readWorkbook } from "../../src/workbooks";
import { bookParts, handBuilt, sheetPart } from "../support/hand-built";

async function texts(bytes: Uint8Array): Promise<string[][]> {
  const result = await readWorkbook(bytes, "x.xlsx");
  if (!result.ok) throw new Error(result.code);
  return (result.workbook.sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.text ?? ""));
}
const inline = (text: string, reference = ""): string =>
  `<c${reference} t="inlineStr"><is><t>${text}</t></is></c>`;

describe("workbooks that programs other than Excel write", () => {
  it("with a prefix on every element", async () => {
    const sheet = sheetPart('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><f>1+1</f><v>2</v></c></row>')
      .replace(/<(\/?)(\w)/g, "<$1x:$2")
      .replace("xmlns=", "xmlns:x=")
      .replace("<?x:xml", "<?xml");
    expect(await texts(zipSync(bookParts(sheet)))).toEqual([["共享", "", "2"]]);
  });

  it("with cells and rows that bear no references", async () => {
    expect(
      await texts(handBuilt(`<row>${inline("甲")}${inline("乙")}</row><row><c/>${inline("丙")}</row>`)),
    ).toEqual([
      ["甲", "乙"],
      ["", "丙"],
    ]);
  });

  it("with names in backslashes", async () => {
    const parts = bookParts(sheetPart(`<row>${inline("甲")}</row>`));
    const slashed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name.replaceAll("/", "\\"), part]),
    );
    expect(await texts(zipSync(slashed))).toEqual([["甲"]]);
  });

  it("with phonetic guides, runs of rich text and CDATA in shared texts", async () => {
    const strings = `<sst><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr/></si>
      <si><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r></si>
      <si><t><![CDATA[<甲>&]]>乙</t></si><si/><si><t/></si></sst>`;
    const cells = [0, 1, 2, 3, 4].map((index) => `<c t="s"><v>${String(index)}</v></c>`).join("");
    expect(await texts(handBuilt(`<row>${cells}</row>`, { "xl/sharedStrings.xml": strings }))).toEqual([
      ["東京", "粗 细", "<甲>&乙"],
    ]);
  });

  it("with formulas of every kind, by their cached values, or as they are written where there is none", async () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:B1" si="0">C1*2</f><v>4</v></c><c r="B1"><f t="shared" si="0"/><v>6</v></c>
      <c r="C1"><f t="array" ref="C1:D1">ROW(1:2)</f><v>1</v></c><c r="D1"><v>2</v></c><c r="E1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>
      <c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="b"><f>1=1</f><v>1</v></c><c r="H1"><f>NOW()</f></c>
      <c r="I1"><f>1+1</f><v></v></c><c r="J1" t="str"><f>""</f><v></v></c></row>`;
    expect(await texts(handBuilt(rows))).toEqual([
      ["4", "6", "1", "2", "ab", "#DIV/0!", "TRUE", "=NOW()", "=1+1"],
    ]);
  });

  it("in strict OOXML, with dates in ISO form", async () => {
    const strict = "http://purl.oclc.org/ooxml";
    const parts = bookParts(
      sheetPart('<row r="1"><c r="A1" t="d" s="1"><v>2024-12-31</v></c><c r="B1" t="s"><v>0</v></c></row>'),
    );
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        const xml = new TextDecoder()
          .decode(part)
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            `${strict}/spreadsheetml/main`,
          )
          .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006", `${strict}/officeDocument`);
        return [name, strToU8(xml)];
      }),
    );
    const result = await readWorkbook(zipSync(renamed), "x.xlsx");
    expect(result.ok && result.workbook.sheets[0]?.rows[0]).toEqual([
      { type: "date", date: "2024-12-31", time: null, text: "2024/12/31" },
      { type: "text", text: "共享" },
    ]);
  });

  it("with parts in UTF-16", async () => {
    const sheet = sheetPart(`<row>${inline("甲")}</row>`).replace("UTF-8", "UTF-16");
    const units = new Uint8Array(2 + sheet.length * 2);
    units.set([0xff, 0xfe]);
    for (let at = 0; at < sheet.length; at++)
      units.set([sheet.charCodeAt(at) & 0xff, sheet.charCodeAt(at) >> 8], 2 + at * 2);
    expect(await texts(zipSync(bookParts("", { "xl/worksheets/sheet1.xml": units })))).toEqual([["甲"]]);
  });

  it("with comments among the cells, which our own reader leaves to the library", async () => {
    expect(await texts(handBuilt(`<!-- 注释 --><row r="1">${inline("甲", ' r="A1"')}</row>`))).toEqual([
      ["甲"],
    ]);
  });

  it("with dates, percents and numbers as a person sees them", async () => {
    const styles = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="58"/></cellXfs></styleSheet>`;
    const cells = [1, 2, 3, 5].map((style) => `<c s="${String(style)}"><v>45657</v></c>`).join("");
    const bytes = handBuilt(`<row>${cells}<c s="4"><v>0.756</v></c><c><v>1E-3</v></c></row>`, {
      "xl/styles.xml": styles,
    });
    expect(await texts(bytes)).toEqual([
      ["2024/12/31", "2024年12月31日", "2024年12月", "12月31日", "75.60%", "0.001"],
    ]);
  });

  it("with sheets and texts called __proto__ and constructor", async () => {
    const workbook = `<workbook xmlns:r="r"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    const bytes = handBuilt(`<row>${inline("__proto__")}${inline("constructor")}</row>`, {
      "xl/workbook.xml": workbook,
    });
    const result = await readWorkbook(bytes, "x.xlsx");
    expect(result.ok && result.workbook.sheets.map(({ name }) => name)).toEqual(["__proto__"]);
    expect(await texts(bytes)).toEqual([["__proto__", "constructor"]]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
