import { builtinRoster } from "../../src/domain/units";
import { rosterSheet } from "../../src/sheets";

describe("the sheet 单位名录", () => {
  const { units } = builtinRoster;
  const sheet = rosterSheet(builtinRoster, ["镇", "街道"]);
  const text = (row: number, column: number) => {
    const value = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null;
    return value?.type === "text" ? value.text : value?.type === "date" ? value.date : null;
  };

  it("has the columns of contract.md and a unit a row", () => {
    expect([0, 1, 2, 3, 4, 5].map((column) => text(0, column))).toEqual([
      "单位名称",
      "规范全称",
      "别名",
      "类别",
      "启用日期",
      "停用日期",
    ]);
    expect(units.map((_unit, index) => text(index + 1, 0))).toEqual(units.map(({ name }) => name));
    const ended = units.findIndex(({ activeTo }) => activeTo !== null);
    expect(text(ended + 1, 5)).toBe(units[ended]?.activeTo);
  });

  it("waits for the units of classes that have none, coloured until they are named", () => {
    expect(text(units.length + 1, 3)).toBe("镇");
    expect(text(units.length + 1, 0)).toBeNull();
    expect(text(units.length + 16, 3)).toBe("街道");
    expect(sheet.conditionalFormats.map(({ area }) => [area.left, area.bottom])).toEqual([
      [0, units.length + 16],
      [3, units.length + 16],
    ]);
  });
});
