import fc from "fast-check";
import {
  listedFindings,
  NO_DECISIONS,
  parseMaster,
  serialiseMaster,
} from "../../../src/domain/consolidation";
import type { Consolidation } from "../../../src/domain/consolidation";
import type { WorkbookGrid } from "../../../src/domain/grid";
import { builtinRoster, rosterRows } from "../../../src/domain/units";
import { consolidated as run, inputOf as input } from "../../support/consolidated";
import { gridOf } from "../../support/grid-of";
import { answer, HEADER, ISSUED, returnOf } from "../../support/return-of";

const CLEAN = [
  answer(1, "建成文件库，入库文件三百件，全部同源发布。"),
  answer(2, "评出优秀案例十个，已在网站展示。"),
  answer(3, "修订了证据链管理办法并组织培训。", "已完成", "2024-06-20"),
];
const clean = returnOf("市教育局", CLEAN);
const rules = (result: Consolidation): string[] => result.findings.map(({ rule }) => rule);

describe("a clean return", () => {
  const result = run([input("市教育局.xlsx", clean)]);

  it("gives each answer as it stands, with its source, and no finding", () => {
    expect(result.findings).toEqual([]);
    expect(result.entries).toHaveLength(3);
    expect(result.entries[2]).toMatchObject({
      no: 3,
      unit: "市教育局",
      status: "done",
      progress: "修订了证据链管理办法并组织培训。",
      finished: "2024-06-20",
      finishedText: "2024-06-20",
      source: { file: "市教育局.xlsx", sheet: "Sheet1", row: 5 },
    });
  });

  it("says who is missing and proves its rows", () => {
    expect(result.units).toEqual([
      { unit: "市教育局", state: "received", assigned: 3, reported: 3, blank: 0 },
      { unit: "市民政局", state: "missing", assigned: 1, reported: 0, blank: 1 },
    ]);
    expect(result.proof).toEqual({ rowsFound: 3, matched: 3, extra: 0, notes: 0, accounted: 3 });
  });
});

describe("a formula that nobody has calculated", () => {
  const formula = 'A1&"项"';
  const cell = { type: "text", text: `=${formula}`, formula } as const;
  const rows = CLEAN.map((row, index) => (index === 0 ? row.with(4, cell).with(6, cell) : row));
  const result = run([input("市教育局.xlsx", returnOf("市教育局", rows))]);

  it("is kept as it is written and told, once a cell", () => {
    expect(result.entries[0]).toMatchObject({ progress: cell.text, finishedText: cell.text, finished: null });
    expect(result.findings.map(({ rule, row, column }) => [rule, row, column])).toEqual([
      ["error-value", 3, "finished"],
      ["error-value", 3, "progress"],
    ]);
  });
});

describe("rows that were numbered anew", () => {
  const renumbered = (count: number) =>
    input(
      "市教育局.xlsx",
      returnOf(
        "市教育局",
        CLEAN.map((row, index) => (index < count ? row.with(0, Number(row[0]) + 20) : row)),
      ),
    );

  it("are a finding each, with what was issued and what came back", () => {
    expect(run([renumbered(3)]).findings).toMatchObject([
      { rule: "renumbered", row: 3, no: 1, issued: "1", returned: "21" },
      { rule: "renumbered", row: 4, no: 2, issued: "2", returned: "22" },
      { rule: "renumbered", row: 5, no: 3, issued: "3", returned: "23" },
    ]);
  });

  it("are listed as one matter where they are many, with all their numbers", () => {
    expect(listedFindings(run([renumbered(3)]).findings)).toEqual([
      expect.objectContaining({
        rule: "renumbered",
        severity: "warning",
        unit: "市教育局",
        files: ["市教育局.xlsx"],
        count: 3,
        row: null,
        no: null,
        issued: "1、2、3",
        returned: "21、22、23",
        message: "序号与下发的对不上（3 行），已按具体要求对应。",
      }),
    ]);
  });

  it("are listed each where they are few, and apart by file", () => {
    expect(listedFindings(run([renumbered(2)]).findings).map(({ row, count }) => [row, count])).toEqual([
      [3, 1],
      [4, 1],
    ]);
    const other = input("市民政局.xlsx", returnOf("市民政局", [answer(1, "已办").with(0, 41)]));
    const both = listedFindings(run([renumbered(3), other]).findings).filter(
      ({ rule }) => rule === "renumbered",
    );
    expect(both.map(({ file, row, count }) => [file, row, count])).toEqual([
      ["市教育局.xlsx", null, 3],
      ["市民政局.xlsx", 3, 1],
    ]);
  });
});

describe("what happens to returns (domain.md)", () => {
  const one = (rows: Parameters<typeof returnOf>[1], more?: Parameters<typeof returnOf>[2]) =>
    run([input("市教育局.xlsx", returnOf("市教育局", rows, more))]);
  const edited = (no: number, column: number, value: string | number) =>
    CLEAN.map((row, index) =>
      index === no - 1 ? row.map((cell, at) => (at === column ? value : cell)) : row,
    );

  it.each([
    ["a relaxed deadline", edited(1, 3, "持续推进"), ["tampered"]],
    ["a swapped unit", edited(2, 2, "市民政局"), ["tampered"]],
    ["an edited text", edited(1, 1, "完善政策文件库建设，规范发布格式，我局配合。"), ["text-edited"]],
    ["another number", edited(2, 0, 22), ["renumbered"]],
    ["a row left out", CLEAN.slice(0, 2), ["row-lost"]],
    [
      "a row of its own",
      [...CLEAN, ["", "自选动作：建设公开体验馆。", "", "", "已选址。", "正在推进", "", ""]],
      ["extra-row"],
    ],
    ["a status of its own", edited(1, 5, "差不多了"), ["bad-status"]],
    ["a date that is none", edited(3, 6, "六月下旬左右"), ["bad-date"]],
    ["a done row without evidence", edited(3, 7, ""), ["done-without-evidence"]],
    ["a progress that says nothing", edited(1, 4, "正在推进"), ["says-nothing"]],
  ])("reports %s and nothing else", (_what, rows, expectedRules) => {
    expect(rules(one(rows))).toEqual(expectedRules);
  });

  it("keeps the issued text beside what was returned", () => {
    expect(one(edited(1, 3, "持续推进")).findings[0]).toMatchObject({
      issued: "12月底",
      returned: "持续推进",
      row: 3,
      no: 1,
      column: "deadline",
    });
  });

  it("does not mind width, spaces and line breaks in fixed cells", () => {
    expect(rules(one(edited(1, 3, " １２月\n底 ")))).toEqual([]);
  });

  it("finds sorted rows by their text and number", () => {
    expect(rules(one([...CLEAN].reverse()))).toEqual([]);
  });

  it("tells a blank row, 无进展 and no file apart", () => {
    const rows = [
      answer(1, "", "", "", ""),
      answer(2, "无进展", "", "", ""),
      answer(3, "", "无进展", "", ""),
    ];
    const result = one(rows);
    expect(result.entries.map(({ status }) => status)).toEqual(["blank", "no-progress", "no-progress"]);
    expect(result.units).toMatchObject([
      { unit: "市教育局", reported: 2, blank: 1 },
      { unit: "市民政局", state: "missing" },
    ]);
  });

  it("takes notes under the table as notes", () => {
    const result = one([...CLEAN, ["注：以上数据截至六月。"], ["审核人：（签名）"]]);
    expect(result.findings).toEqual([]);
    expect(result.notes.map(({ text }) => text)).toEqual(["注：以上数据截至六月。", "审核人：（签名）"]);
    expect(result.proof).toMatchObject({ rowsFound: 5, notes: 2, accounted: 5 });
  });

  it("skips a header that is repeated on each page", () => {
    const [first = [], ...others] = CLEAN;
    expect(one([first, HEADER, ...others])).toMatchObject({
      findings: [],
      proof: { rowsFound: 3, matched: 3 },
    });
  });

  it("keeps a column that the form does not have", () => {
    const result = one(
      CLEAN.map((row) => [...row, "同意"]),
      { header: [...HEADER, "领导批示"] },
    );
    expect(rules(result)).toEqual(["unmapped-column"]);
    expect(result.entries[0]?.extra).toEqual({ 领导批示: "同意" });
  });

  it("survives a column called __proto__", () => {
    const result = one(
      CLEAN.map((row) => [...row, "x"]),
      { header: [...HEADER, "__proto__"] },
    );
    expect(Object.entries(result.entries[0]?.extra ?? {})).toEqual([["__proto__", "x"]]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it("reads hidden rows and says so", () => {
    const result = one(CLEAN, { grid: { hiddenRows: [3] } });
    expect(rules(result)).toEqual(["hidden-content"]);
    expect(result.entries).toHaveLength(3);
  });

  it("reports error values", () => {
    const rows = CLEAN.map((row, index) =>
      index === 0
        ? row.map((cell, at) => (at === 7 ? { type: "error" as const, text: "#REF!" } : cell))
        : row,
    );
    expect(rules(one(rows))).toEqual(["error-value"]);
  });

  it("flags filled rows that are not the unit's, not blank ones", () => {
    const civil = (progress: string) =>
      run([
        input(
          "a.xlsx",
          returnOf("市民政局", [
            answer(1, "建立了专栏，发布信息二十条。"),
            answer(2, progress, progress ? "正在推进" : "", "", ""),
          ]),
        ),
      ]);
    expect(rules(civil(""))).toEqual([]);
    expect(rules(civil("代为填写。"))).toEqual(["not-your-row"]);
  });

  it("flags one long answer from two units, on both", () => {
    const text = "印发了实施方案，明确了责任科室和时间节点，按月调度。";
    const result = run([
      input("a.xlsx", returnOf("市民政局", [answer(1, text)])),
      input("b.xlsx", returnOf("市教育局", [answer(1, text), ...CLEAN.slice(1)])),
    ]);
    expect(rules(result)).toEqual(["same-answer", "same-answer"]);
  });

  it("flags what was copied from last round", () => {
    const text = "建成文件库，入库文件三百件，全部同源发布并按月更新。";
    const rows = [answer(1, text), ...CLEAN.slice(1)];
    const last = run([input("a.xlsx", returnOf("市教育局", rows))]);
    const again = [
      answer(1, text),
      answer(2, "正在推进。"),
      answer(3, "又修订了第二个办法并组织培训。", "已完成", "2024-06-20"),
    ];
    const result = run([input("b.xlsx", returnOf("市教育局", again))], NO_DECISIONS, last);
    expect(rules(result)).toEqual(["copied-last-round", "says-nothing"]);
  });

  it("names a unit that the roster lacks, and keeps its rows", () => {
    const result = run([input("x.xlsx", returnOf("市天文局", CLEAN))]);
    expect(rules(result)).toEqual(["unknown-unit"]);
    expect(result.entries).toHaveLength(3);
  });

  it("resolves aliases, file names and decisions", () => {
    const nameless: WorkbookGrid = { sheets: [gridOf([HEADER, ...CLEAN])], properties: new Map() };
    const unitOf = (result: Consolidation) => result.files[0]?.returns[0];
    expect(unitOf(run([input("市教体局上报（最终版）.xlsx", nameless)]))).toMatchObject({
      unit: "市教育局",
      unitFrom: "file-name",
    });
    const decisions = { ...NO_DECISIONS, units: new Map([["甲.xlsx#Sheet1", "市教育局"]]) };
    expect(unitOf(run([input("甲.xlsx", nameless)], decisions))).toMatchObject({
      unit: "市教育局",
      unitFrom: "asked",
    });
  });
});

describe("files", () => {
  it("are listed with what became of them", () => {
    const result = run([
      input("分工表.xlsx", { sheets: [gridOf(ISSUED)], properties: new Map() }),
      input("名录.xlsx", { sheets: [gridOf(rosterRows(builtinRoster))], properties: new Map() }),
      input("市教育局.xlsx", clean, "same"),
      input("副本市教育局.xlsx", clean, "same"),
      input("市民政局.xlsx", null),
    ]);
    expect(Object.fromEntries(result.files.map(({ file, status }) => [file, status]))).toEqual({
      "分工表.xlsx": "not-a-return",
      "名录.xlsx": "not-a-return",
      "副本市教育局.xlsx": "duplicate",
      "市教育局.xlsx": "read",
      "市民政局.xlsx": "unreadable",
    });
    expect(result.units.find(({ unit }) => unit === "市民政局")?.state).toBe("unreadable");
    expect(rules(result)).toEqual(["unreadable"]);
  });

  it.each([
    [
      "市民政局.xlsx",
      [
        ["1", "2"],
        ["进展情况", "已办理"],
      ],
      "unreadable",
      "没有找到填报表的表头",
    ],
    ["市民政局/附件.xlsx", [["进展情况", "已办理"]], "unreadable", "没有找到填报表的表头"],
    ["市民政局.xlsx", [], "unreadable", "工作表里没有文字"],
    ["扫描件.xlsx", [["", "\u200b"]], "unreadable", "工作表里没有文字"],
    ["会议通知.txt", [["请各单位于周五参会"]], "not-a-return", "没有找到填报表的表头"],
  ])("%s with %j is %s", (file, lines, status, reason) => {
    const result = run([input(file, { sheets: [gridOf(lines)], properties: new Map() })]);
    expect(result.files).toMatchObject([{ status, reason: expect.stringContaining(reason) as string }]);
    expect(rules(result)).toEqual(status === "unreadable" ? ["unreadable"] : []);
    const state = file.startsWith("市民政局") ? "unreadable" : "missing";
    expect(result.units.find(({ unit }) => unit === "市民政局")?.state).toBe(state);
  });

  const early = input("1.xlsx", returnOf("市教育局", CLEAN, { date: "2024-06-01" }));
  const late = input(
    "2.xlsx",
    returnOf("市教育局", [answer(1, "后来补充了内容，新增文件五十件。"), ...CLEAN.slice(1)], {
      date: "2024-06-20",
    }),
  );

  it("of one unit: the later 填报日期 is used, and what differs is told", () => {
    const result = run([late, early]);
    expect(result.files.map(({ status }) => status)).toEqual(["superseded", "read"]);
    expect(result.findings).toMatchObject([
      { rule: "two-versions", file: "1.xlsx", message: expect.stringContaining("1（进展情况）") as string },
      { rule: "two-versions", file: "2.xlsx" },
    ]);
    expect(result.entries).toHaveLength(3);
    expect(result.proof).toMatchObject({ rowsFound: 6, accounted: 6 });
  });

  it("of one unit are listed once, with all their files", () => {
    const other = input("4.xlsx", returnOf("市民政局", CLEAN, { date: "2024-06-01" }));
    const findings = listedFindings(run([late, early, other]).findings);
    expect(findings.filter(({ rule }) => rule === "two-versions")).toMatchObject([
      { unit: "市教育局", file: "1.xlsx", files: ["1.xlsx", "2.xlsx"] },
    ]);
    expect(
      findings.filter(({ rule }) => rule !== "two-versions").map(({ file, files }) => [file, files]),
    ).toEqual(
      run([late, early, other])
        .findings.filter(({ rule }) => rule !== "two-versions")
        .map(({ file }) => [file, [file]]),
    );
  });

  it("of one unit without dates stay open and are both shown", () => {
    const undated = input("3.xlsx", returnOf("市教育局", CLEAN));
    const result = run([late, undated]);
    expect(result.files.flatMap(({ returns }) => returns.map(({ state }) => state))).toEqual([
      "undecided",
      "undecided",
    ]);
    expect(result.entries).toHaveLength(6);
    const decided = run([late, undated], {
      ...NO_DECISIONS,
      versions: new Map([["市教育局", "3.xlsx#Sheet1"]]),
    });
    expect(decided.files.map(({ status }) => status)).toEqual(["superseded", "read"]);
  });
});

describe("continuing a master", () => {
  const first = input("1.xlsx", returnOf("市教育局", CLEAN, { date: "2024-06-01" }));
  const second = input(
    "2.xlsx",
    returnOf("市民政局", [answer(1, "建立了专栏，发布信息二十条。")], { date: "2024-06-02" }),
  );
  const corrected = input("3.xlsx", returnOf("市教育局", CLEAN.slice(0, 2), { date: "2024-06-20" }));
  const kept = (result: Consolidation) => {
    const state = parseMaster(serialiseMaster(result));
    if (!state) throw new Error("the state is read back");
    return state.inputs;
  };

  it("with more files gives what all of them give at once", () => {
    expect(run([...kept(run([first])), second])).toEqual(run([first, second]));
  });

  it("with the same files adds nothing", () => {
    const once = run([first, second]);
    const again = run([...kept(once), first, second]);
    expect({ ...again, files: again.files.filter(({ status }) => status !== "duplicate") }).toEqual(once);
  });

  it("with a newer return replaces the older and lists it", () => {
    const result = run([...kept(run([first, second])), corrected]);
    expect(result.files.map(({ file, status }) => [file, status])).toEqual([
      ["1.xlsx", "superseded"],
      ["2.xlsx", "read"],
      ["3.xlsx", "read"],
    ]);
    expect([...rules(result)].sort()).toEqual(["row-lost", "two-versions", "two-versions"]);
  });

  it.each([
    "",
    "{",
    "[]",
    '{"version":3}',
    '{"version":2,"table":"x","asOf":"x","inputs":[{}],"entries":[],"decisions":{"versions":[],"units":[],"rows":[]}}',
    '{"version":2,"table":"x","asOf":"x","inputs":[],"entries":[],"decisions":{"versions":[["市教育局",1]],"units":[],"rows":[]}}',
  ])("refuses the damaged state %p", (text) => {
    expect(parseMaster(text)).toBeNull();
  });
});

describe("properties", () => {
  const cell = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "市教育局",
      "12月底",
      "注：说明",
      "合计",
      "已完成",
      "无",
      "\u200b",
      ...CLEAN.map((row) => String(row[1])),
    ),
    fc.integer({ min: 0, max: 5 }),
    fc.string({ maxLength: 6 }),
  );
  const rows = fc.array(fc.array(cell, { minLength: 0, maxLength: 9 }), { maxLength: 15 });

  it("accounts for every row of any sheet", () => {
    fc.assert(
      fc.property(rows, (body) => {
        const { proof, entries, notes } = run([input("a.xlsx", returnOf("市教育局", body))]);
        expect(proof.accounted).toBe(proof.rowsFound);
        expect(entries.length + notes.length).toBe(proof.rowsFound);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("gives the same for inputs in any order", () => {
    const inputs = fc.array(
      fc.tuple(
        fc.constantFrom("市教育局", "市民政局", "市天文局"),
        fc.constantFrom("", "2024-06-01", "2024-06-02"),
        rows,
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(inputs, (drafts) => {
        const files = drafts.map(([unit, date, body], index) =>
          input(`${index}.xlsx`, returnOf(unit, body, { date })),
        );
        expect(run([...files].reverse())).toEqual(run(files));
      }),
      { seed: 4, numRuns: 60 },
    );
  });
});
