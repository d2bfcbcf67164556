import { guardedText } from "../../src/excel/guard-text";
import { useExcel, sheetId } from "../support/use-excel";

describe("text on its way into a cell", () => {
  it.each([
    "=1+1",
    "+86 10",
    "-",
    "@here",
    "#N/A",
    "1-2",
    "6-9",
    "00123",
    "12月31日",
    "2024年",
    "１２",
    "二〇二四年十二月",
    "3/4",
    "50%",
    "¥12",
    "1e5",
    "Jan 5",
    "TRUE",
    "8:30",
    "下午3时",
  ])("%s may be read as something else and is guarded", (text) => {
    expect(guardedText(text, undefined)).toBe(`'${text}`);
  });

  it.each([
    "12月底",
    "6月、12月底前各1次",
    "3-5年内",
    "2024年6月30日前",
    "持续推进",
    "市教育局",
    "（一）完善",
    "1、做好",
  ])("%s cannot be read as anything else and is written as it is", (text) => {
    expect(guardedText(text, undefined)).toBe(text);
  });

  it("keeps an apostrophe that is part of the text, and everything in a text cell", () => {
    expect(guardedText("'引文'", undefined)).toBe("''引文'");
    expect(guardedText("=1+1", "@")).toBe("=1+1");
  });

  it.each(["=1+1", "1-2", "00123", "12月31日", "12月底", "'引文'", "TRUE", "#REF!"])(
    "%s arrives as that text",
    async (text) => {
      const excel = useExcel();
      await excel.Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [
          [guardedText(text, undefined)],
        ];
        await context.sync();
      });
      expect(excel.store.cell(sheetId(excel, "Sheet1"), 0, 0)).toMatchObject({ value: text, formula: null });
    },
  );
});
