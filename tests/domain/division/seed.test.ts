import { readFileSync } from "node:fs";
import { builtinTable, divisionTableOfText } from "../../../src/domain/division";

const SEED = readFileSync("seeds/2024年政务公开重点工作任务分工.txt", "utf8");

/** The seed's numbered rows, cut from the document itself with nothing but its tabs. */
const seedRows = SEED.split("\n")
  .map((line) => line.split("\t"))
  .filter((fields) => /^\d+$/.test(fields[1] ?? ""));

describe("the built-in table", () => {
  const table = builtinTable();

  it("holds 32 tasks in 11 categories under the document's title", () => {
    expect(table.title).toBe("2024 年政务公开重点工作任务分工");
    expect(table.titleYear).toBe(2024);
    expect(table.tasks).toHaveLength(32);
    expect(table.tasks.filter((task) => task.startsCategory)).toHaveLength(11);
    expect(new Set(table.tasks.map((task) => task.category)).size).toBe(11);
  });

  it.each(seedRows.map((fields, index) => [fields[1], index, fields] as const))(
    "keeps every character of row %s",
    (_no, index, fields) => {
      const task = table.tasks[index];
      expect(task?.no).toBe(Number(fields[1]));
      expect(task?.requirement).toBe(fields[2]);
      expect(task?.units).toBe(fields[3]);
      expect(task?.deadline).toBe(fields[4]);
    },
  );

  it("drops the line-wrap spaces of category titles and nothing else of them", () => {
    const written = seedRows.map((fields) => fields[0] ?? "").filter((category) => category !== "");
    const read = table.tasks.filter((task) => task.startsCategory).map((task) => task.category);
    expect(read).toEqual(written.map((category) => category.replaceAll(" ", "")));
  });
});

describe("a table from another text", () => {
  it("is read by its labels, with the number under its own label", () => {
    const result = divisionTableOfText(
      "2026年重点任务分工表\n序号\t工作内容\t牵头单位\t完成时限\n1\t建设大厅\t市教育局\t6月底前\n2\t修订制度\t市司法局\t年底前\n",
    );
    expect(result).toMatchObject({
      ok: true,
      table: {
        titleYear: 2026,
        tasks: [
          { no: 1, category: "", requirement: "建设大厅", units: "市教育局", deadline: "6月底前", row: 3 },
          { no: 2, requirement: "修订制度", units: "市司法局", deadline: "年底前", row: 4 },
        ],
      },
    });
  });

  it("without a header is no table", () => {
    expect(divisionTableOfText("会议通知\n请各单位于周五参会\n")).toEqual({
      ok: false,
      code: "header-not-recognised",
    });
  });
});
