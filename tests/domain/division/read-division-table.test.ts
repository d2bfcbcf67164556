import { checkTable } from "../../../src/domain/checks";
import { parseIsoDate } from "../../../src/domain/dates";
import { readDivisionTable } from "../../../src/domain/division";
import type { DivisionTable } from "../../../src/domain/division";
import type { CellArea, Grid } from "../../../src/domain/grid";
import { builtinRoster, indexRoster } from "../../../src/domain/units";
import { gridOf } from "../../support/grid-of";

const area = (top: number, left: number, bottom: number, right: number): CellArea => ({
  top,
  left,
  bottom,
  right,
});

function read(grid: Grid): DivisionTable {
  const result = readDivisionTable(grid);
  if (!result.ok) throw new Error(result.code);
  return result.table;
}

function check(grid: Grid) {
  const asOf = parseIsoDate("2024-01-15");
  if (!asOf) throw new Error("no such day");
  return checkTable(read(grid), { roster: indexRoster(builtinRoster), asOf });
}

const rolesOf = (grid: Grid): readonly string[] =>
  check(grid).tasks.map(({ units }) => units.items.map(({ name, role }) => `${name}:${role}`).join(" "));

const TITLE = ["2024年重点工作分工"];

describe("units in several columns", () => {
  const table = gridOf([
    TITLE,
    ["序号", "工作任务", "牵头单位", "责任单位", "配合单位", "督导单位", "完成时限"],
    [1, "做好甲事项", "市教育局", "各镇人民政府", "市财政局、市民政局", "市审计局", "12月底前"],
    [2, "做好乙事项", "市公安局", "／", "", "市审计局", "6月底前"],
    [3, "做好丙事项", "市教育局；市司法局", "", "市财政局\n市民政局", "市审计局", "9月底前"],
  ]);

  it("are one text with the columns' labels, and each column gives its role", () => {
    expect(read(table).tasks.map(({ units }) => units)).toEqual([
      "牵头单位：市教育局；责任单位：各镇人民政府；配合单位：市财政局、市民政局",
      "牵头单位：市公安局",
      "牵头单位：\n市教育局\n市司法局\n配合单位：\n市财政局\n市民政局",
    ]);
    expect(rolesOf(table)).toEqual([
      "市教育局:lead 各镇人民政府:responsible 市财政局:support 市民政局:support",
      "市公安局:lead",
      "市教育局:lead 市司法局:lead 市财政局:support 市民政局:support",
    ]);
  });

  it("are under a header of two lines, and in merged cells", () => {
    const grid = gridOf(
      [
        TITLE,
        ["序号", "工作任务", "责任分工", "", "时间要求"],
        ["", "", "牵头单位", "配合单位", ""],
        [1, "做好甲事项", "市教育局", "市财政局", "12月底前"],
        [2, "做好乙事项", "", "", "6月底前"],
        [3, "做好丙事项", "市公安局", "", "6月底前"],
      ],
      [area(1, 2, 1, 3), area(3, 2, 4, 2), area(3, 3, 4, 3), area(5, 2, 5, 3)],
    );
    expect(rolesOf(grid)).toEqual([
      "市教育局:lead 市财政局:support",
      "市教育局:lead 市财政局:support",
      "市公安局:lead",
    ]);
  });

  it("are told where they stand, and nothing is offered that would be written over one of them", () => {
    const grid = gridOf([
      TITLE,
      ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"],
      [1, "做好甲事项", "市教育局", "市财政局、市民政居", "12月底前"],
    ]);
    const found = check(grid).findings.filter(({ rule }) => rule === "unit-near-miss");
    expect(found).toMatchObject([{ cell: "D3", place: { row: 2, column: 3 }, suggestion: null }]);
  });

  it("stand below each other where everything else is merged: one task", () => {
    const grid = gridOf(
      [
        TITLE,
        ["序号", "工作任务", "责任单位", "完成时限"],
        [1, "做好甲事项", "市教育局", "12月底前"],
        ["", "", "市财政局", ""],
        ["", "", "市民政居", ""],
        [2, "做好乙事项", "市公安局", "6月底前"],
      ],
      [area(2, 0, 4, 0), area(2, 1, 4, 1), area(2, 3, 4, 3)],
    );
    expect(read(grid).tasks.map(({ no, units }) => [no, units])).toEqual([
      [1, "市教育局\n市财政局\n市民政居"],
      [2, "市公安局"],
    ]);
    expect(check(grid).findings.filter(({ rule }) => rule === "unit-near-miss")).toMatchObject([
      { cell: "C5", row: 3 },
    ]);
  });

  it("are columns of 科室 and of levels too", () => {
    const unitsOf = (...labels: readonly string[]) =>
      read(gridOf([TITLE, ["序号", "任务", ...labels, "时间"], [1, "甲", "办公室", "人事科", "6月底前"]]))
        .tasks[0]?.units;
    expect(unitsOf("牵头科室", "配合科室")).toBe("牵头科室：办公室；配合科室：人事科");
    expect(unitsOf("市级责任单位", "县级责任单位")).toBe("市级责任单位：办公室；县级责任单位：人事科");
    expect(unitsOf("市级责任单位", "县（市、区）责任单位")).toBe("市级责任单位：办公室；责任单位：人事科");
    expect(unitsOf("责任单位（牵头）", "责任单位（配合）")).toBe("牵头单位：办公室；配合单位：人事科");
    expect(unitsOf("牵头单位及责任人", "成员单位")).toBe("牵头单位：办公室；责任单位：人事科");
    expect(unitsOf("责任单位1", "责任单位2")).toBe("责任单位：办公室；责任单位：人事科");
    expect(unitsOf("责任单位", "责任单位负责人")).toBe("办公室");
    expect(unitsOf("责任单位", "督导单位")).toBe("办公室");
    expect(unitsOf("牵头部门（单位）", "协办部门（单位）")).toBe("牵头部门：办公室；协办部门：人事科");
  });

  it("leave a single column as it is written", () => {
    const grid = gridOf([
      TITLE,
      ["序号", "工作任务", "牵头单位", "督导单位", "完成时限"],
      [1, "甲", "市教育局", "市审计局", "年底"],
    ]);
    expect(read(grid).tasks[0]).toMatchObject({ units: "市教育局" });
    expect(read(grid).tasks[0]).not.toHaveProperty("unitParts");
  });
});

describe("a sheet with several parts", () => {
  const PARTS = gridOf(
    [
      TITLE,
      ["工作任务", "责任单位", "完成时限"],
      ["做好甲事项", "市教育局", "12月底前"],
      ["2024年民生实事分工"],
      ["序号", "责任单位", "完成时限", "事项内容", "类别"],
      [1, "市财政居", "13月底前", "做好丙事项", ""],
    ],
    [area(3, 0, 3, 4)],
  );

  it("has the tasks of each by its own columns, whichever header is the surer one", () => {
    expect(read(PARTS).tasks).toMatchObject([
      { requirement: "做好甲事项", units: "市教育局", deadline: "12月底前", category: "" },
      { requirement: "做好丙事项", units: "市财政居", deadline: "13月底前", category: "2024年民生实事分工" },
    ]);
    const cells = check(PARTS).findings.flatMap(({ rule, cell }) =>
      /near-miss|impossible/.test(rule) ? [`${rule} ${String(cell)}`] : [],
    );
    expect(cells.sort()).toEqual(["deadline-impossible C6", "unit-near-miss B6"]);
  });

  it("goes on in its category over a page's header", () => {
    const HEADER = ["工作任务", "序号", "具体要求", "责任单位", "时限要求"];
    const grid = gridOf([
      TITLE,
      HEADER,
      ["一、甲", 1, "做好甲事项", "市教育局", "年底"],
      HEADER,
      ["", 2, "做好乙事项", "市教育局", "年底"],
    ]);
    expect(read(grid).tasks.map(({ category, startsCategory }) => [category, startsCategory])).toEqual([
      ["一、甲", true],
      ["一、甲", false],
    ]);
  });
});

describe("tables of rectification", () => {
  it("take 整改措施 for what is to be done, and the problem for the category", () => {
    const { columns, tasks } = read(
      gridOf([
        ["督察反馈问题整改清单（2024年）"],
        ["序号", "反馈问题", "整改目标", "整改措施", "整改责任单位", "整改时限", "督导单位"],
        [1, "某问题", "完成整改", "做好甲事项", "市住建局", "立行立改", "市审计局"],
      ]),
    );
    expect(columns).toEqual({ category: 1, no: 0, requirement: 3, units: 4, deadline: 5 });
    expect(tasks).toMatchObject([{ category: "某问题", requirement: "做好甲事项", units: "市住建局" }]);
  });
});

describe("the document's year", () => {
  const HEADER = ["序号", "工作任务", "责任单位", "完成时限"];
  const ROW = [1, "做好甲事项", "市教育局", "12月底前"];
  const yearOf = (...above: readonly string[]) =>
    check(gridOf([...above.map((text) => [text]), HEADER, ROW])).year;

  it.each([
    [["2024年重点工作分工表"], { value: 2024, from: "title" }],
    [["重点工作分工表", "（2024年度）"], { value: 2024, from: "title" }],
    [["重点工作分工表", "印发日期：2024年3月15日"], { value: 2024, from: "issued" }],
    [["2023年重点工作分工表", "印发日期：2024年3月15日"], { value: 2023, from: "title" }],
    [["重点工作分工表", "填报日期：2024年3月15日"], null],
    [["三年行动（2024—2026年）任务分工表"], null],
    [["重点工作分工表", "2024年", "2025年"], null],
  ])("above the table: %j", (above, year) => {
    expect(yearOf(...above)).toEqual(year);
  });

  it("comes with the day of issue from which deadlines count", () => {
    const grid = gridOf([
      ["重点工作分工表"],
      ["印发日期：", "2024年3月15日"],
      HEADER,
      [1, "做好甲事项", "市教育局", "印发后1个月内"],
    ]);
    expect(check(grid).tasks[0]?.deadline.summary.due).toBe("2024-04-15");
  });
});
