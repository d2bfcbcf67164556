import { builtinRoster, indexRoster, readRoster, rosterRows } from "../../../src/domain/units";
import { gridOf } from "../../support/grid-of";

const HEADER = ["单位名称", "规范全称", "别名", "类别", "启用日期", "停用日期"];

function read(rows: readonly (readonly string[])[]) {
  const result = readRoster(gridOf([HEADER, ...rows]));
  if (!result.ok) throw new Error("a roster was drawn");
  return { units: result.roster.units, problems: result.problems };
}

describe("the sheet 单位名录", () => {
  it("is read back as it was written", () => {
    const result = readRoster(gridOf([["单位名录"], ...rosterRows(builtinRoster)]));
    expect(result).toEqual({ ok: true, roster: builtinRoster, problems: [] });
  });

  it("may lack columns and stand in another order", () => {
    const result = readRoster(
      gridOf([
        ["类别", "单位名称"],
        ["镇", "东河镇"],
        ["", "市教育局"],
      ]),
    );
    expect(result).toMatchObject({
      ok: true,
      roster: {
        units: [
          { name: "东河镇", unitClass: "镇", aliases: [] },
          { name: "市教育局", unitClass: "" },
        ],
      },
      problems: [],
    });
  });

  it("reads dates as people write them", () => {
    const { units, problems } = read([
      ["甲局", "", "", "", "2024/1/31", "2024年12月31日"],
      ["乙局", "", "", "", "2024.1.31", "20241231"],
    ]);
    expect(units.map(({ activeFrom, activeTo }) => [activeFrom, activeTo])).toEqual([
      ["2024-01-31", "2024-12-31"],
      ["2024-01-31", "2024-12-31"],
    ]);
    expect(problems).toEqual([]);
  });

  it("takes a name over two lines for one, and rows that wait for a name for nothing", () => {
    const { units, problems } = read([
      ["市人力资源和\n社会保障局"],
      [],
      ["", " "],
      ["", "", "", "镇"],
      ["市教育局"],
    ]);
    expect(units.map(({ name }) => name)).toEqual(["市人力资源和社会保障局", "市教育局"]);
    expect(problems).toEqual([]);
  });

  // Row 1 is the header.
  it.each([
    ["a name written twice", [["市教育局"], ["市教育局", "", "", "镇"]], ["市教育局"], 3, "已在第 2 行"],
    [
      "a row without a name",
      [["", "市教育局全称", "市教体局"], ["市民政局"]],
      ["市民政局"],
      2,
      "没有写单位名称",
    ],
    ["a group for a unit", [["市直各部门"], ["市民政局"]], ["市民政局"], 2, "是一类单位"],
    ["several units in a cell", [["市教育局、市财政局"], ["市民政局"]], ["市民政局"], 2, "一行写一个单位"],
    ["a date that is none", [["市教育局", "", "", "", "去年"]], ["市教育局"], 2, "启用日期“去年”不是日期"],
    ["a day that does not exist", [["市教育局", "", "", "", "", "2024-02-30"]], ["市教育局"], 2, "不是日期"],
    [
      "an end before its beginning",
      [["市教育局", "", "", "", "2024-01-01", "2023-01-01"]],
      ["市教育局"],
      2,
      "早于启用日期",
    ],
    [
      "an alias that is another unit's name",
      [["市教育局"], ["市体育局", "", "市教育局、市文体局"]],
      ["市教育局", "市体育局"],
      3,
      "别名“市教育局”已是“市教育局”的名称",
    ],
    [
      "an alias that two units claim",
      [
        ["市教育局", "", "市教体局"],
        ["市体育局", "", "市教体局"],
      ],
      ["市教育局", "市体育局"],
      3,
      "别名“市教体局”已是“市教育局”的名称",
    ],
  ])("names the row of %s and uses the rest", (_what, rows, names, row, message) => {
    const { units, problems } = read(rows);
    expect(units.map(({ name }) => name)).toEqual(names);
    expect(problems).toEqual([{ row, message: expect.stringContaining(message) as string }]);
  });

  it("ignores what is wrong with dates instead of dropping the unit from every day", () => {
    const { units } = read([["东河镇", "", "", "镇", "2024-01-01", "2023-01-01"]]);
    expect(indexRoster({ units }).members("各镇", "2024-06-01")).toHaveLength(1);
  });

  it("is no other sheet", () => {
    expect(readRoster(gridOf([["序号", "具体要求"]]))).toEqual({ ok: false, code: "header-not-recognised" });
  });
});
