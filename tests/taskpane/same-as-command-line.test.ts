import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { consolidationJson } from "../../src/cli/consolidation-json";
import { demoRoster } from "../../src/cli/demo/demo-roster";
import { listInputs } from "../../src/cli/files";
import { main } from "../../src/cli/main";
import type { Terminal } from "../../src/cli/terminal";
import { report } from "../../src/cli/texts/zh-CN";
import { NO_DECISIONS } from "../../src/domain/consolidation";
import { parseIsoDate } from "../../src/domain/dates";
import type { Grid } from "../../src/domain/grid";
import { DEFAULT_OFFICE_SETTINGS } from "../../src/domain/office-settings";
import { readSheet } from "../../src/excel";
import { engine } from "../../src/jobs";
import { JobCancelled } from "../../src/taskpane/kit/use-job";
import { createEngineClient } from "../../src/taskpane/office/engine-client";
import { officePorts } from "../../src/taskpane/office/office-ports";
import type { FoundTable, PanePorts } from "../../src/taskpane/ports";
import { textsFor } from "../support/texts-for";
import { readWorkbook } from "../../src/workbooks";
import { useExcel } from "../support/use-excel";
import type { NodeExcel } from "../../src/host/node-host";

const AS_OF = "2024-09-30";
let folder: string;
let out: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "fengong-pane-"));
  out = [];
  // The demo's own returns: 37 units, in several formats, a dozen of them spoiled.
  await main(["demo", "--out", folder, "--force"], terminal());
}, 120_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function today() {
  const day = parseIsoDate(AS_OF);
  if (!day) throw new Error("that day exists");
  return day;
}

function terminal(): Terminal {
  return {
    out: (text) => out.push(text),
    talk: () => undefined,
    progress: () => undefined,
    ask: null,
    today,
  };
}

async function openPane(): Promise<{ ports: PanePorts; table: FoundTable; excel: NodeExcel }> {
  const excel = useExcel();
  const ports = officePorts({
    engine: createEngineClient(
      () => {
        throw new Error("no workers here");
      },
      () => Promise.resolve(engine),
    ),
    texts: textsFor("zh-CN"),
    locale: "zh-CN",
    storage: { getItem: () => null, setItem: () => undefined } as unknown as Storage,
    today,
    savesFiles: true,
  });
  await ports.insert.insert(null);
  await ports.settings.save({ ...DEFAULT_OFFICE_SETTINGS, roster: demoRoster });
  const { table } = await ports.workbook.look();
  if (!table) throw new Error("the table was inserted");
  return { ports, table, excel };
}

async function returnedFiles(): Promise<readonly File[]> {
  const inputs = await listInputs([join(folder, report.demoFolders.returns)]);
  return inputs.map(({ path, name }) =>
    // A browser tells the path with the picked folder's own name before it.
    Object.assign(new File([readFileSync(path)], basename(name)), { webkitRelativePath: `报回/${name}` }),
  );
}

/** The paths of files that a sheet names. */
function pathsIn({ rows }: Grid): readonly string[] {
  const texts = rows.flatMap((row) => row.map((cell) => cell?.text ?? ""));
  return [...new Set(texts.filter((text) => /^[一二]组\/.*\.xlsx$/.test(text)))].toSorted();
}

describe("the pane and the command line", () => {
  it("make the same of the same files", async () => {
    const { ports, table } = await openPane();
    const control = {
      signal: new AbortController().signal,
      progress: () => undefined,
      onFile: () => undefined,
    };
    const { inputs } = await ports.collect.readFiles(await returnedFiles(), "", control);
    const pane = consolidationJson(await ports.collect.consolidate(table, inputs, NO_DECISIONS));
    out = [];
    const { demoFolders, demoFiles } = report;
    const issued = (name: string): string => join(folder, demoFolders.table, name);
    await main(
      [
        "consolidate",
        join(folder, demoFolders.returns),
        "--table",
        issued(demoFiles.table),
        "--roster",
        issued(demoFiles.roster),
        "--out",
        join(folder, "same.xlsx"),
        "--json",
        "--as-of",
        AS_OF,
      ],
      terminal(),
    );
    const commandLine: unknown = JSON.parse(out.join("\n"));
    expect(JSON.parse(JSON.stringify(pane))).toEqual(commandLine);
  }, 120_000);

  it("write the same path below a picked folder into 来源", async () => {
    const { demoFolders, demoFiles } = report;
    const names = readdirSync(join(folder, demoFolders.returns), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".xlsx") && !entry.name.startsWith("~"))
      .map(({ name }) => name)
      .slice(0, 2);
    const paths = names.map((name, index) => join(index === 0 ? "一组" : "二组/街道", name));
    const nested = join(folder, "分组");
    paths.forEach((path, index) => {
      mkdirSync(dirname(join(nested, path)), { recursive: true });
      copyFileSync(join(folder, demoFolders.returns, names[index] ?? ""), join(nested, path));
    });
    const { ports, table } = await openPane();
    const files = paths.map((path) =>
      Object.assign(new File([readFileSync(join(nested, path))], basename(path)), {
        webkitRelativePath: `分组/${path}`,
      }),
    );
    const control = {
      signal: new AbortController().signal,
      progress: () => undefined,
      onFile: () => undefined,
    };
    const { inputs } = await ports.collect.readFiles(files, "", control);
    await ports.collect.writeSheets(table, inputs, NO_DECISIONS);
    const issued = (name: string): string => join(folder, demoFolders.table, name);
    const master = join(folder, "nested.xlsx");
    await main(
      [
        "consolidate",
        nested,
        "--table",
        issued(demoFiles.table),
        "--roster",
        issued(demoFiles.roster),
      ].concat(["--out", master, "--as-of", AS_OF, "--quiet"]),
      terminal(),
    );
    const read = await readWorkbook(new Uint8Array(readFileSync(master)), "nested.xlsx");
    if (!read.ok) throw new Error(read.code);
    const sheet = read.workbook.sheets.find(({ name }) => name === "来源");
    const written = sheet ? pathsIn(sheet) : [];
    expect(written).toEqual(paths.toSorted());
    expect(pathsIn((await readSheet("来源")).grid)).toEqual(written);
  }, 120_000);

  it("leave the workbook as it was when reading is stopped half way", async () => {
    const { ports, excel } = await openPane();
    const before = excel.store.snapshot();
    const stop = new AbortController();
    let read = 0;
    const reading = ports.collect.readFiles(await returnedFiles(), "", {
      signal: stop.signal,
      progress: () => undefined,
      onFile: () => {
        read++;
        if (read === 5) stop.abort();
      },
    });
    await expect(reading).rejects.toBeInstanceOf(JobCancelled);
    expect(excel.store.snapshot()).toEqual(before);
  }, 60_000);
});
