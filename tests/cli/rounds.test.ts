import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { parseIsoDate } from "../../src/domain/dates";
import { cellText } from "../../src/domain/grid";
import type { Grid } from "../../src/domain/grid";
import { readWorkbook } from "../../src/workbooks";

const FIXTURES = join(__dirname, "..", "fixtures", "forms");
const TABLE = join(FIXTURES, "分工表.xlsx");
const day = parseIsoDate("2024-10-08");
if (!day) throw new Error("that day exists");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "fengong-rounds-"));
  for (const part of ["甲", "乙", "全"]) mkdirSync(join(folder, part));
  const copy = (file: string, part: string, name: string): void => {
    cpSync(join(FIXTURES, file), join(folder, part, name));
  };
  // Two offices, each with its files; 全 holds what both have.
  for (const part of ["甲", "全"]) copy("openpyxl.xlsx", part, "教育局.xlsx");
  for (const part of ["乙", "全"]) copy("libreoffice.ods", part, "教育局补报.ods");
  for (const part of ["乙", "全"]) copy("sorted.xlsx", part, "教育局排序.xlsx");
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Json {
  readonly files: readonly { readonly file: string; readonly status: string }[];
  readonly units: readonly unknown[];
  readonly entries: readonly { readonly source: { readonly file: string } }[];
  readonly findings: readonly { readonly rule: string }[];
  readonly proof: Readonly<Record<string, number>>;
}

async function consolidate(out: string, ...args: readonly string[]): Promise<Json> {
  const said: string[] = [];
  const terminal: Terminal = {
    out: (text) => said.push(text),
    talk: () => undefined,
    progress: () => undefined,
    ask: null,
    today: () => day ?? ("" as never),
  };
  const paths = args.map((each) => (each.startsWith("--") || each.includes("/") ? each : join(folder, each)));
  const argv = [...paths, "--table", TABLE, "--out", join(folder, out), "--json", "--force"];
  expect(await main(["consolidate", ...argv], terminal)).toBe(0);
  return JSON.parse(said.join("\n")) as Json;
}

const bytes = (name: string) => readFileSync(join(folder, name));

async function sheet(file: string, name: string): Promise<Grid> {
  const read = await readWorkbook(new Uint8Array(bytes(file)), file);
  const found = read.ok ? read.workbook.sheets.find((each) => each.name === name) : undefined;
  if (!found) throw new Error(`${file} has no ${name}`);
  return found;
}

const texts = (grid: Grid): string =>
  grid.rows.map((row) => row.map((cell) => cell?.text ?? "").join("|")).join("\n");

describe("rounds from the command line", () => {
  it("files in any order give the same bytes", async () => {
    const names = readdirSync(join(folder, "全")).map((name) => join(folder, "全", name));
    await consolidate("1.xlsx", ...names);
    await consolidate("2.xlsx", ...[...names].reverse());
    expect(bytes("2.xlsx").equals(bytes("1.xlsx"))).toBe(true);
  }, 60_000);

  it("the same files onto their own master add nothing", async () => {
    const first = await consolidate("1.xlsx", "全");
    const second = await consolidate("2.xlsx", "全", "--onto", join(folder, "1.xlsx"));
    expect(second).toEqual(first);
    expect(texts(await sheet("2.xlsx", "来源"))).toContain("本次接着汇总没有变动");
    for (const name of ["汇总表", "明细", "单位进度", "问题清单", "_fengong"]) {
      expect(texts(await sheet("2.xlsx", name))).toBe(texts(await sheet("1.xlsx", name)));
    }
  }, 60_000);

  it("more files onto a master give what all give at once, and the change is listed", async () => {
    await consolidate("1.xlsx", "甲");
    const onto = await consolidate("2.xlsx", "乙", "--onto", join(folder, "1.xlsx"));
    expect(onto).toEqual(await consolidate("3.xlsx", "全"));
    expect(onto.findings.map(({ rule }) => rule)).toContain("two-versions");
  }, 60_000);

  it("masters of the level below give what their returns give, and come under their names", async () => {
    await consolidate("甲.xlsx", "甲");
    await consolidate("乙.xlsx", "乙");
    const above = await consolidate("上级.xlsx", "甲.xlsx", "乙.xlsx");
    const all = await consolidate("3.xlsx", "全");
    expect(above.files.map(({ file, status }) => [file, status])).toEqual([
      ["乙.xlsx", "read"],
      ["乙.xlsx/教育局排序.xlsx", "read"],
      ["乙.xlsx/教育局补报.ods", "read"],
      ["甲.xlsx", "read"],
      ["甲.xlsx/教育局.xlsx", "read"],
    ]);
    const bare = ({ entries }: Json) =>
      entries
        .map((entry) => ({
          ...entry,
          source: { ...entry.source, file: entry.source.file.replace(/^.*\//, "") },
        }))
        .map((entry) => JSON.stringify(entry))
        .sort();
    expect(bare(above)).toEqual(bare(all));
    expect([above.units, above.proof]).toEqual([all.units, all.proof]);
  }, 60_000);

  it("its own master lying in the folder is left alone", async () => {
    const first = await consolidate("全/旧汇总.xlsx", "全");
    const again = await consolidate("4.xlsx", "全");
    expect(again.files.find(({ file }) => file === "旧汇总.xlsx")?.status).toBe("not-a-return");
    expect(again.entries).toEqual(first.entries);
    rmSync(join(folder, "全", "旧汇总.xlsx"));
  }, 60_000);

  it("puts last round beside this one", async () => {
    await consolidate("1.xlsx", "甲");
    await consolidate("2.xlsx", "甲", "--last", join(folder, "1.xlsx"));
    const entries = await sheet("2.xlsx", "明细");
    const at = entries.rows[0]?.findIndex((cell) => cell?.text === "与上期比") ?? -1;
    expect(cellText(entries, 1, at)).toBe("与上期相同");
    expect(cellText(entries, 1, at + 1)).toContain("第1项：制定了实施方案");
    expect(texts(await sheet("2.xlsx", "总览"))).toContain("四、与上期相比");
    expect(texts(await sheet("1.xlsx", "明细"))).not.toContain("与上期比");
  }, 60_000);
});
