import fc from "fast-check";
import { assignPairs } from "../../../src/domain/returns/assignment";
import type { Pair } from "../../../src/domain/returns/assignment";

type Gains = readonly (readonly number[])[];

const pairsOf = (gains: Gains): Pair<string, number>[] =>
  gains.flatMap((line, row) =>
    line.flatMap((gain, column) =>
      gain > 0 ? [{ row: `r${row}`, column: `c${column}`, gain, value: gain }] : [],
    ),
  );

/** The greatest sum by trying everything. */
function best(gains: Gains, row = 0, used: readonly number[] = []): number {
  const line = gains[row];
  if (!line) return 0;
  const without = best(gains, row + 1, used);
  const withOne = line.map((gain, column) =>
    gain > 0 && !used.includes(column) ? gain + best(gains, row + 1, [...used, column]) : 0,
  );
  return Math.max(without, ...withOne);
}

describe("assigning rows to tasks", () => {
  it("gives up a row's own best so that the sheet's sum is greatest", () => {
    const chosen = assignPairs(
      pairsOf([
        [0.9, 0.8],
        [0.85, 0],
      ]),
    );
    expect(chosen.map(({ row, column }) => [row, column]).sort()).toEqual([
      ["r0", "c1"],
      ["r1", "c0"],
    ]);
  });

  it("is one to one and as good as trying everything", () => {
    const gain = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(fc.array(gain, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
        (gains) => {
          const chosen = assignPairs(pairsOf(gains));
          expect(new Set(chosen.map(({ row }) => row)).size).toBe(chosen.length);
          expect(new Set(chosen.map(({ column }) => column)).size).toBe(chosen.length);
          expect(chosen.reduce((sum, { value }) => sum + value, 0)).toBe(best(gains));
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });
});
