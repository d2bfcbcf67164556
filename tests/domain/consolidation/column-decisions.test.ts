import { NO_DECISIONS } from "../../../src/domain/consolidation";
import type { Decisions, MasterState } from "../../../src/domain/consolidation";
import { parseMaster, serialiseMaster } from "../../../src/domain/consolidation";
import { AS_LABELLED, correctColumn } from "../../../src/domain/returns";
import { engine } from "../../../src/jobs";
import { DEFAULT_OFFICE_SETTINGS } from "../../../src/domain/office-settings";
import { builtinRoster } from "../../../src/domain/units";
import { parseIsoDate } from "../../../src/domain/dates";
import { inputOf } from "../../support/consolidated";
import { issuedTable, returnOf } from "../../support/return-of";

const NAME = "教育局.xlsx#Sheet1";
const [, first, second] = issuedTable().tasks;
if (!first || !second) throw new Error("the test table has three tasks");
const row = (no: number, requirement: string): readonly (string | number)[] => [
  no,
  requirement,
  "领导已阅",
  "真正的进展",
];
const file = inputOf(
  "教育局.xlsx",
  returnOf("市教育局", [row(2, first.requirement), row(3, second.requirement)], {
    header: ["序号", "具体要求", "进展情况", "甲栏"],
  }),
);

function run(decisions: Decisions, onto: MasterState | null = null) {
  const asOf = parseIsoDate("2024-07-01");
  if (!asOf) throw new Error("that day exists");
  const office = DEFAULT_OFFICE_SETTINGS;
  const given = { table: issuedTable(), roster: builtinRoster, asOf, office, version: "test" };
  return engine.consolidate({ ...given, onto, inputs: [file], decisions });
}

const columnsOf = ({ inputs }: ReturnType<typeof run>) =>
  inputs.flatMap(({ read }) => (read.kind === "returns" ? read.returns : [])).flatMap((each) => each.columns);

describe("what a person says of a column", () => {
  const before = run(NO_DECISIONS);
  const decided: Decisions = {
    ...NO_DECISIONS,
    columns: new Map([[NAME, correctColumn(columnsOf(before), 3, "progress", null)]]),
  };

  it("is used when the file is read again", () => {
    expect(before.entries.map(({ progress }) => progress)).toEqual(["领导已阅", "领导已阅"]);
    const after = run(decided);
    expect(after.entries.map(({ progress, extra }) => [progress, extra])).toEqual([
      ["真正的进展", { 进展情况: "领导已阅" }],
      ["真正的进展", { 进展情况: "领导已阅" }],
    ]);
    expect(after.proof.accounted).toBe(after.proof.rowsFound);
  });

  it("is used for the same bytes that a master already holds, and kept in the master", () => {
    const kept = parseMaster(serialiseMaster(before));
    const after = run(decided, kept);
    expect(after.entries.map(({ progress }) => progress)).toEqual(["真正的进展", "真正的进展"]);
    expect(after.files).toHaveLength(1);
    const next = parseMaster(serialiseMaster(after));
    expect(next?.decisions.columns.get(NAME)?.fields).toMatchObject({ progress: 3 });
    // Nothing new is said: the master's own reading stays.
    expect(run(NO_DECISIONS, next).entries.map(({ progress }) => progress)).toEqual([
      "真正的进展",
      "真正的进展",
    ]);
  });

  it("can be taken back, in a continued master too", () => {
    const kept = parseMaster(serialiseMaster(run(decided)));
    const back = run({ ...NO_DECISIONS, columns: new Map([[NAME, AS_LABELLED]]) }, kept);
    expect(back.entries.map(({ progress }) => progress)).toEqual(["领导已阅", "领导已阅"]);
  });

  it("may leave a file without any return, and is taken back from there", () => {
    const fields = { progress: null, no: 0, requirement: 1 };
    const none = run({ ...NO_DECISIONS, columns: new Map([[NAME, { headerRow: null, fields }]]) });
    expect(none.files[0]?.status).toBe("not-a-return");
    const back = run(
      { ...NO_DECISIONS, columns: new Map([[NAME, AS_LABELLED]]) },
      parseMaster(serialiseMaster(none)),
    );
    expect(back.entries).toHaveLength(2);
  });
});
