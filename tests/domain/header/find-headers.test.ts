import { findHeaders, findReturnHeaders } from "../../../src/domain/header";
import { gridOf } from "../../support/grid-of";

const STANDARD = ["工作任务", "序号", "具体要求", "责任单位", "时限要求"];
const FIELDS = { category: 0, no: 1, requirement: 2, units: 3, deadline: 4 };

describe("finding headers", () => {
  it("finds the standard header below a title", () => {
    const [header, ...others] = findHeaders(
      gridOf([["2024年分工表"], STANDARD, ["一、", 1, "要求", "市教育局", "12月底"]]),
    );
    expect(others).toEqual([]);
    expect(header).toMatchObject({ headerRows: [1], fields: FIELDS, unmapped: [], left: 0, right: 4 });
  });

  it.each([
    ["synonyms", ["类别", "编号", "工作内容", "责任部门", "完成时限"]],
    [
      "spaces and line breaks inside labels",
      ["工 作 任 务", "序\n号", "具 体 要 求", "责任\n单位", "时　限　要　求"],
    ],
    [
      "notes in brackets",
      ["工作任务", "序号", "具体要求（可附页）", "责任单位(牵头在前)", "时限要求【必填】"],
    ],
  ])("reads %s", (_what, labels) => {
    expect(findHeaders(gridOf([labels]))[0]?.fields).toEqual(FIELDS);
  });

  it("takes 工作任务 as the requirement when there is no other text column", () => {
    const [header] = findHeaders(gridOf([["序号", "工作任务", "责任单位", "完成时限"]]));
    expect(header?.fields).toEqual({ no: 0, requirement: 1, units: 2, deadline: 3 });
  });

  it("finds the number column under a label that spans number and text", () => {
    const merged = gridOf(
      [
        ["工作任务", "具体要求", "", "责任单位", "时限要求"],
        ["一、", 1, "要求", "市教育局", "12月底"],
      ],
      [{ top: 0, left: 1, bottom: 0, right: 2 }],
    );
    expect(findHeaders(merged)[0]?.fields).toEqual(FIELDS);
  });

  it("finds it in a text file too, where the labels stand one column too far left", () => {
    const shifted = gridOf([
      ["工作任务", "具体要求", "责任单位", "时限要求", ""],
      ["一、", 1, "要求", "市教育局", "12月底"],
      ["", 2, "要求", "市教育局", "12月底"],
    ]);
    expect(findHeaders(shifted)[0]?.fields).toEqual(FIELDS);
  });

  it("reads a header of two lines", () => {
    const [header] = findHeaders(
      gridOf(
        [
          ["序号", "具体要求", "责任单位", "时限要求", "落实情况", "", ""],
          ["", "", "", "", "进展情况", "完成状态", "完成时间"],
          [1, "要求", "市教育局", "12月底", "已办", "已完成", ""],
        ],
        [{ top: 0, left: 4, bottom: 0, right: 6 }],
      ),
    );
    expect(header).toMatchObject({
      headerRows: [0, 1],
      fields: { no: 0, requirement: 1, units: 2, deadline: 3, progress: 4, status: 5, finished: 6 },
    });
  });

  it("finds a header again on each printed page", () => {
    const grid = gridOf([
      STANDARD,
      ["一、", 1, "甲", "市教育局", "12月底"],
      STANDARD,
      ["", 2, "乙", "市教育局", "12月底"],
    ]);
    expect(findHeaders(grid).map((header) => header.headerRows)).toEqual([[0], [2]]);
  });

  it("tells tables beside each other apart", () => {
    const right = ["序号", "具体要求", "责任单位", "进展情况"];
    const found = findHeaders(gridOf([[...STANDARD, "", ...right]]));
    expect(found.map(({ left, right: end }) => [left, end])).toEqual([
      [0, 4],
      [6, 9],
    ]);
    expect(found[1]?.fields).toEqual({ no: 6, requirement: 7, units: 8, progress: 9 });
  });

  it.each([
    [["一季度进展情况", "二季度进展情况", "三季度进展情况"], 4],
    [["三季度进展情况", "二季度进展情况"], 2],
    [["上半年进展情况", "7月进展情况", "十月进展情况"], 4],
    [["十一月进展情况", "10月进展情况"], 2],
    [["工作进展", "落实情况"], 2],
  ])("takes the answers of the latest period: of %j column %i", (labels, column) => {
    const [header] = findHeaders(gridOf([["具体要求", "责任单位", ...labels]]));
    expect(header?.fields.progress).toBe(column);
    expect(header?.unmapped).toHaveLength(labels.length - 1);
  });

  it("is one table where 完成情况 and 进展情况 stand far from each other", () => {
    const labels = ["完成情况", "责任单位", "完成时限", "进展情况", "重点任务", "类别"];
    const [header, ...others] = findReturnHeaders(gridOf([labels]));
    expect(others).toEqual([]);
    expect(header?.fields).toMatchObject({ status: 0, progress: 3, requirement: 4 });
  });

  it("keeps a column that it does not know", () => {
    const [header] = findHeaders(gridOf([[...STANDARD, "分管领导批示"]]));
    expect(header?.unmapped).toEqual([{ column: 5, label: "分管领导批示" }]);
  });

  it.each([
    ["a roster", ["单位名称", "规范全称", "别名", "类别"]],
    ["an address list", ["序号", "姓名", "联系电话"]],
    ["prose", ["各单位要认真落实责任单位的要求，按时限完成任务"]],
  ])("does not take %s for a header", (_what, labels) => {
    expect(findHeaders(gridOf([labels]))).toEqual([]);
  });
});
