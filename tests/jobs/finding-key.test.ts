import { gridOfText, readDivisionTable } from "../../src/domain/division";
import { parseIsoDate } from "../../src/domain/dates";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { builtinRoster } from "../../src/domain/units";
import { engine, placeFindings } from "../../src/jobs";

function keysOf(rows: readonly string[], rule: string): readonly string[] {
  const text = ["工作任务\t序号\t具体要求\t责任单位\t时限要求", ...rows].join("\n");
  const result = readDivisionTable(gridOfText(text, "分工表"));
  const asOf = parseIsoDate("2024-11-20");
  if (!result.ok || !asOf) throw new Error("a table");
  const office = { ...DEFAULT_OFFICE_SETTINGS, round: { ...DEFAULT_OFFICE_SETTINGS.round, year: 2024 } };
  const checked = engine.check({
    table: result.table,
    roster: builtinRoster,
    asOf,
    office,
  });
  return placeFindings(checked)
    .filter(({ finding }) => finding.rule === rule)
    .map(({ key }) => key);
}

const ROW = "一、公开\t1\t建台账\t市飞行局\t12月底";

describe("what a finding is about", () => {
  it("stays the same when the row moves", () => {
    const [key] = keysOf([ROW], "unit-unknown");
    expect(keysOf(["一、公开\t2\t做别的\t市教育局\t12月底", ROW], "unit-unknown")).toEqual([key]);
  });

  it("is another when the cell's text changes", () => {
    const [key] = keysOf([ROW], "unit-unknown");
    expect(keysOf([ROW.replace("市飞行局", "市航天局")], "unit-unknown")).not.toEqual([key]);
  });

  it("tells two of one rule in one cell apart", () => {
    const keys = keysOf([ROW.replace("市飞行局", "市飞行局、市航天局")], "unit-unknown");
    expect(new Set(keys).size).toBe(2);
  });
});
