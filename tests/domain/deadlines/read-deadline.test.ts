import fc from "fast-check";
import { readDeadline } from "../../../src/domain/deadlines";
import type { DeadlineContext } from "../../../src/domain/deadlines";

const IN_2024: DeadlineContext = { year: { value: 2024, from: "title" }, issued: null };
const read = (text: string, context = IN_2024) =>
  readDeadline({ text, cell: null, dateSystem: 1900 }, context);

describe("时限要求 (domain.md)", () => {
  it.each([
    ["2024年6月30日前", "date", "2024-06-30"],
    ["6月30日", "date", "2024-06-30"],
    ["2025.6.30", "date", "2025-06-30"],
    ["2024/6/30", "date", "2024-06-30"],
    ["20240630", "date", "2024-06-30"],
    ["12月底", "month-end", "2024-12-31"],
    ["１２月底前完成", "month-end", "2024-12-31"],
    ["2月末", "month-end", "2024-02-29"],
    ["2026年12月", "month", "2026-12-31"],
    ["6月上旬", "month-part", "2024-06-10"],
    ["6月中旬前", "month-part", "2024-06-20"],
    ["6月下旬", "month-part", "2024-06-30"],
    ["第三季度", "quarter", "2024-09-30"],
    ["2025年一季度末", "quarter", "2025-03-31"],
    ["Q3", "quarter", "2024-09-30"],
    ["上半年", "half-year", "2024-06-30"],
    ["年底前", "year-end", "2024-12-31"],
    ["2025年底前完成", "year-end", "2025-12-31"],
    ["持续推进", "ongoing", null],
    ["立即", "immediate", null],
    ["适时", "conditional", null],
    ["", "none", null],
    ["无", "none", null],
  ])("reads %p as %s due %s", (text, kind, due) => {
    expect(read(text).summary).toMatchObject({ kind, due, unrecognised: "" });
  });

  // domain.md, before a period: remind from the early reading, overdue only after the late one.
  it.each([
    ["2020年6月前", "2020-05-31", "2020-06-30"],
    ["2023年前", "2022-12-31", "2023-12-31"],
    ["6月前完成", "2024-05-31", "2024-06-30"],
    ["1月前", "2023-12-31", "2024-01-31"],
  ])("keeps both readings of %s", (text, due, latestDue) => {
    expect(read(text).summary).toMatchObject({ kind: "before-period", due, latestDue });
  });

  // Forms that hold a simple one and mean something else (domain.md, rule 1 and the table of kinds).
  it.each([
    ["12月底前完成，持续推进", "compound", null, "2024-12-31"],
    ["2024年底前，并长期坚持", "compound", null, "2024-12-31"],
    ["每月推进，12月底前完成", "compound", null, "2024-12-31"],
    ["第一项6月底前；第二项12月底前", "compound", null, "2024-12-31"],
    ["6月底\n持续推进", "compound", null, "2024-06-30"],
    ["明年一季度", "quarter", null, "2025-03-31"],
    ["次年3月底前", "month-end", null, "2025-03-31"],
    ["前三季度", "quarter", null, "2024-09-30"],
    ["3-5年内", "relative", null, null],
    ["30日内", "relative", null, null],
    ["印发后1个月内", "relative", null, null],
    ["6—9月", "range", "2024-06-01", "2024-09-30"],
    ["2024年11月—2025年2月", "range", "2024-11-01", "2025-02-28"],
    ["2021年至2022年", "range", "2021-01-01", "2022-12-31"],
    ["即日起", "start-only", null, null],
    ["2021年7月之后", "start-only", null, null],
    ["常态化开展", "ongoing", null, null],
    ["贯穿全年", "all-year", null, "2024-12-31"],
    ["立行立改", "immediate", null, null],
    ["待省方案出台后", "conditional", null, null],
    ["视情况", "conditional", null, null],
    ["按时间节点", "conditional", null, null],
    ["春节前", "event", null, "2024-02-09"],
    ["国庆节前", "event", null, "2024-09-30"],
    ["汛期前", "event", null, null],
    ["市教育局", "not-a-deadline", null, null],
    ["已完成", "not-a-deadline", null, null],
    ["12", "not-a-deadline", null, null],
    ["45657", "date", null, "2024-12-31"],
    ["二〇二四年十二月", "month", null, "2024-12-31"],
    ["l2月底", "month-end", null, "2024-12-31"],
    ["24年6月底", "month-end", null, "2024-06-30"],
  ])("reads %p as %s from %s to %s", (text, kind, start, due) => {
    expect(read(text).summary).toMatchObject({ kind, start, due, unrecognised: "" });
  });

  it.each([
    ["每季度末", ["2024-03-31", "2024-06-30", "2024-09-30", "2024-12-31"]],
    ["每季度首月10日前", ["2024-01-10", "2024-04-10", "2024-07-10", "2024-10-10"]],
    ["每半年", ["2024-06-30", "2024-12-31"]],
    ["6月、12月底前各1次", ["2024-06-30", "2024-12-31"]],
  ])("lists the days of %s", (text, dates) => {
    expect(read(text).summary).toMatchObject({ kind: "recurring", due: null, dates });
  });

  it("counts from the day of issue, which itself does not count", () => {
    const issued = { ...IN_2024, issued: "2024-03-15" as never };
    expect(read("印发后1个月内", issued).summary.due).toBe("2024-04-15");
    expect(read("印发之日起30日内", issued).summary.due).toBe("2024-04-14");
    // 10 working days after Friday 15 March: two whole weeks.
    expect(read("印发后10个工作日内", issued).summary.due).toBe("2024-03-29");
    expect(read("收到通知后10个工作日内", issued).summary.due).toBeNull();
  });

  it("takes an end before its start into the next year and says so", () => {
    expect(read("11月至2月")).toMatchObject({ rolled: true, summary: { due: "2025-02-28" } });
  });

  it.each([
    "1 2月底",
    "12月底左右",
    "12月底前后",
    "年前",
    "6-9",
    "月底前",
    "6月、12月前各1次",
    "6月至9月前",
    "看情况再说",
    "去年底",
    "12月底前持续推进",
    "待2025年方案出台后",
  ])("does not guess at %p", (text) => {
    expect(read(text).summary).toMatchObject({ kind: "unrecognised", due: null, unrecognised: text });
  });

  it.each(["2月30日", "13月底", "2023年2月29日", "13月前"])("knows that %s does not exist", (text) => {
    expect(read(text)).toMatchObject({ impossible: true, summary: { due: null } });
  });

  // domain.md, recurring: days inside the document year, whatever year another part names.
  it("keeps rounds inside the document's year", () => {
    const { parts } = read("2024年至2026年，每年年底前").summary;
    expect(parts.map(({ dates }) => dates)).toEqual([[], ["2024-12-31"]]);
  });

  // What a person sees counts: Excel keeps a typed 2024年12月 as its first day.
  it.each([
    ["2024年12月", "2024-12-01", "month", "2024-12-31"],
    ["Dec-24", "2024-12-01", "month", "2024-12-31"],
    ["2024年12月底前", "2024-12-01", "month-end", "2024-12-31"],
    ["2024年", "2024-01-01", "year-end", "2024-12-31"],
    ["2024/12/31 17:00", "2024-12-31", "date", "2024-12-31"],
    ["6月9日", "2024-06-09", "date", "2024-06-09"],
  ])("reads a date cell shown as %s", (text, date, kind, due) => {
    const cell = { type: "date", date, time: null, text } as never;
    expect(readDeadline({ text, cell, dateSystem: 1900 }, IN_2024).summary).toMatchObject({ kind, due });
  });

  // 45657 in 1900 = 44195 in 1904 = 2024-12-31.
  it.each([
    ["45657", 1900],
    ["44195", 1904],
  ] as const)("reads the serial %s of %d", (text, dateSystem) => {
    const cell = { type: "number", value: Number(text), text } as const;
    expect(readDeadline({ text, cell, dateSystem }, IN_2024).summary).toMatchObject({
      kind: "date",
      due: "2024-12-31",
    });
  });

  it("does not take the number 2024.1 for January: 2024.10 loses its zero", () => {
    const cell = { type: "number", value: 2024.1, text: "2024.1" } as const;
    expect(readDeadline({ text: "2024.1", cell, dateSystem: 1900 }, IN_2024).summary.kind).toBe(
      "unrecognised",
    );
    expect(read("2024.1").summary.due).toBe("2024-01-31");
  });

  it("takes a real date cell as it is", () => {
    const text = "2024/12/31";
    const cell = { type: "date", date: "2024-12-31", time: null, text } as never;
    expect(readDeadline({ text, cell, dateSystem: 1900 }, IN_2024).summary).toMatchObject({
      kind: "date",
      due: "2024-12-31",
    });
  });

  it("gives no day when nothing says the year", () => {
    expect(read("12月底", { year: null, issued: null })).toMatchObject({
      yearUnknown: true,
      summary: { due: null },
    });
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(read(text).summary.text).toBe(text);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});
