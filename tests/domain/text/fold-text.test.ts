import fc from "fast-check";
import { foldForComparison, foldWidth, isBlank } from "../../../src/domain/text";

/** The definition, character by character, without the short cut for plain texts. */
const slowly = (raw: string): string =>
  foldWidth(raw)
    .text.replace(/\s+/g, "")
    .replace(/[“”„‟"'‘’‚‛「」『』]/g, '"')
    .replace(/[‐-―−~〜—-]+/g, "-")
    .toLowerCase();

describe("folding for comparison", () => {
  const letters = fc.constantFrom(
    ..."政府公开，。、；：（）“”‘’—…～ＡＢａ１２0aZ-~ \u3000\n\r\t\u200b\u3099が㎡Éé①",
  );

  it("gives the same by the short cut as character by character", () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (text) => {
        const raw = text.join("");
        expect(foldForComparison(raw)).toBe(slowly(raw));
      }),
      { seed: 5, numRuns: 3000 },
    );
  });

  it.each([
    ["", true],
    [" \u3000\n", true],
    ["\u200b\ufeff", true],
    ["。", false],
    ["\u200b政", false],
  ])("takes %j for blank: %p", (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });
});
