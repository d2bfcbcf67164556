import { strFromU8, unzipSync } from "fflate";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import { cellText } from "../../src/domain/grid";
import { readWorkbook } from "../../src/workbooks";
import { parseIsoDate } from "../../src/domain/dates";

const SEED = "seeds/2024年政务公开重点工作任务分工.txt";
let folder: string;

async function run(...argv: string[]): Promise<{ exit: number; out: string; talk: string }> {
  const out: string[] = [];
  const talk: string[] = [];
  const today = parseIsoDate("2024-11-20");
  if (!today) throw new Error("that day exists");
  const exit = await main(argv, {
    out: (text) => out.push(text),
    talk: (text) => talk.push(text),
    progress: () => undefined,
    ask: null,
    today: () => today,
  });
  return { exit, out: out.join("\n"), talk: talk.join("\n") };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fengong-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe("fengong", () => {
  it("writes the template once, and again only with --force", async () => {
    const out = join(folder, "分工表.xlsx");
    expect((await run("template", "--out", out)).exit).toBe(0);
    expect(await run("template", "--out", out)).toMatchObject({
      exit: 2,
      talk: expect.stringContaining("已经存在"),
    });
    expect((await run("template", "--out", out, "--force")).exit).toBe(0);
  });

  it("checks the template: contract.md's JSON, no errors, addresses of the sheet", async () => {
    const file = join(folder, "分工表.xlsx");
    await run("template", "--out", file);
    const { exit, out } = await run("check", file, "--json");
    const json = JSON.parse(out) as Record<string, unknown>;
    expect(exit).toBe(0);
    expect(json).toMatchObject({
      asOf: "2024-11-20",
      table: { year: 2024, yearFrom: "title", sheet: "分工表", categories: 11, tasks: 32 },
    });
    expect((json.tasks as unknown[])[7]).toMatchObject({
      no: 8,
      row: 10,
      units: {
        items: [
          { name: "市政府办公室", kind: "unit", role: "lead", presumedLead: false },
          { name: "市直各部门", kind: "group", role: "execute" },
          { name: "各镇人民政府", kind: "group", role: "execute" },
          { name: "各街道办事处", kind: "group", role: "execute" },
          { name: "经济技术开发区管委会", kind: "unit", role: "execute" },
        ],
        unrecognised: [],
      },
    });
    expect((json.tasks as unknown[])[11]).toMatchObject({
      deadline: { kind: "month-end", due: "2024-12-31" },
    });
    const findings = json.findings as { rule: string; no: number }[];
    // domain.md: 27 of the seed's 32 rows name several bodies and no lead; row 9 says 执行 without 牵头.
    expect(findings.filter(({ rule }) => rule === "lead-missing")).toHaveLength(27);
    expect(findings.filter(({ rule }) => rule === "execute-without-lead").map(({ no }) => no)).toEqual([9]);
  });

  it("writes a copy with marks and 检查结果, every cell where it stood", async () => {
    const file = join(folder, "表.csv");
    const out = join(folder, "标注.xlsx");
    writeFileSync(file, "分工表\n序号,工作内容,责任单位,完成时限\n1,建设大厅,市教育局,看情况再说\n");
    expect((await run("check", file, "--out", out)).exit).toBe(1);
    const read = await readWorkbook(new Uint8Array(readFileSync(out)), "标注.xlsx");
    if (!read.ok) throw new Error(read.code);
    const [sheet, report] = read.workbook.sheets;
    expect(sheet && cellText(sheet, 2, 3)).toBe("看情况再说");
    expect(report?.name).toBe("检查结果");
    expect(report && cellText(report, 5, 2)).toBe("D3");
    const parts = unzipSync(new Uint8Array(readFileSync(out)));
    expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain(
      "fengong:deadline-unrecognised",
    );
  });

  it("imports the document and checks what it wrote", async () => {
    const out = join(folder, "新表.xlsx");
    expect((await run("import", SEED, "--out", out)).exit).toBe(0);
    expect((await run("check", out)).exit).toBe(0);
  });

  it("ends with 1 when there are errors, naming the cell", async () => {
    const file = join(folder, "表.csv");
    writeFileSync(file, "序号,工作内容,责任单位,完成时限\n1,建设大厅,市教育局,看情况再说\n");
    expect(await run("check", file)).toMatchObject({
      exit: 1,
      out: expect.stringMatching(/D2 .*看情况再说/),
    });
  });

  it.each([
    ["no table in the file", "通知.txt", "请于周五参会"],
    ["an empty file", "空.xlsx", ""],
    ["a PDF renamed", "表.xlsx", "%PDF-1.7"],
  ])("does nothing with %s and says so in one line", async (_what, name, content) => {
    const file = join(folder, name);
    writeFileSync(file, content);
    const { exit, out, talk } = await run("check", file);
    expect([exit, out]).toEqual([2, ""]);
    expect(talk.split("\n")).toHaveLength(1);
    expect(talk).toContain(name);
  });

  it.each([
    [["check", "没有.xlsx"], "找不到"],
    [["check"], "请写明"],
    [["nothing"], "没有“nothing”这个命令"],
    [["check", SEED, "--frob"], "没有“--frob”这个选项"],
    [["check", SEED, "--as-of", "2024-02-30"], "不是有效日期"],
    [["import", SEED], "缺少 --out"],
  ])("refuses %p", async (argv, words) => {
    expect(await run(...argv)).toMatchObject({ exit: 2, talk: expect.stringContaining(words) });
  });

  it("leaves nothing half-written", async () => {
    const out = join(folder, "分工表.xlsx");
    await run("import", join(folder, "没有.txt"), "--out", out);
    expect(existsSync(out)).toBe(false);
  });
});
