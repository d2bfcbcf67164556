import { MAX_COLUMNS, MAX_ROWS } from "../../src/host/addresses";
import type { Area } from "../../src/host/addresses";
import type { SheetFeatures, SheetProperties, WorkbookStore } from "../../src/host/store";

const properties = (name: string): SheetProperties => ({
  name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: true,
});
const area = (row: number, column: number, rows = 1, columns = 1): Area => ({ row, column, rows, columns });

/** A value for every feature of a sheet, none of them the empty one. */
const FEATURES: SheetFeatures = {
  validations: [
    {
      areas: [area(2, 1, 3, 1)],
      rule: { list: { inCellDropDown: true, source: "已完成,正在推进" } },
      prompt: { showPrompt: true, title: "完成状态", message: "请选择" },
      errorAlert: { showAlert: true, style: "Stop", title: "完成状态", message: "请从下拉框里选" },
      ignoreBlanks: true,
    },
    {
      areas: [area(9, 9)],
      rule: {},
      prompt: { title: "分工检查", message: "没有这一天" },
      errorAlert: null,
      ignoreBlanks: true,
    },
  ],
  conditionalFormats: [
    {
      id: "{a}",
      type: "Custom",
      areas: [area(0, 0), area(4, 2, 2, 2)],
      formula: '=LEN("fengong:unit-unknown")>0',
      fill: "#FDE0E0",
      fontColor: "#A80000",
      stopIfTrue: false,
    },
    {
      id: "{b}",
      type: "Custom",
      areas: [area(0, 0, 3, 3)],
      formula: "=LEN(A1)>9",
      bold: true,
      stopIfTrue: true,
    },
  ],
  tables: [
    {
      id: "{t}",
      name: "EntryTable",
      area: area(0, 0, 4, 3),
      hasHeaders: true,
      style: "TableStyleLight1",
      showBandedRows: false,
      showFilterButton: true,
    },
  ],
  charts: [
    {
      id: "{c}",
      name: "Chart 1",
      type: "Pie",
      source: "Sheet1!A1:B3",
      title: "报送情况",
      place: "D1:H9",
      series: [{ name: "已报", values: "Sheet1!B1:B3", categories: "Sheet1!A1:A3", color: "#106E54" }],
    },
  ],
  comments: [{ id: "{m}", row: 3, column: 3, content: "请核对" }],
  notes: [{ row: 5, column: 1, content: "去年是 6 月底" }],
  autoFilter: area(0, 0, 9, 4),
  freeze: { rows: 2, columns: 1 },
  protection: { allowFormatRows: true },
  pageLayout: { orientation: "Landscape", titleRows: "1:2" },
  customProperties: { "fengong.restore": "{}" },
};

/**
 * What every workbook store promises, whether it keeps cells in memory or draws them. `open` gives a fresh workbook
 * with one visible, empty sheet.
 */
export function describeStore(name: string, open: () => WorkbookStore | Promise<WorkbookStore>): void {
  describe(`${name} as a workbook store`, () => {
    let store: WorkbookStore;
    let first: string;
    beforeEach(async () => {
      store = await open();
      first = store.sheetIds()[0] ?? "";
    });

    it("starts with one visible, empty sheet that is shown", () => {
      expect(store.sheetIds()).toHaveLength(1);
      expect(store.sheet(first).visibility).toBe("Visible");
      expect(store.usedArea(first, false)).toBeNull();
      expect(store.view().sheet).toBe(first);
    });

    describe("sheets", () => {
      it("are added where they are wanted, moved and taken away", () => {
        store.addSheet("b", properties("乙"), 1);
        store.addSheet("a", properties("甲"), 0);
        expect(store.sheetIds()).toEqual(["a", first, "b"]);
        store.moveSheet("a", 2);
        expect(store.sheetIds()).toEqual([first, "b", "a"]);
        store.removeSheet("b");
        expect(store.sheetIds()).toEqual([first, "a"]);
      });

      it("keep their id when their properties change", () => {
        store.addSheet("b", properties("乙"), 1);
        store.setSheet("b", {
          name: "单位名录",
          visibility: "VeryHidden",
          tabColor: "#106E54",
          showGridlines: false,
        });
        expect(store.sheet("b")).toEqual({
          name: "单位名录",
          visibility: "VeryHidden",
          tabColor: "#106E54",
          showGridlines: false,
        });
        store.setSheet("b", { visibility: "Visible" });
        expect(store.sheet("b")).toMatchObject({ name: "单位名录", visibility: "Visible" });
      });

      it("are copied with cells, looks, sizes and features, and go their own way after", () => {
        store.setCell(first, 1, 1, { value: "市教育局", formula: null });
        store.setStyle(first, area(1, 1), { bold: true, fill: "#FFC000" });
        store.setMerges(first, [area(3, 0, 2, 1)]);
        store.setRowHeight(first, 1, 40);
        store.setColumnHidden(first, 4, true);
        store.setFeature(first, "pageLayout", FEATURES.pageLayout);
        store.copySheet(first, "copy", "副本", 1);
        expect(store.sheet("copy").name).toBe("副本");
        expect(store.cell("copy", 1, 1)).toEqual({ value: "市教育局", formula: null });
        expect(store.style("copy", 1, 1)).toMatchObject({ bold: true, fill: "#FFC000" });
        expect(store.merges("copy")).toEqual([area(3, 0, 2, 1)]);
        expect(store.rowHeight("copy", 1)).toBe(40);
        expect(store.columnHidden("copy", 4)).toBe(true);
        expect(store.feature("copy", "pageLayout")).toEqual(FEATURES.pageLayout);
        store.setCell("copy", 1, 1, null);
        store.setStyle("copy", area(1, 1), { fill: undefined });
        expect(store.cell(first, 1, 1)).toEqual({ value: "市教育局", formula: null });
        expect(store.style(first, 1, 1).fill).toBe("#FFC000");
      });
    });

    describe("cells", () => {
      it.each([
        ["text", { value: "12月底", formula: null }],
        ["text that looks like a number", { value: "00123", formula: null, quoted: true }],
        ["text that looks like a formula", { value: "=1+1", formula: null, quoted: true }],
        ["text that looks like a day", { value: "6-9", formula: null }],
        ["text over several lines", { value: "一、\n二、", formula: null }],
        ["a number", { value: 45657, formula: null }],
        ["true", { value: true, formula: null }],
        ["an error", { value: "#REF!", formula: null, error: true }],
      ])("keep %s as it is told", (_, cell) => {
        store.setCell(first, 2, 3, cell);
        expect(store.cell(first, 2, 3)).toEqual(cell);
      });

      it("keep a formula, whoever calculates it", () => {
        store.setCell(first, 0, 0, { value: 2, formula: "=1+1" });
        expect(store.cell(first, 0, 0)).toMatchObject({ value: 2, formula: "=1+1" });
      });

      it("are null when empty, and after they were emptied", () => {
        expect(store.cell(first, 5, 5)).toBeNull();
        store.setCell(first, 5, 5, { value: 1, formula: null });
        store.setCell(first, 5, 5, null);
        expect(store.cell(first, 5, 5)).toBeNull();
        expect(store.usedArea(first, false)).toBeNull();
      });

      it("span the used area, with looks or without", () => {
        store.setCell(first, 2, 1, { value: "x", formula: null });
        store.setCell(first, 4, 3, { value: "y", formula: null });
        store.setStyle(first, area(8, 5), { fill: "#FF0000" });
        expect(store.usedArea(first, true)).toEqual(area(2, 1, 3, 3));
        expect(store.usedArea(first, false)).toEqual(area(2, 1, 7, 5));
      });
    });

    describe("looks", () => {
      it("change member by member; undefined takes one away", () => {
        store.setStyle(first, area(0, 0, 2, 2), { fontName: "仿宋_GB2312", fontSize: 12, wrap: true });
        store.setStyle(first, area(1, 1), { fontSize: 16, horizontal: "Center" });
        expect(store.style(first, 0, 0)).toEqual({ fontName: "仿宋_GB2312", fontSize: 12, wrap: true });
        expect(store.style(first, 1, 1)).toEqual({
          fontName: "仿宋_GB2312",
          fontSize: 16,
          wrap: true,
          horizontal: "Center",
        });
        store.setStyle(first, area(1, 1), { wrap: undefined, horizontal: undefined });
        expect(store.style(first, 1, 1)).toEqual({ fontName: "仿宋_GB2312", fontSize: 16 });
      });

      it("keep every member", () => {
        const border = { style: "Continuous", weight: "Thin", color: "#808080" };
        const look = {
          fontName: "黑体",
          fontSize: 14,
          bold: true,
          italic: true,
          underline: "Single",
          strikethrough: true,
          fontColor: "#A80000",
          fill: "#FFF1CC",
          horizontal: "Left",
          vertical: "Center",
          wrap: true,
          numberFormat: "yyyy-mm-dd",
          locked: false,
          EdgeTop: border,
          EdgeBottom: border,
          EdgeLeft: border,
          EdgeRight: { ...border, weight: "Medium" },
        };
        store.setStyle(first, area(3, 3), look);
        expect(store.style(first, 3, 3)).toEqual(look);
      });

      it("of whole columns and rows reach cells far below, and do not count as used", () => {
        store.setStyle(first, area(0, 2, MAX_ROWS, 1), { numberFormat: "@" });
        store.setStyle(first, area(7, 0, 1, MAX_COLUMNS), { bold: true });
        expect(store.style(first, 900, 2).numberFormat).toBe("@");
        expect(store.style(first, 7, 30).bold).toBe(true);
        expect(store.usedArea(first, false)).toBeNull();
      });

      it("are taken away together", () => {
        store.setStyle(first, area(0, 0, 3, 3), { bold: true });
        store.clearStyle(first, area(1, 1));
        expect(store.style(first, 1, 1)).toEqual({});
        expect(store.style(first, 0, 0)).toEqual({ bold: true });
      });
    });

    describe("sizes", () => {
      it("are kept in points and null where there are none", () => {
        expect([store.rowHeight(first, 3), store.columnWidth(first, 3)]).toEqual([null, null]);
        store.setRowHeight(first, 3, 42.75);
        store.setColumnWidth(first, 3, 120.75);
        expect([store.rowHeight(first, 3), store.columnWidth(first, 3)]).toEqual([42.75, 120.75]);
        store.setRowHeight(first, 3, null);
        store.setColumnWidth(first, 3, null);
        expect([store.rowHeight(first, 3), store.columnWidth(first, 3)]).toEqual([null, null]);
      });

      it("hide and show rows and columns", () => {
        store.setRowHidden(first, 4, true);
        store.setColumnHidden(first, 2, true);
        expect([store.rowHidden(first, 4), store.rowHidden(first, 5)]).toEqual([true, false]);
        expect([store.columnHidden(first, 2), store.columnHidden(first, 3)]).toEqual([true, false]);
        store.setRowHidden(first, 4, false);
        store.setColumnHidden(first, 2, false);
        expect([store.rowHidden(first, 4), store.columnHidden(first, 2)]).toEqual([false, false]);
      });

      it("keep merges as they are set", () => {
        store.setMerges(first, [area(0, 0, 1, 5), area(2, 0, 7, 1)]);
        expect(store.merges(first)).toEqual([area(0, 0, 1, 5), area(2, 0, 7, 1)]);
        store.setMerges(first, []);
        expect(store.merges(first)).toEqual([]);
      });
    });

    describe("whole rows", () => {
      beforeEach(() => {
        for (let row = 0; row < 5; row++)
          store.setCell(first, row, 0, { value: `第${row + 1}行`, formula: null });
        store.setStyle(first, area(3, 0), { bold: true });
        store.setRowHeight(first, 3, 50);
        store.setRowHidden(first, 4, true);
      });
      const texts = (): unknown[] =>
        Array.from({ length: 7 }, (_, row) => store.cell(first, row, 0)?.value ?? "");

      it("come in and push down cells, looks, heights and hidden marks", () => {
        store.shiftRows(first, 2, 2);
        expect(texts()).toEqual(["第1行", "第2行", "", "", "第3行", "第4行", "第5行"]);
        expect(store.style(first, 5, 0).bold).toBe(true);
        expect(store.style(first, 3, 0).bold).toBeUndefined();
        expect(store.rowHeight(first, 5)).toBe(50);
        expect(store.rowHidden(first, 6)).toBe(true);
      });

      it("go and pull up what stood below", () => {
        store.shiftRows(first, 1, -2);
        expect(texts()).toEqual(["第1行", "第4行", "第5行", "", "", "", ""]);
        expect(store.style(first, 1, 0).bold).toBe(true);
        expect(store.rowHeight(first, 1)).toBe(50);
        expect(store.rowHidden(first, 2)).toBe(true);
      });
    });

    describe("features", () => {
      it.each(Object.keys(FEATURES) as (keyof SheetFeatures)[])("keep %s of one sheet", (key) => {
        store.addSheet("b", properties("乙"), 1);
        const empty = store.feature("b", key);
        store.setFeature(first, key, FEATURES[key]);
        expect(store.feature(first, key)).toEqual(FEATURES[key]);
        expect(store.feature("b", key)).toEqual(empty);
        store.setFeature(first, key, empty);
        expect(store.feature(first, key)).toEqual(empty);
      });

      it("keep those of the workbook", () => {
        store.setWorkbookFeature("names", [{ name: "责任单位列", formula: "=Sheet1!D3:D34", scope: null }]);
        store.setWorkbookFeature("settings", { "fengong.year": { version: 1, value: 2024 } });
        store.setWorkbookFeature("properties", { fengong: "甲" });
        store.setWorkbookFeature("protection", {});
        expect(store.workbookFeature("names")).toEqual([
          { name: "责任单位列", formula: "=Sheet1!D3:D34", scope: null },
        ]);
        expect(store.workbookFeature("settings")).toEqual({ "fengong.year": { version: 1, value: 2024 } });
        expect(store.workbookFeature("properties")).toEqual({ fengong: "甲" });
        expect(store.workbookFeature("protection")).toEqual({});
      });
    });

    it("remembers the sheet and the cells that are looked at", () => {
      store.addSheet("b", properties("乙"), 1);
      store.setView({ sheet: "b", selection: area(8, 3) });
      expect(store.view()).toEqual({ sheet: "b", selection: area(8, 3) });
    });

    it("has the same snapshot after a change was taken back, and another one before that", () => {
      store.setCell(first, 0, 0, { value: "原有", formula: null });
      const before = JSON.stringify(store.snapshot());
      store.addSheet("b", properties("乙"), 1);
      store.setCell("b", 0, 0, { value: "新", formula: null });
      store.setStyle(first, area(0, 0), { bold: true });
      store.setFeature(first, "notes", FEATURES.notes);
      expect(JSON.stringify(store.snapshot())).not.toBe(before);
      store.removeSheet("b");
      store.setStyle(first, area(0, 0), { bold: undefined });
      store.setFeature(first, "notes", []);
      expect(JSON.stringify(store.snapshot())).toBe(before);
    });
  });
}
