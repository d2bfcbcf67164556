import { unzipSync } from "fflate";
import { zipFiles } from "../../src/workbooks";

describe("a zip of forms", () => {
  const bytes = new TextEncoder().encode("x");
  const zip = zipFiles([
    { name: "市教育局-分工.xlsx", bytes },
    { name: "𠮷㐂镇-分工.xlsx", bytes },
    { name: "㐃㐂镇-分工.xlsx", bytes },
    { name: "𠮷𠮷镇-分工.xlsx", bytes },
  ]);

  it("has names that GBK can write, each once", () => {
    expect(Object.keys(unzipSync(zip))).toEqual([
      "市教育局-分工.xlsx",
      "〓〓镇-分工.xlsx",
      "〓〓镇-分工(2).xlsx",
      "〓〓镇-分工(3).xlsx",
    ]);
  });

  it("marks its names as UTF-8, as Windows Explorer needs them", () => {
    const view = new DataView(zip.buffer, zip.byteOffset);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(view.getUint16(6, true) & 0x0800).toBe(0x0800);
  });

  it("gives the same bytes for the same files", () => {
    expect(zipFiles([{ name: "a.xlsx", bytes }])).toEqual(zipFiles([{ name: "a.xlsx", bytes }]));
  });
});
