import { CLOSING } from "./marks";
import { isComplete, isGroup } from "./names";
import type { RosterIndex } from "./types";

/** A second name of the same body; a body that the roster knows as another one is none. */
export function isNameplate(name: string, content: string, roster: RosterIndex): boolean {
  if (/^[含原除不以]|^包括|^其中/.test(content) || isGroup(name)) return false;
  const own = roster.find(name);
  return content.split(/[、,/]/).every((each) => {
    const other = roster.find(each);
    return other === null ? isComplete(each, roster) && !isGroup(each) : other === own;
  });
}

/** The place behind the bracket that closes this one; past the end of the text when there is none. */
export function closingOf(text: string, at: number): number {
  const open = text[at] ?? "";
  const close = CLOSING[open] ?? "";
  const accepted = close === "]" ? "]〕" : close;
  let depth = 0;
  for (let index = at; index < text.length; index++) {
    const character = text[index] ?? "";
    if (character === open) depth++;
    else if (accepted.includes(character)) depth--;
    if (depth === 0) return index + 1;
  }
  return text.length + 1;
}
