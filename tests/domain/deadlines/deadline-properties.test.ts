import fc from "fast-check";
import { readDeadline, readTextTimes } from "../../../src/domain/deadlines";
import type { DeadlineContext, DeadlineSummary } from "../../../src/domain/deadlines";
import { deadlineLanguage } from "../../../src/domain/deadlines/parse-form";

const IN_2024: DeadlineContext = { year: { value: 2024, from: "title" }, issued: null };
const read = (text: string) => readDeadline({ text, cell: null, dateSystem: 1900 }, IN_2024);

// Half a year, so that no day stands so far before the one before it that it may be of the next year.
const month = fc.integer({ min: 6, max: 12 });
const two = (n: number): string => String(n);
const action = fc.constantFrom(
  "",
  "完成",
  "完成整改",
  "报送总结",
  "全面完成",
  "取得阶段性成效",
  "完成80%以上",
);
/** Pieces that the grammar knows, by how domain.md names them. */
const dated = fc.oneof(
  fc.tuple(month, action).map(([m, a]) => `${two(m)}月底前${a}`),
  fc
    .tuple(month, fc.integer({ min: 1, max: 28 }), action)
    .map(([m, d, a]) => `2024年${two(m)}月${two(d)}日前${a}`),
  fc.tuple(fc.constantFrom("二", "三", "四"), action).map(([q, a]) => `第${q}季度末前${a}`),
  fc.tuple(month, fc.constantFrom("上旬", "中旬", "下旬")).map(([m, part]) => `${two(m)}月${part}`),
  fc.constantFrom("年底前", "上半年", "国庆节前完成", "3—9月", "即日起至年底", "7月、9月底前完成"),
);
const undated = fc.constantFrom(
  "持续推进",
  "长期坚持",
  "立行立改",
  "适时启动",
  "每季度末报送",
  "每月28日前",
  "视情况",
  "6月、12月底前各1次",
  "汛期前",
);
const labelled = fc
  .tuple(fc.constantFrom("", "第一项", "市级", "组织实施："), dated)
  .map((each) => each.join(""));
const piece = fc.oneof(labelled, labelled, undated);
/** Between items, which need not follow each other in time; and inside a sentence, where they have to. */
const breaks = fc.constantFrom("；", "\n", "。");
const commas = fc.constantFrom("，", "、", "，并", ",");
const cellJoinedBy = (joint: fc.Arbitrary<string>, pieces: fc.Arbitrary<string>) =>
  fc
    .tuple(pieces, fc.array(fc.tuple(joint, pieces), { maxLength: 3 }), fc.constantFrom("", "。", "；"))
    .map(([head, rest, end]) => head + rest.map((each) => each.join("")).join("") + end);
const cell = fc.oneof(
  cellJoinedBy(breaks, piece),
  cellJoinedBy(commas, undated),
  fc.tuple(undated, commas, dated, commas, undated).map((each) => each.join("")),
);

/** True when the parts stand in the cell one after the other with nothing but marks between them. */
function tiles(summary: DeadlineSummary): boolean {
  const parts = summary.parts.length > 0 ? summary.parts.map(({ text }) => text) : [summary.text.trim()];
  let at = 0;
  for (const text of parts) {
    const next = summary.text.indexOf(text, at);
    if (next < 0 || !/^[\s，,；;。、/（(并]*$/.test(summary.text.slice(at, next))) return false;
    at = next + text.length;
  }
  return /^[\s。；;，,）)]*$/.test(summary.text.slice(at));
}

describe("any cell", () => {
  it("made of pieces of the grammar is read, and its parts cover it", () => {
    fc.assert(
      fc.property(cell, (text) => {
        const { summary } = read(text);
        expect([text, summary.kind, summary.unrecognised]).toEqual([
          text,
          expect.not.stringMatching("unrecognised"),
          "",
        ]);
        expect([text, tiles(summary)]).toEqual([text, true]);
      }),
      { seed: 31, numRuns: 250 },
    );
  });

  it("made of dated pieces falls due with the last of them", () => {
    fc.assert(
      fc.property(labelled, labelled, (first, second) => {
        const days = [read(first), read(second)].map(({ summary }) => summary.due ?? "");
        expect(read(`${first}；${second}`).summary.due).toBe(days.sort().at(-1));
      }),
      { seed: 32, numRuns: 300 },
    );
  });

  it("with a day that lies before the one it follows in a sentence is unread as a whole", () => {
    fc.assert(
      fc.property(dated, commas, dated, (first, comma, second) => {
        const text = first + comma + second;
        const before = read(first).summary;
        const after = read(second).summary;
        const back = (after.parts[0] ?? after).due ?? "";
        const { kind, due } = read(text).summary;
        const isForward = (before.due ?? "") <= back || second.startsWith("2024年");
        expect([text, kind === "unrecognised"]).toEqual([text, !isForward]);
        const last = (before.due ?? "") > (after.due ?? "") ? before.due : after.due;
        expect([text, due]).toEqual([text, isForward ? last : null]);
      }),
      { seed: 35, numRuns: 300 },
    );
  });

  // Something that nobody has read may change everything: it must never leave a day standing without a word.
  it("with words that are no deadline is unread as a whole", () => {
    fc.assert(
      fc.property(
        dated,
        fc.constantFrom("特殊情况除外", "听候安排", "可顺延", "逾期不候", "xyz", "😀"),
        (text, more) => {
          for (const whole of [`${text}，${more}`, `${text}（${more}）`, `${more}；${text}`]) {
            const { summary } = read(whole);
            expect([whole, summary.kind, summary.due, summary.unrecognised]).toEqual([
              whole,
              "unrecognised",
              null,
              whole,
            ]);
          }
        },
      ),
      { seed: 33, numRuns: 200 },
    );
  });

  const anything = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 250 }),
    fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      maxLength: 250,
    }),
    fc.string({
      unit: fc.constantFrom(..."0123456789年月日底前末至-—、，；（）每各季度半上中下旬一二十第后内起"),
      maxLength: 60,
    }),
    fc.string({
      unit: fc.constantFrom(
        "\u0000",
        "\u0007",
        "\u200b",
        "\u202e",
        "\ud800",
        "\udc00",
        "\ue002",
        "\n",
        "①",
        "²",
        "月",
      ),
      maxLength: 60,
    }),
  );

  it("is accounted for, whatever it holds: read, or unread as a whole", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { summary } = read(text);
        expect(summary.text).toBe(text);
        expect(summary.unrecognised).toBe(summary.kind === "unrecognised" ? text : "");
        readTextTimes(text, IN_2024);
      }),
      { seed: 34, numRuns: 300 },
    );
  });

  // How many characters the grammar is given in all; it remembers what it did at each place, so that this is its work.
  it.each([
    ["6月", 1],
    ["6月底前完成", 1],
    ["2024年6月、", 1],
    ["（", 1],
    ["待", 1],
    ["《", 1],
    ["“6月”", 1],
    ["今年", 1],
    ["12", 1],
    ["每", 1],
  ])("of 32,767 characters of %p costs no more than its length", (text) => {
    const match = jest.spyOn(deadlineLanguage().grammar, "match");
    const work = (length: number): number => {
      match.mockClear();
      const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
      read(long);
      readTextTimes(long, IN_2024);
      return match.mock.calls.reduce((sum, [input]) => sum + (input ?? "").length, 0);
    };
    expect(work(32_767)).toBeLessThan(32_767 * 4);
    match.mockRestore();
  });
});
