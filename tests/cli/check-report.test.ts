import { checkReport } from "../../src/cli/check-report";
import { checkTable, foldFindings, restDayRows, rowRanges } from "../../src/domain/checks";
import { dayText, isoDateOf } from "../../src/domain/dates";
import type { IsoDate } from "../../src/domain/dates";
import { builtinTable, readDivisionTable } from "../../src/domain/division";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { checkReportSheet, markedTablePlan } from "../../src/sheets";
import { gridOf } from "../support/grid-of";

function day(year: number, month: number, date: number): IsoDate {
  const iso = isoDateOf(year, month, date);
  if (!iso) throw new Error("a day of the calendar");
  return iso;
}
const roster = indexRoster(builtinRoster);
const seed = checkTable(builtinTable(), { roster, asOf: day(2024, 11, 20) });

/** A text's table: its header has one label less than it has columns, and its title stands in the first cell. */
const GRID = gridOf([
  ["2024年重点工作分工表"],
  ["工作任务", "具体要求", "责任单位", "时限要求"],
  ["一、重点工作", 1, "完成清理。", "市教育局", "6月30日前"],
  ["", 2, "完成整治。", "市教育局", "2月30日"],
]);
const found = readDivisionTable(GRID);
if (!found.ok) throw new Error("the table is found");
const small = checkTable(found.table, { roster, asOf: day(2024, 1, 2) });

describe("the report of a check", () => {
  const lines = checkReport(seed).split("\n");

  it("folds the seed's 27 rows without a lead into one line that names them", () => {
    const leads = lines.filter((line) => line.includes("没有写明牵头单位"));
    expect(leads).toEqual([expect.stringMatching(/27 行（第 \d+—\d+、[\d—、]+ 行）$/)]);
    expect(lines.length).toBeLessThan(60);
  });

  it("groups by row, with the deadline, its day and weekday, the cell, what is wrong and what to do", () => {
    const at = lines.findIndex((line) => line.includes("（序号 24）"));
    expect(lines[at]).toMatch(/^第 \d+ 行（序号 24）　时限“12月底” → 2024-12-31 星期二$/);
    expect(lines[at + 1]).toMatch(/^ {2}\[提醒\] E\d+ .*5-6月份.*改时限/);
  });

  it("says where the year came from, and that none is known", () => {
    expect(lines[1]).toBe("文件年份：2024（取自标题）");
    const unknown = checkTable({ ...found.table, titleYear: null }, { roster, asOf: day(2024, 1, 2) });
    expect(checkReport(unknown)).toContain("文件年份：未知");
  });

  it("names the columns of bodies that were not read as units", () => {
    const other = checkTable(
      { ...found.table, otherLabels: ["督导单位", "备注"] },
      { roster, asOf: day(2024, 1, 2) },
    );
    expect(checkReport(other)).toContain("“督导单位”一栏没有当作责任单位读");
    expect(checkReport(small)).not.toContain("没有当作责任单位读");
  });

  it("names the rows that fall due on a rest day", () => {
    expect(restDayRows(small.tasks).map(({ checked, days }) => [checked.task.row, days])).toEqual([
      [3, ["2024-06-30"]],
    ]);
    expect(checkReport(small)).toContain("第 3 行（序号 1）：2024-06-30 星期日，休息日");
  });
});

describe("a day in words", () => {
  it.each([
    [day(2024, 12, 31), "2024-12-31 星期二"],
    [day(2024, 10, 1), "2024-10-01 星期二，国庆节，休息日"],
    [day(2024, 10, 12), "2024-10-12 星期六"],
    [day(2040, 12, 31), "2040-12-31 星期一，当年放假安排未公布"],
  ])("%s", (date, text) => {
    expect(dayText(date)).toBe(text);
  });
});

it("writes rows as ranges", () => {
  expect(rowRanges([3, 4, 5, 7, 9, 10])).toBe("3—5、7、9、10");
  expect(foldFindings(small.findings).folded).toEqual([]);
});

describe("the sheet 检查结果", () => {
  const text = (plan: ReturnType<typeof checkReportSheet>, row: number, column: number): unknown => {
    const value = plan.cells.find((cell) => cell.row === row && cell.column === column)?.value;
    return value && "text" in value ? value.text : value && "value" in value ? value.value : null;
  };

  it("lists every finding, what must be looked at first, and the day with its weekday and 休息日", () => {
    const plan = checkReportSheet(seed);
    const rows = plan.cells.filter(({ row, column }) => row > 4 && column === 4);
    expect(rows).toHaveLength(seed.findings.length);
    const severities = rows.map(({ row }) => text(plan, row, 3));
    expect(severities.lastIndexOf("提醒")).toBeLessThan(severities.indexOf("提示"));
    const first = checkReportSheet(small);
    expect(text(first, 3, 0)).toBe("时限落在休息日（不顺延，供参考）：第 3 行 2024-06-30 星期日，休息日。");
    const days = first.cells.filter(({ column }) => column === 6).map(({ row }) => text(first, row, 6));
    expect(days).toContain("2024-06-30 星期日，休息日");
  });

  it("stands beside a copy whose title and short header go over their columns", () => {
    const [copy] = markedTablePlan(GRID, small).sheets;
    if (!copy) throw new Error("a copy is made");
    expect(copy.merges).toContainEqual({ top: 0, left: 0, bottom: 0, right: 4 });
    expect(copy.merges).toContainEqual({ top: 1, left: 1, bottom: 1, right: 2 });
    expect(text(copy, 1, 4)).toBe("时限要求");
    expect(text(copy, 3, 4)).toBe("2月30日");
    expect(copy.conditionalFormats.map(({ area }) => [area.top, area.left])).toEqual([[3, 4]]);
  });
});
