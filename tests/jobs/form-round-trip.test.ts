import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import type { Grid } from "../../src/domain/grid";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { consolidateRound, formsOf, owedTable } from "../../src/jobs";
import { readWorkbook, writeWorkbook } from "../../src/workbooks";

const FOLDER = join(__dirname, "..", "fixtures", "forms");
const UNIT = "市教育局";
const day = parseIsoDate("2024-09-30");
if (!day) throw new Error("that day exists");
const roster = indexRoster(builtinRoster);
const owed = owedTable(builtinTable(), roster, { year: null, issued: null, asOf: day });
const own = owed.expected.find(({ unit }) => unit === UNIT)?.tasks ?? [];

async function read(bytes: Uint8Array, name: string) {
  const result = await readWorkbook(bytes, name);
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function consolidated(bytes: Uint8Array, name: string) {
  const result = await read(bytes, name);
  return consolidateRound([{ file: name, sha256: name, size: bytes.length, read: result }], owed, {
    roster,
    asOf: day ?? ("" as never),
  }).consolidation;
}

describe("a form filled by another program", () => {
  it.each([
    "openpyxl.xlsx",
    "sorted.xlsx",
    "libreoffice.xlsx",
    "libreoffice.ods",
    "libreoffice.xls",
    "libreoffice-from-xls.xlsx",
  ])("%s comes back with every row by its id and no finding", async (name) => {
    const result = await consolidated(new Uint8Array(readFileSync(join(FOLDER, name))), name);
    expect(result.findings).toEqual([]);
    expect(result.files[0]?.returns).toMatchObject([
      { unit: UNIT, unitFrom: "form-id", filledOn: "2024-09-26", rowsFound: own.length, rowsRejected: 0 },
    ]);
    const [input] = result.inputs;
    const rows = input?.read.kind === "returns" ? input.read.returns.flatMap((each) => [...each.rows]) : [];
    expect(rows.filter(({ rowId }) => rowId === "")).toEqual([]);
    expect(result.entries.map(({ no }) => no)).toEqual(own);
    for (const { no, progress, status, finished, phone } of result.entries) {
      expect(progress).toBe(`第${no}项：制定了实施方案，\n开展检查${no}次，发布信息${(no ?? 0) * 3}条。`);
      expect([status, finished]).toEqual(no === 24 ? ["done", "2024-09-25"] : ["in-progress", null]);
      expect(phone).toBe("055612345678");
    }
    expect(result.entries[0]?.problems).toBe("=基层人员不足");
  });
});

describe("a form of the whole table", () => {
  const [form] = formsOf(
    owed.table,
    owed.expected.filter(({ unit }) => unit === UNIT),
    { round: "第三季度", due: day, whole: true },
  );
  if (!form) throw new Error("the unit owes a form");
  const [sheet] = form.plan.sheets;
  if (!sheet) throw new Error("a form has a sheet");

  it("shows every row and opens the unit's own", () => {
    const open = (row: number): boolean =>
      sheet.cells.some((cell) => cell.row === row && sheet.styles[cell.style]?.locked === false);
    const rows = owed.table.tasks.map((task, index) => ({ no: task.no ?? 0, row: index + 4 }));
    expect(rows.filter(({ row }) => open(row)).map(({ no }) => no)).toEqual(own);
  });

  it("comes back empty without a finding, and nothing of others' rows is missed", async () => {
    const bytes = await writeWorkbook(form.plan);
    const result = await consolidated(bytes, form.name);
    expect(result.findings).toEqual([]);
    expect(result.units.find(({ unit }) => unit === UNIT)).toMatchObject({
      assigned: own.length,
      reported: 0,
      blank: own.length,
    });
  });
});

describe("a form's protection and validation, as written to a file", () => {
  it("locks fixed cells without a password, lets heights, widths and filters be changed, and enforces the lists", async () => {
    const [form] = formsOf(owed.table, owed.expected.slice(0, 1), { round: "", due: day });
    if (!form) throw new Error("somebody owes a form");
    const { sheets } = (await read(await writeWorkbook(form.plan), form.name)).workbook;
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["分工表", "visible"],
      ["_fengong", "very-hidden"],
    ]);
    const plan = form.plan.sheets[0];
    expect(plan?.protection).toEqual({
      allowFormatRows: true,
      allowFormatColumns: true,
      allowAutoFilter: true,
      allowSort: true,
      allowInsertRows: false,
    });
    expect(plan?.validations.map(({ rule, strict }) => [rule.type, strict])).toEqual([
      ["list", true],
      ["date", true],
      ["date", true],
    ]);
    expect((sheets[0] as Grid).hiddenColumns).toEqual([13]);
  });
});

describe("names of forms", () => {
  it("are 单位-表名-轮次, short, fit for Windows, and never twice the same", () => {
    const table = { ...owed.table, title: `${"很长的".repeat(40)}表` };
    const units = ["市教育局", "市/教育局", "CON"].map((unit) => ({ unit, tasks: [1], open: false }));
    const names = formsOf(table, units, { round: "2024年第三季度", due: null }).map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(3);
    for (const name of names) {
      expect(name.length).toBeLessThanOrEqual(88);
      expect(name).toMatch(/-2024年第三季度(\(2\))?\.xlsx$/);
      expect(name).not.toMatch(/[\\/:*?"<>|]/);
    }
  });
});

describe("a form with fewer columns", () => {
  const optional = ["finished", "evidence", "problems", "next", "contact", "phone"] as const;

  it.each([[optional], [["finished", "phone"] as const], [[] as const]])(
    "without %j is read back whole: its unit, its due day, its rows, an answer in its place",
    async (without) => {
      const expected = owed.expected.filter(({ unit }) => unit === UNIT);
      const [form] = formsOf(owed.table, expected, { round: "", due: day, without });
      if (!form) throw new Error("the unit owes a return");
      const { workbook } = await read(await writeWorkbook(form.plan), form.name);
      const [sheet] = workbook.sheets;
      const header = sheet?.rows[3]?.map((cell) => cell?.text ?? "") ?? [];
      expect(header.slice(5)).toHaveLength(8 - without.length + 1);
      expect(header.slice(5, 7)).toEqual(["进展情况", "完成状态"]);
      const [, , who] = sheet?.rows ?? [];
      expect(who?.map((cell) => cell?.text ?? "").join(" ")).toMatch(/报送截止日期：2024-09-30/);
      const [validations] = form.plan.sheets.map((each) => each.validations ?? []);
      expect(validations).toHaveLength((without as readonly string[]).includes("finished") ? 2 : 3);
      const result = await consolidated(await writeWorkbook(form.plan), form.name);
      expect(result.findings).toEqual([]);
      expect(result.files[0]?.returns).toMatchObject([
        { unit: UNIT, rowsRejected: 0, rowsMatched: own.length },
      ]);
    },
  );
});
