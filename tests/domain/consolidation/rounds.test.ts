import fc from "fast-check";
import {
  changesBetween,
  compareWithLast,
  consolidate,
  gatherInputs,
  NO_DECISIONS,
  parseMaster,
  serialiseMaster,
} from "../../../src/domain/consolidation";
import type { Consolidation, MasterState, ReturnInput } from "../../../src/domain/consolidation";
import { readTasks } from "../../../src/domain/checks";
import { parseIsoDate } from "../../../src/domain/dates";
import type { WorkbookGrid } from "../../../src/domain/grid";
import { encodeHiddenData, HIDDEN_SHEET_NAME } from "../../../src/domain/hidden-data";
import { builtinRoster, expectedUnits, indexRoster } from "../../../src/domain/units";
import { gridOf } from "../../support/grid-of";
import { answer, issuedTable, returnOf } from "../../support/return-of";

/** Thousands by hand (ROUNDS=5000), a modest number in every run of the tests. */
const ROUNDS = Number(process.env.ROUNDS ?? "60");

/** Milliseconds for one property, also on a busy machine. */
const LONGEST = 120_000 + ROUNDS * 200;

const roster = indexRoster(builtinRoster);
const table = issuedTable();
const day = parseIsoDate("2024-07-01");
if (!day) throw new Error("that day exists");
const asOf = day;
const tasks = readTasks(table, roster, { year: { value: 2024, from: "title" }, issued: null });
const expected = expectedUnits(
  tasks.map(({ task, units }) => ({ no: task.no, reading: units })),
  roster,
  null,
);
const context = { table, expected, openTasks: new Set<number>(), roster, asOf, year: 2024 };

interface Round {
  readonly consolidation: Consolidation;
}

function run(
  inputs: readonly ReturnInput[],
  before: MasterState | null = null,
  decisions = NO_DECISIONS,
): Round {
  const gathered = gatherInputs(before, inputs, { ...context, decisions });
  return {
    consolidation: consolidate(gathered.inputs, { ...context, decisions: gathered.decisions, last: null }),
  };
}

function stateOf({ consolidation }: Round): MasterState {
  const state = parseMaster(serialiseMaster(consolidation));
  if (!state) throw new Error("a state that was just written is read back");
  return state;
}

/** A master as it lies in a folder: only its hidden sheet tells. */
function masterFile(file: string, round: Round): ReturnInput {
  const text = serialiseMaster(round.consolidation);
  const rows = encodeHiddenData(new Map([["fengong.master", text]]));
  const sheet = { ...gridOf(rows.map((row) => [...row])), name: HIDDEN_SHEET_NAME };
  return input(
    file,
    { sheets: [gridOf([["汇总"]]), sheet], properties: new Map() },
    `sha of ${file}: ${text}`,
  );
}

function input(file: string, workbook: WorkbookGrid | null, sha256 = file): ReturnInput {
  return {
    file,
    sha256,
    size: 1,
    read: workbook ? { ok: true, workbook } : { ok: false, reason: "文件已损坏" },
  };
}

/** Findings on several files of a unit name the first by path, and masters change the paths. */
const OF_SEVERAL: ReadonlySet<string> = new Set(["two-versions", "row-lost"]);

/** What a consolidation says, without the folders and masters through which its files came. */
function substance({ consolidation }: Round) {
  const bare = (file: string): string => file.replace(/^.*\//, "");
  return {
    entries: consolidation.entries.map((entry) => ({
      ...entry,
      source: { ...entry.source, file: bare(entry.source.file) },
    })),
    units: consolidation.units,
    notes: consolidation.notes.length,
    findings: consolidation.findings
      .map(({ rule, unit, no, row, file, column }) =>
        [rule, unit, no, row, OF_SEVERAL.has(rule) ? "" : bare(file), column].join("|"),
      )
      .sort(),
    proof: consolidation.proof,
  };
}

const UNITS = ["市教育局", "市民政局", "市天文局"] as const;
const progress = fc.constantFrom(
  "",
  "无进展",
  "建成文件库，入库文件三百件，全部同源发布。",
  "正在推进",
  "=1+1",
);
const filledRow = fc
  .tuple(fc.constantFrom(1, 2, 3), progress, fc.constantFrom("", "已完成", "正在推进", "无进展", "差不多"))
  .map(([no, text, status]) => answer(no, text, status));
const oddRow = fc.constantFrom(
  ["注：以上为初步数据。"],
  ["", "自选动作：建设公开体验馆。", "", "", "已选址。"],
);
const body = fc.array(fc.oneof({ weight: 4, arbitrary: filledRow }, { weight: 1, arbitrary: oddRow }), {
  maxLength: 5,
});
/** Files of a round: several of one unit with and without dates, some that cannot be read. */
const files = fc
  .array(
    fc.tuple(fc.constantFrom(...UNITS), fc.constantFrom("", "2024-06-01", "2024-06-02"), body, fc.nat(9)),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((drafts) =>
    drafts.map(([unit, date, rows, luck], index) =>
      input(`${index}-${unit}.xlsx`, luck === 0 ? null : returnOf(unit, rows, { date })),
    ),
  );

describe("properties of rounds", () => {
  it(
    "order does not matter, not even to the state that the master carries",
    () => {
      fc.assert(
        fc.property(files, (inputs) => {
          const [there, back] = [run(inputs), run([...inputs].reverse())];
          expect(back.consolidation).toEqual(there.consolidation);
          expect(serialiseMaster(back.consolidation)).toBe(serialiseMaster(there.consolidation));
        }),
        { seed: 1, numRuns: ROUNDS },
      );
    },
    LONGEST,
  );

  it(
    "a second run onto the master, with the same files, adds nothing",
    () => {
      fc.assert(
        fc.property(files, (inputs) => {
          const once = run(inputs);
          const again = run(inputs, stateOf(once));
          expect(again.consolidation).toEqual(once.consolidation);
        }),
        { seed: 2, numRuns: ROUNDS },
      );
    },
    LONGEST,
  );

  it(
    "one file after the other onto the master gives what all of them give at once",
    () => {
      fc.assert(
        fc.property(files, (inputs) => {
          const [first, ...others] = inputs;
          if (!first) return;
          const grown = others.reduce((round, each) => run([each], stateOf(round)), run([first]));
          expect(grown.consolidation).toEqual(run(inputs).consolidation);
        }),
        { seed: 3, numRuns: ROUNDS },
      );
    },
    LONGEST,
  );

  it(
    "consolidating masters equals consolidating all their returns, over two levels too",
    () => {
      fc.assert(
        fc.property(files, files, files, (a, b, c) => {
          const named = (inputs: readonly ReturnInput[], office: string) =>
            inputs.map((each) => ({
              ...each,
              file: `${office}-${each.file}`,
              sha256: `${office}-${each.sha256}`,
            }));
          const [towns, county, city] = [named(a, "甲"), named(b, "乙"), named(c, "丙")];
          const all = substance(run([...towns, ...county, ...city]));
          // The units' own returns are the county's, so its master is from below however many units they share.
          const masters = [masterFile("甲.xlsx", run(towns)), masterFile("乙.xlsx", run(county))];
          const third = masterFile("丙.xlsx", run(city));
          expect(sorted(substance(run([...masters, third])))).toEqual(sorted(all));
          const middle = masterFile("丁.xlsx", run(masters));
          expect(sorted(substance(run([middle, third])))).toEqual(sorted(all));
        }),
        { seed: 4, numRuns: Math.ceil(ROUNDS / 2) },
      );
    },
    LONGEST,
  );

  it(
    "accounts for every row, however the files came together",
    () => {
      fc.assert(
        fc.property(files, (inputs) => {
          const { proof, files: records } = run([masterFile("甲.xlsx", run(inputs))]).consolidation;
          expect(proof.accounted).toBe(proof.rowsFound);
          const rows = records.flatMap(({ returns }) => [...returns]);
          expect(rows.reduce((sum, { rowsFound }) => sum + rowsFound, 0)).toBe(proof.rowsFound);
        }),
        { seed: 5, numRuns: ROUNDS },
      );
    },
    LONGEST,
  );
});

/** Two files of one unit that stand equal are shown in the order of their paths, which masters change. */
function sorted(of: ReturnType<typeof substance>) {
  const key = (entry: (typeof of.entries)[number]): string => JSON.stringify(entry);
  return { ...of, entries: [...of.entries].sort((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

const CLEAN = [1, 2, 3].map((no) => answer(no, `第${no}项做完了，成果已经发布在网站。`));

describe("a master among the inputs", () => {
  const returns = [
    input("市教育局.xlsx", returnOf("市教育局", CLEAN)),
    input("市民政局.xlsx", returnOf("市民政局", CLEAN.slice(0, 1))),
  ];

  it("of this very round is told and left alone", () => {
    const { consolidation } = run([...returns, masterFile("汇总.xlsx", run(returns))]);
    expect(consolidation.files.find(({ file }) => file === "汇总.xlsx")).toMatchObject({
      status: "not-a-return",
      reason: expect.stringContaining("汇总") as string,
    });
    expect(consolidation.entries).toEqual(run(returns).consolidation.entries);
  });

  it("of an earlier round of the same units is told and left alone", () => {
    const old = returns.map((each) => ({ ...each, sha256: `old ${each.sha256}` }));
    const { files: records } = run([...returns, masterFile("上期汇总.xlsx", run(old))]).consolidation;
    expect(records.map(({ file, status }) => [file, status])).toContainEqual([
      "上期汇总.xlsx",
      "not-a-return",
    ]);
  });

  it("of the level below brings its returns, named under it", () => {
    const { consolidation } = run([masterFile("县汇总.xlsx", run(returns))]);
    expect(consolidation.files.map(({ file, status }) => [file, status])).toEqual([
      ["县汇总.xlsx", "read"],
      ["县汇总.xlsx/市教育局.xlsx", "read"],
      ["县汇总.xlsx/市民政局.xlsx", "read"],
    ]);
    expect(consolidation.entries[0]?.source.file).toBe("县汇总.xlsx/市教育局.xlsx");
  });

  it("brings the decisions that were made on them", () => {
    const decisions = { ...NO_DECISIONS, units: new Map([["市民政局.xlsx#Sheet1", "市教育局"]]) };
    const { consolidation } = run([masterFile("县汇总.xlsx", run(returns, null, decisions))]);
    expect(consolidation.files.flatMap((file) => file.returns.map(({ unit }) => unit))).toEqual([
      "市教育局",
      "市教育局",
    ]);
  });

  it("with a damaged state is no return", () => {
    const broken = masterFile("坏.xlsx", run(returns));
    if (!("ok" in broken.read) || !broken.read.ok) throw new Error("it is read");
    const [visible] = broken.read.workbook.sheets;
    const hidden = { ...gridOf([["fengong.master", 1, "{}"]]), name: HIDDEN_SHEET_NAME };
    const sheets = visible ? [visible, hidden] : [hidden];
    const { files: records } = run([input("坏.xlsx", { sheets, properties: new Map() })]).consolidation;
    expect(records).toMatchObject([{ status: "not-a-return", reason: "这是汇总，但其中的汇总记录已损坏" }]);
  });
});

describe("continuing a master", () => {
  const first = input("市教育局.xlsx", returnOf("市教育局", CLEAN), "1");

  it("a file saved over replaces itself, and the change is listed", () => {
    const before = run([first]);
    const edited = [answer(1, "改过的进展，增加了新的数字。"), ...CLEAN.slice(1)];
    const after = run([input("市教育局.xlsx", returnOf("市教育局", edited), "2")], stateOf(before));
    expect(after.consolidation.files.map(({ sha256, status }) => [sha256, status])).toEqual([["2", "read"]]);
    expect(changesBetween(stateOf(before).entries, after.consolidation.entries)).toEqual([
      {
        kind: "replaced",
        no: 1,
        unit: "市教育局",
        before: "第1项做完了，成果已经发布在网站。",
        after: "改过的进展，增加了新的数字。",
      },
    ]);
  });

  it("another unit's file of the same name keeps both", () => {
    const other = input("市教育局.xlsx", returnOf("市民政局", CLEAN.slice(0, 1)), "2");
    const after = run([other], stateOf(run([first])));
    expect(after.consolidation.files.map(({ file }) => file)).toEqual(["市教育局(2).xlsx", "市教育局.xlsx"]);
    expect(run([other], stateOf(after)).consolidation).toEqual(after.consolidation);
  });

  it("keeps what was decided", () => {
    const decisions = { ...NO_DECISIONS, units: new Map([["甲.xlsx#Sheet1", "市教育局"]]) };
    const before = run([input("甲.xlsx", returnOf("", CLEAN))], null, decisions);
    const after = run([], stateOf(before));
    expect(after.consolidation).toEqual(before.consolidation);
    expect(after.consolidation.units[0]).toMatchObject({ unit: "市教育局", state: "received" });
  });
});

describe("last round beside this one", () => {
  it("tells what moved, what was copied and what is new", () => {
    const last = stateOf(run([input("a.xlsx", returnOf("市教育局", CLEAN.slice(0, 2)))])).entries;
    const now = run([
      input(
        "b.xlsx",
        returnOf("市教育局", [CLEAN[0] ?? [], answer(2, "有了新的进展，评出案例十个。"), CLEAN[2] ?? []]),
      ),
    ]).consolidation.entries;
    expect([...compareWithLast(now, last).values()]).toEqual([
      { kind: "copied", before: "第1项做完了，成果已经发布在网站。" },
      { kind: "moved", before: "第2项做完了，成果已经发布在网站。" },
      { kind: "new", before: "" },
    ]);
  });
});
