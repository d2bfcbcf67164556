import { unitNames } from "../../../src/domain/returns";
import { builtinRoster, indexRoster } from "../../../src/domain/units";

const names = unitNames(indexRoster(builtinRoster), ["东河镇"]);

describe("whose name is in a cell", () => {
  it.each([
    ["市教育局", "市教育局"],
    [" 市 教育局 ", "市教育局"],
    ["市教体局", "市教育局"],
    ["市人力资源和社会保障局", "市人社局"],
    ["市教育局（盖章）", "市教育局"],
    ["桐城市教育局", "市教育局"],
    ["安徽省桐城市民政局", "市民政局"],
    ["水利局", "市水利局"],
    ["市民政局社会救助科", "市民政局"],
    ["市教育局办公室", "市教育局"],
    ["桐城市人力资源和社会保障局办公室", "市人社局"],
    ["市政府办公室", "市政府办公室"],
    ["桐城市东河镇", "东河镇"],
  ])("%j is %s", (text, unit) => {
    expect(names.resolve(text)).toBe(unit);
  });

  it.each(["", "市天文局", "市教育局、市民政局", "市教育局下属实验小学", "省教育厅", "市教肓局"])(
    "%j is none of the office's",
    (text) => {
      expect(names.resolve(text)).toBeNull();
    },
  );
});

describe("whose name is in a file's name", () => {
  it.each([
    ["3.市教育局（最终版）(1).xlsx", "市教育局"],
    ["报市政府办公室-市教育局.xlsx", "市教育局"],
    ["财政局进展.xls", "市财政局"],
    ["东河镇.xlsx", "东河镇"],
    ["市市场监管局.xlsx", "市市场监管局"],
  ])("%j is of %s", (text, unit) => {
    expect(names.namedIn(text)).toBe(unit);
  });

  it.each(["最终版.xlsx", "市教育局和市民政局.xlsx", ""])("%j is of nobody for sure", (text) => {
    expect(names.namedIn(text)).toBeNull();
  });
});
