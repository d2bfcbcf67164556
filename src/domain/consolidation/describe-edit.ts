/** What changed between an issued text and the returned one: the differing stretch of each, with a little around it. */
export interface Edit {
  readonly before: string;
  readonly after: string;
}

const AROUND = 4;
const LONGEST = 40;

/** The stretch in which two texts differ; null when it is most of the text, so that showing it explains nothing. */
export function describeEdit(issued: string, returned: string): Edit | null {
  const [a, b] = [[...issued], [...returned]];
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const part = (text: readonly string[]): string => {
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, text.length - end + AROUND);
    return `${from > 0 ? "…" : ""}${text.slice(from, to).join("")}${to < text.length ? "…" : ""}`;
  };
  const longest = Math.max(a.length, b.length) - start - end;
  return longest > LONGEST ? null : { before: part(a), after: part(b) };
}
