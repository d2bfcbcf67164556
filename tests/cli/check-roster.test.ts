import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import type { Roster } from "../../src/domain/units";
import { rosterSheet, templatePlan } from "../../src/sheets";
import { writeWorkbook } from "../../src/workbooks";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fengong-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const roster = (...names: readonly string[]): Roster => ({
  units: names.map((name) => ({
    name,
    fullName: "",
    aliases: [],
    unitClass: "市直部门",
    activeFrom: null,
    activeTo: null,
  })),
});

/** The seed's table, with a 单位名录 beside it or without. */
async function tableWith(own: Roster | null): Promise<string> {
  const plan = templatePlan(builtinTable());
  const sheets = [...plan.sheets, ...(own ? [rosterSheet(own, ["镇"])] : [])];
  const file = join(folder, "分工表.xlsx");
  writeFileSync(file, await writeWorkbook({ sheets, properties: {} }));
  return file;
}

async function check(...argv: readonly string[]) {
  const out: string[] = [];
  const talk: string[] = [];
  const today = parseIsoDate("2024-11-20");
  if (!today) throw new Error("that day exists");
  const exit = await main(["check", ...argv, "--json"], {
    out: (text) => out.push(text),
    talk: (text) => talk.push(text),
    progress: () => undefined,
    ask: null,
    today: () => today,
  });
  const { findings } = JSON.parse(out.join("\n")) as { findings: { rule: string; message: string }[] };
  const unknown = findings.filter(({ rule }) => rule === "unit-unknown").map(({ message }) => message);
  return { exit, unknown, talk: talk.join("\n") };
}

describe("the roster of a check", () => {
  it("is the built-in one where there is no other", async () => {
    expect(await check(await tableWith(null))).toMatchObject({ exit: 0, unknown: [] });
  });

  it("is the sheet 单位名录 of the table's own workbook", async () => {
    const { exit, unknown, talk } = await check(await tableWith(roster("市教育局", "经济技术开发区管委会")));
    expect(exit).toBe(1);
    expect(unknown[0]).toContain("市农业农村局");
    expect(unknown.every((message) => !message.includes("没有“市教育局”"))).toBe(true);
    // Rows that wait for their towns are no trouble.
    expect(talk).toBe("");
  });

  it("is the file of --roster before both, and its bad rows are told", async () => {
    const file = join(folder, "名录.csv");
    writeFileSync(file, "单位名称,类别\n市农业农村局,市直部门\n市农业农村局,镇\n");
    const { unknown, talk } = await check(await tableWith(roster("市教育局")), "--roster", file);
    expect(unknown.some((message) => message.includes("没有“市教育局”"))).toBe(true);
    expect(unknown.every((message) => !message.includes("没有“市农业农村局”"))).toBe(true);
    expect(talk).toContain("第 3 行");
  });

  it("is the built-in one while the sheet 单位名录 names nobody", async () => {
    expect(await check(await tableWith(roster()))).toMatchObject({ exit: 0, unknown: [] });
  });
});
