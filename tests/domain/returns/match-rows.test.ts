import fc from "fast-check";
import { indexTasks, issuedTexts, matchRows, readReturns, unitNames } from "../../../src/domain/returns";
import type { MatchedRow } from "../../../src/domain/returns";
import { builtinRoster, indexRoster } from "../../../src/domain/units";
import { SEED_TASKS, seedReturn, seedRow, seedTask } from "../../support/seed-return";
import type { SeedRow } from "../../support/seed-return";

const index = indexTasks(SEED_TASKS);
const context = {
  names: unitNames(indexRoster(builtinRoster), []),
  year: 2024,
  columns: new Map(),
  issued: issuedTexts(SEED_TASKS),
};

function match(rows: readonly SeedRow[], decided?: ReadonlyMap<number, number>): readonly MatchedRow[] {
  const [read] = readReturns(seedReturn("市教育局", rows), "a.xlsx", context);
  if (!read) throw new Error("the test return has a header");
  return matchRows(read.rows, index, decided);
}

/** Where each line ended: the 序号, or what else became of it. */
const ends = (rows: readonly SeedRow[], decided?: ReadonlyMap<number, number>): (number | string | null)[] =>
  match(rows, decided).map((row) => (row.kind === "matched" ? row.task.no : row.kind));

const noIds = (rows: readonly SeedRow[]): SeedRow[] => rows.map((row) => ({ ...row, id: "" }));
const some = [1, 4, 5, 6, 7, 9, 20, 25].map((no) => seedRow(no));
const numbers = some.map(({ truth }) => truth);

describe("matching rows to the seed's tasks", () => {
  it.each([
    ["as issued", some],
    ["without ids", noIds(some)],
    ["without numbers", noIds(some).map((row) => ({ ...row, no: "" }))],
    ["with ids and numbers only", some.map((row) => ({ ...row, requirement: "" }))],
    ["with numbers only", noIds(some).map((row) => ({ ...row, requirement: "" }))],
    [
      "with texts cut to their first words",
      noIds(some).map((row) => ({ ...row, requirement: row.requirement.slice(0, 14) })),
    ],
    [
      "with a number in front of each text",
      noIds(some).map((row) => ({ ...row, requirement: `${row.no}.${row.requirement}` })),
    ],
    ["numbered from 101", noIds(some).map((row, at) => ({ ...row, no: String(101 + at) }))],
    [
      "numbered wrongly within the table",
      noIds(some).map((row) => ({ ...row, no: String(Number(row.no) + 1) })),
    ],
    [
      "with ids left behind by a sort",
      some.map((row, at) => ({ ...row, id: some[some.length - 1 - at]?.id ?? "" })),
    ],
  ])("finds them %s", (_what, rows) => {
    expect(ends(rows)).toEqual(numbers);
    expect(ends([...rows].reverse())).toEqual([...numbers].reverse());
  });

  it.each([
    [
      "row 5 cut down to the sentence of row 6",
      [seedRow(5, { requirement: seedTask(6).requirement, id: "" }), seedRow(6, { id: "" })],
      [5, 6],
    ],
    [
      "row 5 gone and row 6 numbered 5",
      noIds([seedRow(4), seedRow(6, { no: "5" }), seedRow(7, { no: "6" })]),
      [4, 6, 7],
    ],
    ["another task pasted over a row", [seedRow(2), seedRow(25, { id: seedRow(3).id })], [2, 25]],
    [
      "a row copied in the form and typed over",
      [seedRow(7), seedRow(7, { requirement: "开展“局长走流程”活动。", no: "", truth: null })],
      [7, "extra"],
    ],
    [
      "a number repeated over work of another kind",
      noIds([seedRow(7), seedRow(7, { requirement: "植树两百棵。" }), seedRow(9)]),
      [7, "extra", 9],
    ],
    ["a task split in two", [seedRow(9), seedRow(9, { progress: "另一件。" })], [9, 9]],
    [
      "parts numbered 5-1 and 5-2",
      noIds([
        seedRow(5, { no: "5-1", requirement: "科学确定解读范围，做到应解读尽解读。" }),
        seedRow(5, { no: "5-2", requirement: "提升解读材料质量，灵活使用语言体。" }),
      ]),
      [5, 5],
    ],
    [
      "two tasks in one row",
      noIds([
        seedRow(27, { no: "27、28", requirement: seedTask(27).requirement + seedTask(28).requirement }),
        seedRow(29),
      ]),
      [27, 29],
    ],
    [
      "a rewritten text between its neighbours",
      noIds([seedRow(28), seedRow(29, { requirement: "配齐配强人员" }), seedRow(30)]),
      [28, 29, 30],
    ],
    [
      "a list of other work, numbered from 1",
      noIds(
        [1, 2, 3].map((no) =>
          seedRow(no, { requirement: ["植树两百棵", "改造食堂", "演讲比赛"][no - 1] ?? "" }),
        ),
      ),
      ["extra", "extra", "extra"],
    ],
    [
      "a category's line",
      noIds([
        seedRow(3),
        { ...seedRow(4), no: "", requirement: seedTask(4).category, progress: "" },
        seedRow(4),
      ]),
      [3, "note", 4],
    ],
    [
      "a remark below the last task",
      noIds([
        seedRow(3),
        { ...seedRow(4), no: "", requirement: "以上内容经主要负责同志审定。", progress: "" },
      ]),
      [3, "note"],
    ],
    [
      "an answer below the last task",
      noIds([
        seedRow(3),
        { ...seedRow(4), no: "", requirement: "自选动作：公开体验馆。", progress: "已选址。" },
      ]),
      [3, "extra"],
    ],
  ])("%s", (_what, rows, expected) => {
    expect(ends(rows)).toEqual(expected);
  });

  it("is not sure of a rewritten text, and offers tasks for a row without one", () => {
    const rows = match(
      noIds([
        seedRow(28),
        seedRow(29, { requirement: "配齐配强人员" }),
        seedRow(30, { no: "", requirement: "各地各部门要打造区域特色亮点" }),
      ]),
    );
    expect(rows[1]).toMatchObject({ kind: "matched", sure: false });
    expect(rows[2]).toMatchObject({ kind: "extra", candidates: [30] });
  });

  it("takes a person's word over everything", () => {
    expect(ends([seedRow(7)], new Map([[3, 9]]))).toEqual([9]);
  });
});

describe("whatever a unit does to its rows", () => {
  type Change = (row: SeedRow) => SeedRow;
  const change: fc.Arbitrary<Change> = fc.constantFrom<Change>(
    (row) => row,
    (row) => ({ ...row, id: "" }),
    (row) => ({ ...row, no: ` ${row.no}.` }),
    (row) => ({ ...row, requirement: row.requirement.replace("，", "、") }),
    (row) => ({ ...row, requirement: `我单位：${row.requirement}` }),
    (row) => ({ ...row, requirement: row.requirement.slice(0, -4) }),
    (row) => ({ ...row, requirement: `　${row.requirement.slice(0, 9)}\n${row.requirement.slice(9)}` }),
  );
  const rows = fc
    .subarray(
      SEED_TASKS.map((_task, at) => at + 1),
      { minLength: 1 },
    )
    .chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
    .chain((some) => fc.tuple(...some.map((no) => change.map((apply) => apply(seedRow(no))))));

  it("every row that keeps its number and most of its text finds its task", () => {
    fc.assert(
      fc.property(rows, (some) => {
        expect(ends(some)).toEqual(some.map(({ truth }) => truth));
      }),
      { seed: 21, numRuns: 150 },
    );
  });

  it("every row ends once, whatever stands in it", () => {
    const text = fc.oneof(
      fc.constantFrom(
        "",
        "5",
        "5-1",
        "合计",
        "注：",
        "市教育局",
        "（盖章）",
        "2024年9月25日",
        "正在推进",
        "\u200b",
      ),
      fc.constantFrom(...SEED_TASKS.map(({ requirement }) => requirement)),
      fc.constantFrom(...SEED_TASKS.map(({ category }) => category)),
      fc.constantFrom(...SEED_TASKS.map((task) => seedRow(task.no ?? 1).id)),
      fc.string({ maxLength: 5 }),
    );
    const anyRow = fc.record({
      no: text,
      requirement: text,
      id: text,
      progress: text,
      truth: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (some) => {
        const [read] = readReturns(seedReturn("市教育局", some), "a.xlsx", context);
        expect(matchRows(read?.rows ?? [], index).map(({ row }) => row)).toEqual(read?.rows ?? []);
        expect(read?.rows.length ?? 0).toBe(read?.rowsFound ?? 0);
      }),
      { seed: 22, numRuns: 200 },
    );
  });
});

describe("lines under and between the tasks", () => {
  it.each([
    ["市司法局（章）", "", "", "note"],
    ["", "", "市司法局（印章）", "note"],
    ["一、合计", "小计（5项）", "", "note"],
    ["", "小计（5项）", "完成3项", "note"],
    ["", "累计完成整改20项。", "整改20项。", "extra"],
  ])("%j %j %j is a %s", (no, requirement, progress, kind) => {
    const line: SeedRow = { no, requirement, progress, id: "", truth: null };
    expect(ends([seedRow(1), line])).toEqual([1, kind]);
  });
});
