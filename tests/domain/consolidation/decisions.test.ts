import {
  decodeDecisions,
  encodeDecisions,
  mergeDecisions,
  NO_DECISIONS,
  parseMaster,
  serialiseMaster,
} from "../../../src/domain/consolidation";
import type { Decisions } from "../../../src/domain/consolidation";
import { answer, returnOf } from "../../support/return-of";
import { consolidated, inputOf } from "../../support/consolidated";

const decided: Decisions = {
  versions: new Map([["市教育局", "a.xlsx#Sheet1"]]),
  units: new Map([["b.xlsx#Sheet1", "市民政局"]]),
  rows: new Map([["a.xlsx#Sheet1#7", 5]]),
  columns: new Map([["c.xlsx#Sheet1", { headerRow: 4, fields: { progress: 5, status: null } }]]),
  remembered: { units: new Map([["市教体", "市教育局"]]), rows: new Map([["市教育局#写法", 2]]) },
};

describe("decisions as JSON", () => {
  it("are read back as they were written", () => {
    expect(decodeDecisions(JSON.parse(JSON.stringify(encodeDecisions(decided))))).toEqual(decided);
  });

  it("need only what was decided (contract.md)", () => {
    expect(decodeDecisions({ rows: { "a.xlsx#Sheet1#7": 5 } })).toEqual({
      ...NO_DECISIONS,
      rows: new Map([["a.xlsx#Sheet1#7", 5]]),
    });
  });

  it("keep a key called __proto__", () => {
    const read = decodeDecisions(JSON.parse('{"units": {"__proto__": "市民政局"}}'));
    expect([...(read?.units ?? [])]).toEqual([["__proto__", "市民政局"]]);
  });

  it.each<unknown>([
    null,
    [],
    { versions: [] },
    { units: { a: 1 } },
    { rows: { a: "5" } },
    { rows: { a: 1.5 } },
    { columns: { a: { nothing: "F" } } },
    { columns: { a: { progress: "第六列" } } },
    { columns: { a: { headerRow: 0 } } },
    { remembered: { units: { a: 1 } } },
  ])("of another shape are refused: %j", (value) => {
    expect(decodeDecisions(value)).toBeNull();
  });

  it("later ones stand over earlier ones", () => {
    const later = { ...NO_DECISIONS, rows: new Map([["a.xlsx#Sheet1#7", 6]]) };
    expect(mergeDecisions(decided, later).rows.get("a.xlsx#Sheet1#7")).toBe(6);
    expect(mergeDecisions(decided, later).units).toEqual(decided.units);
  });
});

describe("what is open", () => {
  const own = [1, "自选动作：重新组织政策文件库。", "", "", "建成文件库，入库文件三百件。", "正在推进"];
  const files = [
    inputOf("甲.xlsx", returnOf("教育系统", [own, answer(2, "评出案例十个。"), answer(3, "已修订办法。")])),
  ];

  it("is asked, unit and row, with what can be chosen", () => {
    expect(consolidated(files).questions).toEqual([
      { kind: "unit", name: "甲.xlsx#Sheet1", written: "教育系统", choices: ["市教育局"] },
      expect.objectContaining({ kind: "row", name: "甲.xlsx#Sheet1#3", taken: 1, choices: [1] }),
    ]);
  });

  it("is remembered in the next round, whatever the file is called", () => {
    const given: Decisions = {
      ...NO_DECISIONS,
      units: new Map([["甲.xlsx#Sheet1", "市教育局"]]),
      rows: new Map([["甲.xlsx#Sheet1#3", 2]]),
    };
    const first = consolidated(files, given);
    expect(first.files[0]?.returns[0]).toMatchObject({ unit: "市教育局", unitFrom: "asked" });
    expect(first.entries.map(({ no }) => no)).toEqual([2, 2, 3]);
    const kept = parseMaster(serialiseMaster(first))?.decisions.remembered;
    if (!kept) throw new Error("the state is read back");
    const next = consolidated([{ ...files[0], file: "新.xlsx" } as (typeof files)[0]], {
      ...NO_DECISIONS,
      remembered: kept,
    });
    expect(next.files[0]?.returns[0]).toMatchObject({ unit: "市教育局", unitFrom: "asked" });
    expect(next.entries.map(({ no }) => no)).toEqual([2, 2, 3]);
    expect(next.questions).toEqual([]);
  });
});
