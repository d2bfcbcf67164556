import { numberTasks, readDivisionTable, taskLabels } from "../../../src/domain/division";
import type { DivisionTable } from "../../../src/domain/division";
import { gridOf } from "../../support/grid-of";

function tableOf(lines: readonly (readonly string[])[]): DivisionTable {
  const result = readDivisionTable(gridOf(lines));
  if (!result.ok) throw new Error(result.code);
  return result.table;
}

describe("a table with other columns than the standard one", () => {
  it("has its tasks in the column of the longest texts where no label says so", () => {
    const { tasks } = tableOf([
      ["2025年民生实事责任分工"],
      ["序号", "实事名称", "责任单位", "办结时限", "备注"],
      ["1", "新建改建农村公路60公里。", "县交通运输局", "11月底", "续建"],
      ["2", "新增公办幼儿园学位900个。", "县教育局", "8月底", ""],
    ]);
    expect(tasks.map(({ requirement }) => requirement)).toEqual([
      "新建改建农村公路60公里。",
      "新增公办幼儿园学位900个。",
    ]);
  });

  it("is none where nothing but units and deadlines stands in it", () => {
    expect(
      readDivisionTable(
        gridOf([
          ["责任单位", "完成时限", "电话"],
          ["县教育局", "8月底", "611"],
        ]),
      ).ok,
    ).toBe(false);
  });

  it("names those who help in a column of their own: they are responsible too", () => {
    const { tasks, otherLabels } = tableOf([
      ["序号", "任务内容", "牵头单位", "配合单位", "启动时间", "完成时限"],
      ["1", "推进集成改革。", "区数据局", "区财政局、区司法局", "3月", "11月底"],
      ["2", "保障项目用地。", "区数据局", "", "3月", "12月底"],
      ["3", "畅通投诉渠道。", "", "各街道", "3月", "12月底"],
    ]);
    expect(tasks.map(({ units }) => units)).toEqual([
      "牵头单位：区数据局；配合单位：区财政局、区司法局",
      "牵头单位：区数据局",
      "配合单位：各街道",
    ]);
    expect(otherLabels).toEqual(["启动时间"]);
  });
});

describe("the numbers by which a round knows its tasks", () => {
  const numbered = (numbers: readonly string[]): DivisionTable =>
    numberTasks(
      tableOf([
        ["序号", "具体要求", "责任单位", "时限要求"],
        ...numbers.map((no, at) => [no, `完成第${at}项具体工作。`, "县教育局", "8月底"]),
      ]),
    );

  it.each([
    ["1 2 3", [1, 2, 3], ["1", "2", "3"]],
    ["1 3 5", [1, 3, 5], ["1", "3", "5"]],
    ["1.1 1.2 1.3", [1, 2, 3], ["1.1", "1.2", "1.3"]],
    ["1 2 1 2", [1, 2, 3, 4], ["1", "2", "3", "4"]],
    ["1 - 3", [1, 2, 3], ["1", "-", "3"]],
    ["1 2 2 3", [1, 2, 5, 3], ["1", "2", "5", "3"]],
    ["2 x 3", [2, 4, 3], ["2", "x", "3"]],
    [" , , ", [1, 2, 3], ["1", "2", "3"]],
  ])("of %s are %j", (written, numbers, labels) => {
    const { tasks } = numbered(written.split(written.includes(",") ? "," : " "));
    const labelOf = taskLabels(tasks);
    expect(tasks.map(({ no }) => no)).toEqual(numbers);
    // A number that stands on two tasks names neither.
    expect(numbers.map(labelOf)).toEqual(labels);
  });
});
