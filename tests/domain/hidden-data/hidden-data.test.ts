import fc from "fast-check";
import { decodeHiddenData, encodeHiddenData } from "../../../src/domain/hidden-data";
import { gridOf } from "../../support/grid-of";

const back = (values: ReadonlyMap<string, string>) =>
  decodeHiddenData(gridOf(encodeHiddenData(values).map((row) => [...row])));

describe("named texts in a hidden sheet", () => {
  it("take several rows where one cell cannot hold them, and come back", () => {
    const values = new Map([
      ["a", "很长".repeat(50_000)],
      ["b", ""],
      ["c", "短"],
    ]);
    const rows = encodeHiddenData(values);
    expect(rows.every(([, , text]) => text.length <= 32_767)).toBe(true);
    expect(rows.filter(([key]) => key === "a").length).toBe(4);
    expect(back(values)).toEqual(values);
  });

  it("never cut a character in two", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (odd) => {
        const text = `${"x".repeat(odd)}${"𠮷".repeat(20_000)}`;
        const rows = encodeHiddenData(new Map([["a", text]]));
        expect(rows.some(([, , piece]) => /^[\udc00-\udfff]|[\ud800-\udbff]$/.test(piece))).toBe(false);
        expect(back(new Map([["a", text]])).get("a")).toBe(text);
      }),
      { seed: 1, numRuns: 4 },
    );
  });

  it("come back from rows in any order", () => {
    const rows = encodeHiddenData(new Map([["a", "1".repeat(70_000)]]));
    expect(decodeHiddenData(gridOf([...rows].reverse().map((row) => [...row]))).get("a")).toHaveLength(
      70_000,
    );
  });
});
