import type { Grid } from "../../../src/domain/grid";
import { issuedTexts, readReturns, unitNames } from "../../../src/domain/returns";
import type { ColumnDecision, ReadReturn } from "../../../src/domain/returns";
import { builtinRoster, indexRoster } from "../../../src/domain/units";
import { gridOf } from "../../support/grid-of";
import { answer, HEADER, issuedTable } from "../../support/return-of";

const names = unitNames(indexRoster(builtinRoster), []);
const issued = issuedTexts(issuedTable().tasks);
const ROWS = [answer(1, "甲一"), answer(2, "甲二")];
const OTHERS = [answer(1, "乙一"), answer(2, "乙二")];

function read(
  sheets: Grid | readonly Grid[],
  more: { file?: string; columns?: ReadonlyMap<string, ColumnDecision> } = {},
): readonly ReadReturn[] {
  const grids = Array.isArray(sheets) ? (sheets as readonly Grid[]) : [sheets as Grid];
  return readReturns({ sheets: grids, properties: new Map() }, more.file ?? "进展.xlsx", {
    names,
    year: 2024,
    columns: more.columns ?? new Map(),
    issued,
  });
}

const whose = (returns: readonly ReadReturn[]) =>
  returns.map(({ unitText, unitFrom, rows }) => [
    unitText,
    unitFrom,
    rows.map((row) => row.answers.progress?.text),
  ]);

describe("tables in a sheet", () => {
  it("below each other are each its own unit's", () => {
    const grid = gridOf([
      ["填报单位：市教育局"],
      HEADER,
      ...ROWS,
      [],
      ["填报单位：市民政局"],
      HEADER,
      ...OTHERS,
    ]);
    const [first, second] = read(grid);
    expect(first).toMatchObject({ unitText: "市教育局", rowsFound: 3 });
    expect(second).toMatchObject({ unitText: "市民政局", rowsFound: 2 });
  });

  it("are one where only the header is repeated on each page", () => {
    const grid = gridOf([["填报单位：市教育局"], HEADER, ...ROWS, ["填报单位：市教育局"], HEADER, ...OTHERS]);
    const [only, ...others] = read(grid);
    expect(others).toEqual([]);
    expect(only?.rows.filter(({ isTask }) => isTask)).toHaveLength(4);
  });

  it.each(["市民政局", "责任单位：市民政局"])(
    "are one though the rows above a page's header say %j",
    (units) => {
      const rows = ROWS.map((row) => row.map((cell, at) => (at === 2 ? units : cell)));
      const [only, ...others] = read(gridOf([["填报单位：市教育局"], HEADER, ...rows, HEADER, ...OTHERS]));
      expect(others).toEqual([]);
      expect(only?.rows).toHaveLength(4);
    },
  );

  it("beside each other have their own labels above them", () => {
    const beside = (left: readonly unknown[], right: readonly unknown[]) => [
      ...left,
      ...Array<string>(Math.max(0, 9 - left.length)).fill(""),
      ...right,
    ];
    const grid = gridOf([
      beside(["填报单位：市教育局"], ["填报单位：市民政局"]),
      beside(HEADER, HEADER),
      beside(ROWS[0] ?? [], OTHERS[0] ?? []),
      beside(ROWS[1] ?? [], OTHERS[1] ?? []),
    ] as string[][]);
    expect(whose(read(grid))).toEqual([
      ["市教育局", "cell", ["甲一", "甲二"]],
      ["市民政局", "cell", ["乙一", "乙二"]],
    ]);
  });

  it("shared by several units are parted by the column 填报单位", () => {
    const grid = gridOf([
      ["填报单位", ...HEADER],
      ["市教育局", ...(ROWS[0] ?? [])],
      ["", ...(ROWS[1] ?? [])],
      ["市民政局", ...(OTHERS[0] ?? [])],
    ]);
    const returns = read(grid);
    expect(whose(returns)).toEqual([
      ["市教育局", "cell", ["甲一", "甲二"]],
      ["市民政局", "cell", ["乙一"]],
    ]);
    expect(returns.map(({ rowsFound }) => rowsFound)).toEqual([2, 1]);
  });
});

describe("whose a return is", () => {
  const plain = gridOf([HEADER, ...ROWS]);

  it.each<[string, Grid, string, string, string | null]>([
    [
      "the 填报单位 cell, not the file's name",
      gridOf([["填报单位：市民政局"], HEADER, ...ROWS]),
      "市教育局.xlsx",
      "市民政局",
      "cell",
    ],
    [
      "what was written on the line",
      gridOf([["填报单位：___市民政局____（公章）"], HEADER, ...ROWS]),
      "x.xlsx",
      "市民政局",
      "cell",
    ],
    [
      "the cell beside the label",
      gridOf([["填报单位（盖章）", "市民政局"], HEADER, ...ROWS]),
      "x.xlsx",
      "市民政局",
      "cell",
    ],
    [
      "a line below the table",
      gridOf([HEADER, ...ROWS, ["填报单位：市民政局", "", "", "填报日期：2024年9月1日"]]),
      "x.xlsx",
      "市民政局",
      "cell",
    ],
    ["the file's name", plain, "市教育局.xlsx", "市教育局", "file-name"],
    ["the sheet's name", { ...plain, name: "市教育局" }, "x.xlsx", "市教育局", "sheet-name"],
    ["a title", gridOf([["市教育局2024年进展情况"], HEADER, ...ROWS]), "x.xlsx", "市教育局", "cell"],
    ["not 单位：万元", gridOf([["单位：万元"], HEADER, ...ROWS]), "x.xlsx", "", null],
  ])("is said by %s", (_what, grid, file, unitText, unitFrom) => {
    expect(read(grid, { file })[0]).toMatchObject({ unitText, unitFrom });
  });

  it("holds for the other sheets of the workbook that say nothing", () => {
    const second = { ...gridOf([["二、解读"], HEADER, ...OTHERS]), name: "第二类" };
    const returns = read([gridOf([["填报单位：市教育局"], HEADER, ...ROWS]), second]);
    expect(returns.map(({ unitText }) => unitText)).toEqual(["市教育局", "市教育局"]);
  });

  it("leaves out a header without rows beside a filled one", () => {
    expect(read([gridOf([HEADER, ...ROWS]), { ...gridOf([HEADER]), name: "空表" }])).toHaveLength(1);
  });
});

describe("columns", () => {
  it("are exposed with what they were taken for and how surely", () => {
    const [only] = read(
      gridOf([
        ["序号", "要求", "工作进展（200字以内）", "领导批示"],
        [1, "完善政策文件库建设", "甲", "阅"],
      ]),
    );
    expect(only?.columns).toEqual([
      { column: 0, label: "序号", field: "no", confidence: 1 },
      { column: 1, label: "要求", field: "requirement", confidence: 0.7 },
      { column: 2, label: "工作进展（200字以内）", field: "progress", confidence: 0.95 },
      { column: 3, label: "领导批示", field: null, confidence: 0 },
    ]);
  });

  it("can be corrected by a person", () => {
    const grid = gridOf([
      ["序号", "具体要求", "甲栏", "进展情况"],
      [1, "完善政策文件库建设", "真正的进展", "领导的话"],
    ]);
    const columns = new Map([["进展.xlsx#Sheet1", { headerRow: null, fields: { progress: 2 } }]]);
    const [only] = read(grid, { columns });
    expect(only?.rows[0]?.answers.progress?.text).toBe("真正的进展");
    expect(only?.rows[0]?.extra).toEqual({ 进展情况: "领导的话" });
  });

  it("can be named by a person where no header is recognised", () => {
    const grid = gridOf([
      ["甲", "乙", "丙"],
      [1, "完善政策文件库建设", "做了"],
    ]);
    expect(read(grid)).toEqual([]);
    const fields = { no: 0, requirement: 1, progress: 2 };
    const columns = new Map([["进展.xlsx#Sheet1", { headerRow: 1, fields }]]);
    expect(read(grid, { columns })[0]?.rows[0]).toMatchObject({
      no: 1,
      answers: { progress: { text: "做了" } },
    });
  });

  it("without any label keep what stands in them", () => {
    const [only] = read(gridOf([HEADER, [...(ROWS[0] ?? []), "旁注"]]));
    expect(only?.rows[0]?.extra).toEqual({ I列: "旁注" });
    expect(only?.unmapped).toEqual(["I列"]);
  });

  it("of one name are kept apart", () => {
    const [only] = read(
      gridOf([
        [...HEADER, "备注", "备注"],
        [...(ROWS[0] ?? []), "甲", "乙"],
      ]),
    );
    expect(only?.rows[0]?.extra).toEqual({ 备注: "甲", "备注（2）": "乙" });
  });

  it.each([
    ["科室意见", "已阅", null],
    ["谁知道", "0556-6120001", "phone"],
    ["谁知道", "已阅", null],
    ["备注", "6120001", null],
  ])("%s behind the last one, holding %s, is taken for %s", (label, text, field) => {
    const rows = [
      ["序号", "具体要求", "进展情况", "填报人", label],
      ["1", "完善政策文件库建设，规范发布格式，做到同源发布。", "甲一", "李明", text],
    ];
    const [only] = read(gridOf(rows));
    expect(only?.columns.at(-1)?.field).toBe(field);
  });

  it.each([
    ["完成时间", "2024-06-30", "finished"],
    ["完成时间", "12月底", "deadline"],
    ["实际完成时间", "", "finished"],
  ])("%s before the answers, holding %j, is taken for %s", (label, text, field) => {
    const task = "完善政策文件库建设，规范发布格式，做到同源发布。";
    const [only] = read(
      gridOf([
        ["序号", "具体要求", label, "进展情况"],
        ["1", task, text, "甲一"],
      ]),
    );
    expect(only?.columns[2]?.field).toBe(field);
  });

  it("without the texts of the tasks, 工作任务 is the category that it holds", () => {
    const rows = [
      ["工作任务", "序号", "进展情况"],
      ["一、公开", "1", "甲一"],
      ["", "2", "甲二"],
    ];
    const [only] = read(gridOf(rows));
    expect(only?.columns.map(({ field }) => field)).toEqual(["category", "no", "progress"]);
  });

  it("with an unknown label are known by the issued texts or by their place", () => {
    const labels = ["序号", "谁知道", "责任单位", "时限要求", "干得怎样", "完成状态"];
    const [only] = read(gridOf([labels, ...ROWS.map((row) => row.slice(0, 6))]));
    expect(only?.columns.map(({ field, confidence }) => [field, confidence])).toEqual([
      ["no", 1],
      ["requirement", 0.8],
      ["units", 1],
      ["deadline", 1],
      ["progress", 0.5],
      ["status", 1],
    ]);
  });
});

describe("merged cells", () => {
  it("are filled down their own column, not to the right", () => {
    const grid = gridOf(
      [HEADER, ROWS[0] ?? [], [2, "", "", "", "", "已完成"]],
      [
        { top: 1, left: 4, bottom: 2, right: 4 },
        { top: 1, left: 6, bottom: 1, right: 7 },
      ],
    );
    const [only] = read(grid);
    expect(only?.rows[1]?.answers.progress?.text).toBe("甲一");
    expect(only?.rows[0]?.answers.evidence?.text).toBe("台账");
  });
});
