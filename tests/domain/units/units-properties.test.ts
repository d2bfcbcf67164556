import fc from "fast-check";
import { builtinRoster, indexRoster, readUnits } from "../../../src/domain/units";
import type { UnitsReading } from "../../../src/domain/units";
import { splitRun } from "../../../src/domain/units/split-run";

const roster = indexRoster(builtinRoster);
const read = (text: string) => readUnits(text, roster);
const OPTIONS = { seed: 20_240_101 };

/** How often each character of the cell is in a span; an open group is an item and an open list over one span. */
function coverage({ text, items, open, unrecognised, separators, deadlineInside }: UnitsReading): number[] {
  const groups = new Set(items.map(({ span }) => span.start));
  const parts = [
    ...items,
    ...open.filter(({ span }) => !groups.has(span.start)),
    ...unrecognised,
    ...separators,
    ...(deadlineInside ? [deadlineInside] : []),
  ];
  const counts = Array.from({ length: text.length }, () => 0);
  for (const { span } of parts)
    for (let at = span.start; at < span.end; at++) counts[at] = (counts[at] ?? NaN) + 1;
  return counts;
}

const BODIES = [
  "市教育局",
  "市人力资源和社会保障局",
  "市文化和旅游局",
  "市委组织部",
  "团市委",
  "县卫生健康委",
  "东河镇",
];
const GROUPS = ["市直各部门", "各镇人民政府", "各县（市、区）人民政府"];
const VERBS = [
  ["牵头", "lead"],
  ["配合", "support"],
  ["执行", "execute"],
  ["按职责分工负责", "responsible"],
] as const;
const LABELS = [
  ["牵头单位：", "lead"],
  ["配合单位：", "support"],
  ["责任单位：", "responsible"],
] as const;

interface Written {
  readonly text: string;
  readonly items: readonly string[];
}

const name = fc.constantFrom(...BODIES, ...GROUPS);
const listed = fc
  .tuple(fc.array(name, { minLength: 1, maxLength: 5 }), fc.constantFrom("、", "/", " 、", "、\n"))
  .map(([names, mark]) => ({ names, text: names.join(mark) }));
/** Lists joined by ， under one verb: it reaches back over all of them. */
const ruled = fc
  .tuple(
    fc.array(listed, { minLength: 1, maxLength: 3 }),
    fc.constantFrom(...VERBS),
    fc.constantFrom("，", ","),
  )
  .map(([lists, [verb, role], comma]): Written => ({
    text: lists.map(({ text }) => text).join(comma) + verb,
    items: lists.flatMap(({ names }) => names.map((each) => `${each}:${role}`)),
  }));
const labelled = fc
  .tuple(fc.constantFrom(...LABELS), listed)
  .map(([[label, role], { text, names }]): Written => ({
    text: label + text,
    items: names.map((each) => `${each}:${role}`),
  }));
const plain = listed.map(({ text, names }): Written => ({
  text,
  items: names.map((each) => `${each}:responsible`),
}));
const cell = fc
  .tuple(
    fc.array(fc.oneof(ruled, labelled, plain), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("；", ";", "\n"),
    fc.constantFrom("", "。"),
  )
  .map(([clauses, mark, stop]): Written => ({
    text: clauses.map(({ text }) => text).join(mark) + stop,
    items: clauses.flatMap(({ items }) => items),
  }));

describe("any 责任单位 cell", () => {
  it("that is put together by the grammar is read as it was put together", () => {
    fc.assert(
      fc.property(cell, ({ text, items }) => {
        const reading = read(text);
        expect(reading.items.map((item) => `${item.name}:${item.role}`)).toEqual(items);
        expect(reading.unrecognised).toEqual([]);
        expect(reading.open).toEqual([]);
      }),
      { ...OPTIONS, numRuns: 400 },
    );
  });

  it("is covered exactly: every character is in one item, separator, open list, deadline or unread stretch", () => {
    const piece = fc.oneof(
      cell.map(({ text }) => text),
      fc.constantFrom(
        ...BODIES,
        ...[
          "等",
          "等相关市直部门",
          "、",
          "，",
          "；",
          "牵头",
          "配合单位：",
          "（",
          "）",
          "(",
          "]",
          "各",
          "*",
          " ",
          "\n",
          "。",
        ],
        ...[
          "和",
          "以及",
          "会同",
          "由",
          "6月底前",
          "（6月底前）",
          "（牵头）",
          "（市委教育工委）",
          "1.",
          "①",
          "😀",
          "\u0000",
          "-",
          "张三",
        ],
      ),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: "grapheme", maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const reading = read(pieces.join(""));
        if (reading.notAList !== null && reading.notAList !== "sentence") return;
        expect(coverage(reading).every((count) => count === 1)).toBe(true);
      }),
      { ...OPTIONS, numRuns: 1_500 },
    );
  });

  it("of any characters and any length throws nothing", () => {
    const character = fc.oneof(
      fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0, max: 0x2ff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom("😀", "、", "，", "市", "局", "各", "等", "（", "和", "\u200b", "牵头", "2024年"),
    );
    fc.assert(
      fc.property(
        fc.array(character, { maxLength: 400 }),
        fc.integer({ min: 1, max: 90 }),
        (characters, times) => {
          const text = characters.join("").repeat(times).slice(0, 32_767);
          expect(() => read(text)).not.toThrow();
        },
      ),
      { ...OPTIONS, numRuns: 150 },
    );
  });

  it("of 32,767 characters is shown whole instead of taken apart", () => {
    const text = "市教育局、".repeat(7_000).slice(0, 32_767);
    const reading = read(text);
    expect(reading.unrecognised.map((each) => each.text)).toEqual([text]);
    expect(coverage(reading).every((count) => count === 1)).toBe(true);
  });
});

/** A roster that counts what it is asked: the work that does not depend on the machine. */
function counted() {
  let asked = 0;
  const count =
    <Args extends unknown[], Result>(ask: (...args: Args) => Result) =>
    (...args: Args): Result => {
      asked++;
      return ask(...args);
    };
  const index = indexRoster(builtinRoster);
  return {
    index: {
      ...index,
      find: count(index.find),
      knows: count(index.knows),
      longestAt: count(index.longestAt),
      nearest: count(index.nearest),
      resembles: count(index.resembles),
    },
    asked: () => asked,
  };
}

describe("the work of reading a cell", () => {
  it.each([
    [
      "a list",
      (count: number) => Array.from({ length: count }, (_, at) => `市第${String(at)}中心`).join("、"),
    ],
    ["segments under verbs", (count: number) => "市教育局牵头，市财政局配合，".repeat(count)],
    ["clauses with labels", (count: number) => "牵头单位：市教育局；配合单位：市财政局\n".repeat(count)],
    ["brackets that never close", (count: number) => "市教育局（".repeat(count)],
    ["nested brackets", (count: number) => "（".repeat(count) + "）".repeat(count)],
    ["white space", (count: number) => "市 教 育 局 ".repeat(count)],
  ])("grows with its length: %s", (_what, draw) => {
    const work = (count: number): number => {
      const { index, asked } = counted();
      readUnits(draw(count), index);
      return asked() + draw(count).length;
    };
    expect(work(80) / work(20)).toBeLessThan(6);
  });

  // A stretch without marks is tried at every place, so it is bounded: longer ones are prose.
  it.each(["市教育和", "各镇市", "县局和县局", "市委市政府", "等等部门", "牵头市"])(
    "is bounded for a stretch without marks: %s…",
    (piece) => {
      const { index, asked } = counted();
      splitRun(piece.repeat(40).slice(0, 120), index);
      expect(asked()).toBeLessThan(120 * 120 * 2);
      const longer = counted();
      splitRun(piece.repeat(400), longer.index);
      expect(longer.asked()).toBe(0);
    },
  );
});
