import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { demoRoster } from "../../src/cli/demo/demo-roster";
import { makeReturns } from "../../src/cli/demo/make-returns";
import { seededRandom } from "../../src/cli/demo/random";
import { formsOf, owedTable } from "../../src/jobs";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinTable } from "../../src/domain/division";
import { cellText } from "../../src/domain/grid";
import { indexRoster } from "../../src/domain/units";
import { readWorkbook } from "../../src/workbooks";

let folder: string;
const said: string[] = [];
const day = parseIsoDate("2024-09-30");
if (!day) throw new Error("that day exists");
const terminal: Terminal = {
  out: (text) => said.push(text),
  talk: (text) => said.push(text),
  progress: () => undefined,
  ask: null,
  today: () => day,
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fengong-demo-"));
  expect(await main(["demo", "--out", folder], terminal)).toBe(0);
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function master() {
  const read = await readWorkbook(
    new Uint8Array(readFileSync(join(folder, "4-汇总", "汇总.xlsx"))),
    "汇总.xlsx",
  );
  if (!read.ok) throw new Error(read.code);
  return read.workbook;
}

describe("the demo", () => {
  it("reports who sent what, and a proof that adds up", () => {
    const text = said.join("\n");
    // 39 files for 37 units: three send nothing, of whom one sends a scan under a table's name.
    expect(text).toContain("应报 37 家，已报 34 家");
    expect(text).toMatch(/读到 (\d+) 行 = 对应任务 \d+ \+ 多出 1 \+ 附注 2/);
    expect(text).not.toContain("不平");
  });

  it("makes a form for every unit", () => {
    expect(readdirSync(join(folder, "2-填报表"))).toHaveLength(37);
  });

  it("writes the six sheets in order and a hidden one", async () => {
    const { sheets } = await master();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["总览", "visible"],
      ["汇总表", "visible"],
      ["明细", "visible"],
      ["单位进度", "visible"],
      ["问题清单", "visible"],
      ["来源", "visible"],
      ["_fengong", "very-hidden"],
    ]);
  });

  it("has every progress in 明细 exactly as often as it was sent", async () => {
    const roster = indexRoster(demoRoster);
    const owed = owedTable(builtinTable(), roster, { year: null, issued: null, asOf: day });
    const forms = formsOf(builtinTable(), owed.expected, { round: "", due: day });
    const returns = await makeReturns(forms, seededRandom(20240930));
    const sheet = (await master()).sheets.find(({ name }) => name === "明细");
    if (!sheet) throw new Error("no 明细");
    const column = sheet.rows[0]?.findIndex((cell) => cell?.text === "进展情况") ?? -1;
    const found = new Map<string, number>();
    for (let row = 1; row < sheet.rows.length; row++) {
      const text = cellText(sheet, row, column);
      found.set(text, (found.get(text) ?? 0) + 1);
    }
    // The unit that corrected itself: its second file counts, its first does not.
    const corrected = returns.find(({ name }) => name.includes("(1)"))?.answers[0]?.unit;
    const counted = returns.filter(
      ({ name, answers }) => answers[0]?.unit !== corrected || name.includes("(1)"),
    );
    const typed = counted.flatMap(({ answers }) => answers.map(({ progress }) => progress));
    expect(typed.length).toBeGreaterThan(500);
    const sent = (text: string) => typed.filter((each) => each === text).length;
    expect(new Set(typed).size).toBeGreaterThan(500);
    expect(typed.filter((text) => found.get(text) !== sent(text))).toEqual([]);
    found.delete("");
    expect([...found.keys()].filter((text) => !typed.includes(text))).toEqual([]);
  });

  it("brings no formula into the master, not even one that was typed as text", async () => {
    const { sheets } = await master();
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    expect(cells.filter((cell) => cell?.formula !== undefined)).toEqual([]);
    expect(cells.some((cell) => cell?.text.startsWith("=HYPERLINK("))).toBe(true);
  });
});

describe("forms, filled and consolidated", () => {
  it("come back from a clean round with no finding", async () => {
    const table = join(folder, "1-分工表", "分工表.xlsx");
    const roster = join(folder, "1-分工表", "单位名录.xlsx");
    const forms = join(folder, "forms");
    const out = join(folder, "clean.xlsx");
    said.length = 0;
    expect(
      await main(
        ["forms", table, "--roster", roster, "--out", forms, "--units", "市教育局,东河镇"],
        terminal,
      ),
    ).toBe(0);
    expect(readdirSync(forms)).toHaveLength(2);
    said.length = 0;
    const argv = ["consolidate", forms, "--table", table, "--roster", roster, "--out", out, "--json"];
    expect(await main(argv, terminal)).toBe(0);
    const json = JSON.parse(said.join("\n")) as {
      findings: unknown[];
      files: { returns: { unitFrom: string }[] }[];
      proof: { rowsFound: number; matched: number };
    };
    expect(json.findings).toEqual([]);
    expect(json.files.flatMap(({ returns }) => returns.map(({ unitFrom }) => unitFrom))).toEqual([
      "form-id",
      "form-id",
    ]);
    expect(json.proof.matched).toBe(json.proof.rowsFound);
  });

  it("names a unit that has no task", async () => {
    said.length = 0;
    const table = join(folder, "1-分工表", "分工表.xlsx");
    expect(await main(["forms", table, "--out", join(folder, "none"), "--units", "市天文局"], terminal)).toBe(
      2,
    );
    expect(said.join("")).toContain("市天文局");
  });
});
