/** Longer texts are not kept: they are no usual part, and would stay in memory for nothing. */
const LONGEST = 64 * 1024;
/** Of the parts that are read in this way a workbook has a few. */
const MOST = 4;

/**
 * A reader that gives again what it made of one of the last few texts. The returns of a round come from one form: their
 * styles, relationships and lists of sheets are the same text. What is read must depend on nothing but the text.
 */
export function sameAgain<Result>(read: (xml: string) => Result): (xml: string) => Result {
  const kept: { readonly xml: string; readonly result: Result }[] = [];
  return (xml) => {
    const known = kept.find((each) => each.xml === xml);
    if (known) return known.result;
    const result = read(xml);
    if (xml.length > LONGEST) return result;
    kept.unshift({ xml, result });
    kept.length = Math.min(kept.length, MOST);
    return result;
  };
}
