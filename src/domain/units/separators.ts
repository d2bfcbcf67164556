import type { TokenKind } from "./marks";
import type { Token } from "./tokens";
import type { UnitSeparator, UnreadText } from "./types";

const KINDS: Readonly<Partial<Record<TokenKind, UnitSeparator["kind"]>>> = {
  "、": "mark",
  ",": "comma",
  ";": "clause",
  "。": "stop",
  _: "space",
  V: "verb",
  L: "label",
  "*": "star",
  P: "nameplate",
  R: "role",
};

/**
 * What stands between the items of a cell, in order: marks, role words, and the white space and invisible characters that
 * no token covers, so that every character is accounted for. Tokens that were not understood are left out.
 */
export function separatorsOf(
  text: string,
  tokens: readonly Token[],
  unread: readonly UnreadText[],
): readonly UnitSeparator[] {
  const separators: UnitSeparator[] = [];
  const add = (kind: UnitSeparator["kind"], start: number, end: number): void => {
    if (end > start) separators.push({ kind, text: text.slice(start, end), span: { start, end } });
  };
  const left = new Set(unread.map(({ span }) => span.start));
  let at = 0;
  for (const { kind, span } of tokens) {
    add("space", at, span.start);
    const separator = KINDS[kind];
    if (separator !== undefined && !left.has(span.start)) add(separator, span.start, span.end);
    at = Math.max(at, span.end);
  }
  add("space", at, text.length);
  return separators;
}
