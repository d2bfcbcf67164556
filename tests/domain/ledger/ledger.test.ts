import type { Consolidation, Entry, UnitState } from "../../../src/domain/consolidation";
import { DEFAULT_LAMP_SETTINGS, lampOf, percents } from "../../../src/domain/consolidation";
import type { IsoDate } from "../../../src/domain/dates";
import { parseIsoDate } from "../../../src/domain/dates";
import { readDeadline } from "../../../src/domain/deadlines";
import type { Extension, LedgerOptions } from "../../../src/domain/ledger";
import { ledgerOf } from "../../../src/domain/ledger";

function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
}

const deadline = (text: string) =>
  readDeadline({ text, cell: null, dateSystem: 1900 }, { year: { value: 2024, from: "title" }, issued: null })
    .summary;
const lamp = (status: Entry["status"], text: string, asOf: string, extendedTo: string | null = null) =>
  lampOf({ status }, deadline(text), {
    asOf: day(asOf),
    extendedTo: extendedTo === null ? null : day(extendedTo),
  });

describe("lamps", () => {
  it.each([
    ["done", "6月30日", "2024-09-30", "done"],
    ["in-progress", "12月底", "2024-12-15", "active"],
    ["in-progress", "12月底", "2024-12-16", "due-soon"],
    ["in-progress", "12月底", "2024-12-31", "due-soon"],
    ["in-progress", "12月底", "2025-01-01", "overdue"],
    ["blank", "12月底", "2025-01-01", "overdue"],
    ["no-progress", "12月底", "2024-12-20", "no-progress"],
    ["blank", "12月底", "2024-12-20", "blank"],
    // Two readings: reminded of from the early one (05-31), overdue only after the late one (06-30).
    ["in-progress", "2024年6月前", "2024-05-20", "due-soon"],
    ["in-progress", "2024年6月前", "2024-06-30", "due-soon"],
    ["in-progress", "2024年6月前", "2024-07-01", "overdue"],
    // Rows without an end are never overdue for not being finished.
    ["in-progress", "持续推进", "2025-06-01", "active"],
    ["no-progress", "持续推进", "2025-06-01", "no-progress"],
    ["blank", "全年", "2025-06-01", "blank"],
    // Recurring rows are judged by their periods: a period that passed in silence is overdue.
    ["in-progress", "每季度末", "2024-07-20", "active"],
    ["in-progress", "每季度末", "2024-09-20", "due-soon"],
    ["blank", "每季度末", "2024-07-20", "overdue"],
    ["blank", "每季度末", "2024-02-20", "blank"],
    ["in-progress", "每季度末", "2025-02-01", "active"],
  ] as const)("%s on a row due %s stands on %s as %s", (status, text, asOf, expected) => {
    expect(lamp(status, text, asOf)).toBe(expected);
  });

  it("an extension moves the day, and never back", () => {
    expect(lamp("in-progress", "12月底", "2025-01-10", "2025-01-31")).toBe("active");
    expect(lamp("in-progress", "12月底", "2025-01-20", "2025-01-31")).toBe("due-soon");
    expect(lamp("in-progress", "12月底", "2025-02-01", "2025-01-31")).toBe("overdue");
    expect(lamp("in-progress", "12月底", "2024-12-31", "2024-11-30")).toBe("due-soon");
  });

  it("the threshold is a setting", () => {
    const settings = { ...DEFAULT_LAMP_SETTINGS, dueSoonDays: 30 };
    expect(lampOf({ status: "in-progress" }, deadline("12月底"), { asOf: day("2024-12-01"), settings })).toBe(
      "due-soon",
    );
  });
});

describe("percents", () => {
  it.each([
    [
      [1, 1, 1],
      [34, 33, 33],
    ],
    [
      [13, 24],
      [35, 65],
    ],
    [
      [0, 0],
      [0, 0],
    ],
    [
      [1, 2, 3, 0],
      [17, 33, 50, 0],
    ],
  ])("of %j are %j, by largest remainder", (counts, expected) => {
    expect(percents(counts)).toEqual(expected);
  });
});

describe("the ledger", () => {
  const entry = (unit: string, no: number, status: Entry["status"]) => ({ unit, no, status }) as Entry;
  const consolidation = (asOf: string, states: Readonly<Record<string, UnitState>>): Consolidation =>
    ({
      asOf: day(asOf),
      expected: [
        { unit: "甲局", tasks: [1, 2], open: false },
        { unit: "乙局", tasks: [1], open: false },
        { unit: "丙局", tasks: [3], open: true },
      ],
      units: Object.entries(states).map(([unit, state]) => ({ unit, state })),
      entries: [entry("甲局", 1, "in-progress"), entry("甲局", 2, "blank"), entry("丙局", 3, "done")],
      files: [
        { returns: [{ unit: "甲局", state: "used", filledOn: day("2024-10-02") }] },
        { returns: [{ unit: "甲局", state: "superseded", filledOn: day("2024-10-09") }] },
      ],
    }) as unknown as Consolidation;
  const options: LedgerOptions = { due: day("2024-09-30"), extensions: [] };
  const extension: Extension = { unit: "乙局", no: null, until: day("2024-10-10"), reason: "同意延期" };
  const standings = (asOf: string, more: Partial<LedgerOptions> = {}) =>
    ledgerOf(consolidation(asOf, { 甲局: "received", 乙局: "missing", 丙局: "received" }), {
      ...options,
      ...more,
    });

  it("says what is owed, what is blank and how late it came", () => {
    expect(standings("2024-10-05")).toMatchObject([
      { unit: "甲局", standing: "incomplete", owed: [1, 2], blank: [2], filledOn: "2024-10-02", daysLate: 2 },
      { unit: "乙局", standing: "missing", owed: [1], blank: [1], daysLate: 5, extended: false },
      { unit: "丙局", standing: "voluntary", owed: [], blank: [] },
    ]);
  });

  it("does not call a unit missing before the day is over, nor one that was given more time", () => {
    expect(standings("2024-09-30")[1]).toMatchObject({ standing: "not-due", daysLate: 0 });
    expect(standings("2024-10-05", { extensions: [extension] })[1]).toMatchObject({
      standing: "extended",
      due: "2024-10-10",
      daysLate: 0,
    });
    expect(standings("2024-10-11", { extensions: [extension] })[1]).toMatchObject({
      standing: "missing",
      daysLate: 1,
    });
  });

  it("without a due day nobody is late", () => {
    expect(standings("2024-10-05", { due: null }).map(({ daysLate }) => daysLate)).toEqual([0, 0, 0]);
  });
});
