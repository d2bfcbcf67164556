import { findRoster } from "../../src/jobs";
import { gridOf } from "../support/grid-of";

const HEADER = ["单位名称", "规范全称", "别名", "类别", "启用日期", "停用日期"];

describe("the roster of a workbook", () => {
  const contacts = {
    ...gridOf([
      ["单位名称", "类别"],
      ["市联络处", "市直部门"],
    ]),
    name: "联系表",
  };
  const roster = { ...gridOf([HEADER, ["市教育局"]]), name: "单位名录" };
  const empty = { ...gridOf([HEADER]), name: "单位名录" };

  it("is the sheet of that name, before another one with the same columns", () => {
    expect(findRoster([contacts, roster])?.roster.units.map(({ name }) => name)).toEqual(["市教育局"]);
  });

  it("is none while nobody is listed", () => {
    expect(findRoster([empty])).toBeNull();
  });
});
