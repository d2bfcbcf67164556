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

  // Forms that hold a simple one and mean something else: no day may be taken from them.
  it.each([
    "12月底前完成，持续推进",
    "6月、12月底前各1次",
    "明年一季度",
    "3-5年内",
    "每月28日前",
    "印发后1个月内",
    "6—9月",
    "市教育局",
    "已完成",
    "45657",
    "即日起",
  ])("does not guess at %p", (text) => {
    expect(read(text).summary).toMatchObject({ kind: "unrecognised", due: null, unrecognised: text });
  });

  it.each(["2月30日", "13月底", "2023年2月29日", "13月前"])("knows that %s does not exist", (text) => {
    expect(read(text)).toMatchObject({ impossible: true, summary: { due: null } });
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
