import { parseIsoDate } from "../../src/domain/dates";
import { readDivisionTable } from "../../src/domain/division";
import type { DivisionTable } from "../../src/domain/division";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { consolidateRound, formsOf, masterContext, owedTable, standingOf, versionsOf } from "../../src/jobs";
import { gridOf } from "../support/grid-of";

const asOf = parseIsoDate("2025-09-30");
if (!asOf) throw new Error("that day exists");
const roster = indexRoster(builtinRoster);

function tableOf(lines: readonly (readonly string[])[]): DivisionTable {
  const result = readDivisionTable(gridOf(lines));
  if (!result.ok) throw new Error(result.code);
  return result.table;
}

/** The table itself, sent back by 市教育局 with answers in columns of its own. */
function consolidated(
  lines: readonly (readonly string[])[],
  rows: readonly (readonly string[])[],
  labels = lines[0] ?? [],
) {
  return sentBack(tableOf(lines), [["填报单位：市教育局"], [...labels, "进展情况"], ...rows]);
}

/** A round on a table, with a file for each of these sheets. */
function roundOn(table: DivisionTable, sheets: readonly (readonly (readonly string[])[])[]) {
  const owed = owedTable(table, roster, { year: 2025, issued: null, asOf: asOf ?? ("" as never) });
  const inputs = sheets.map((lines, at) => {
    const workbook = { sheets: [gridOf(lines)], properties: new Map<string, string>() };
    const file = `${String(at)}.xlsx`;
    return { file, sha256: file, size: 1, read: { ok: true as const, workbook } };
  });
  return { owed, round: consolidateRound(inputs, owed, { roster, asOf: asOf ?? ("" as never) }) };
}

function sentBack(table: DivisionTable, lines: readonly (readonly string[])[]) {
  const { owed, round } = roundOn(table, [lines]);
  const { entries, findings, expected } = round.consolidation;
  return {
    expected: expected.find(({ unit }) => unit === "市教育局")?.tasks,
    entries: entries.map(({ no, progress }) => [no, progress]),
    findings: findings.map(({ rule, no, message }) => [rule, no, message] as const),
    forms: formsOf(owed.table, owed.expected, { round: "", due: null }).map(({ unit }) => unit),
  };
}

const SUB = [
  ["序号", "任务内容", "牵头单位", "配合单位", "启动时间", "完成时限"],
  ["1.1", "规范涉企行政检查，公布检查计划。", "市司法局", "市教育局", "1月", "3月底前"],
  ["1.2", "规范涉企行政检查，公布检查结果。", "市教育局", "", "1月", "6月底前"],
  ["1.10", "建立营商环境监督员制度。", "市教育局", "市司法局", "2月", "9月底前"],
];

const answered = (lines: readonly (readonly string[])[], order: readonly number[]): string[][] =>
  order.map((at) => [...(lines[at] ?? []), `第${at}行的办理情况，共${at * 7}件。`]);

describe("a round on a table numbered 1.1, 1.2", () => {
  it("owes, asks and finds every row, those of helpers too, without a finding", () => {
    const result = consolidated(SUB, answered(SUB, [3, 1, 2]));
    expect(result.expected).toEqual([1, 2, 3]);
    expect(result.forms).toEqual(["市教育局", "市司法局"]);
    expect(result.entries).toEqual([
      [1, "第1行的办理情况，共7件。"],
      [2, "第2行的办理情况，共14件。"],
      [3, "第3行的办理情况，共21件。"],
    ]);
    expect(result.findings).toEqual([]);
  });

  it("takes the unit columns in any order", () => {
    const moved = (row: readonly string[]): string[] =>
      [row[3], row[2], row[0], row[1]].map((text) => text ?? "");
    const rows = answered(SUB, [1, 2, 3]).map((row) => [...moved(row), row[6] ?? ""]);
    expect(consolidated(SUB, rows, moved(SUB[0] ?? [])).findings).toEqual([]);
  });

  it("knows an edited row by its number as issued, and calls a lost one by it", () => {
    const rows = answered(SUB, [1, 2]).map((row) =>
      row.map((text) => (text.includes("结果") ? "规范涉企检查，公开结果。" : text)),
    );
    const { entries, findings } = consolidated(SUB, rows);
    expect(entries.map(([no]) => no)).toEqual([1, 2]);
    expect(findings.map(([rule, no]) => [rule, no])).toEqual([
      ["row-lost", 3],
      ["text-edited", 2],
    ]);
    expect(findings[0]?.[2]).toContain("少了序号 1.10");
    expect(findings[1]?.[2]).toContain("序号 1.2 的具体要求");
  });
});

describe("what a person is told of a table numbered 1.1, 1.2", () => {
  const returned = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => [
    ["填报单位：市教育局"],
    [...(SUB[0] ?? []), "进展情况"],
    ...rows,
  ];

  it("calls the tasks by the table's numbers: in the texts to units and in the lists of the pane", () => {
    const { owed, round } = roundOn(tableOf(SUB), [returned(answered(SUB, [1]))]);
    const standing = standingOf(round, masterContext(round, owed, { version: "1" }), DEFAULT_OFFICE_SETTINGS);
    expect(standing.tasks.map(({ label }) => label)).toEqual(["1.1", "1.2", "1.10"]);
    const told = standing.units.find(({ unit }) => unit === "市教育局");
    expect(told?.blankLabels).toEqual(["1.2", "1.10"]);
    expect(told?.reminder).toContain("（序号 1.2、1.10）");
  });

  it("sets several versions of a unit beside each other by them", () => {
    const [first, second, third] = answered(SUB, [1, 2, 3]);
    const changed = [...(second ?? [])].map((text) => text.replace("第2行", "修改后第2行"));
    const files = [
      [first, second, third],
      [first, changed, third],
    ].map((rows) => returned(rows.map((row) => row ?? [])));
    const { round } = roundOn(tableOf(SUB), files);
    expect(versionsOf(round.consolidation).flatMap(({ differences }) => differences)).toEqual([
      { no: 2, label: "1.2", texts: ["第2行的办理情况，共14件。", "修改后第2行的办理情况，共14件。"] },
    ]);
  });
});

describe("a round on a table without numbers", () => {
  const lines = [
    ["责任单位", "完成时限", "重点任务"],
    ["市教育局", "6月底前", "开展城区消防通道专项整治，清理占道停车。"],
    ["市教育局", "6月底前", "开展城区消防通道专项整治，清理占道经营。"],
  ];

  it("owes and finds every row without a finding", () => {
    const result = consolidated(lines, answered(lines, [2, 1]));
    expect(result.expected).toEqual([1, 2]);
    expect(result.entries).toEqual([
      [1, "第1行的办理情况，共7件。"],
      [2, "第2行的办理情况，共14件。"],
    ]);
    expect(result.findings).toEqual([]);
  });
});

describe("a round on a table that counts from 1 in every category", () => {
  const lines = [
    ["工作任务", "序号", "具体要求", "责任单位", "时限要求"],
    ["一、公开", "1", "公布重大项目的进展。", "市教育局", "6月底前"],
    ["二、解读", "1", "制作图解和视频。", "市教育局", "6月底前"],
    ["", "2", "开展在线访谈。", "市教育局", "6月底前"],
  ];

  it("tells apart the tasks of one number", () => {
    const result = consolidated(lines, answered(lines, [1, 2, 3]));
    expect(result.expected).toEqual([1, 2, 3]);
    expect(result.entries.map(([no]) => no)).toEqual([1, 2, 3]);
    expect(result.findings).toEqual([]);
  });
});

describe("a round on a table that calls its tasks by another name", () => {
  const lines = [
    ["序号", "实事项目", "责任单位", "办结时限"],
    ["1", "新增公办幼儿园学位900个。", "市教育局", "8月底"],
  ];

  it("knows them by that name where their texts were edited", () => {
    const rows = [["1", "切实新增公办幼儿园学位900个。", "市教育局", "8月底", "已新增600个学位。"]];
    const { entries, findings } = consolidated(lines, rows);
    expect(entries).toEqual([[1, "已新增600个学位。"]]);
    expect(findings.map(([rule, no]) => [rule, no])).toEqual([["text-edited", 1]]);
  });
});

describe("a round on a table with merged 责任单位", () => {
  it("does not take a broken merge for a change, but a cleared cell", () => {
    const lines = [
      ["序号", "具体要求", "责任单位", "时限要求"],
      ["1", "完成城区消防通道专项整治。", "市教育局", "6月底前"],
      ["2", "更新校车安全技术档案。", "", "8月底前"],
    ];
    const result = readDivisionTable(gridOf(lines, [{ top: 1, left: 2, bottom: 2, right: 2 }]));
    if (!result.ok) throw new Error(result.code);
    expect(result.table.tasks.map(({ units, shown }) => [units, shown])).toEqual([
      ["市教育局", undefined],
      ["市教育局", ["units"]],
    ]);
    const { findings } = sentBack(result.table, [
      ["填报单位：市教育局"],
      [...(lines[0] ?? []), "进展情况"],
      ["1", "完成城区消防通道专项整治。", "市教育局", "", "整治12处。"],
      ["2", "更新校车安全技术档案。", "", "8月底前", "更新档案36份。"],
    ]);
    expect(findings.map(([rule, no]) => [rule, no])).toEqual([["tampered", 1]]);
  });
});
