import { CLOSING } from "./marks";
import { isComplete, isGroup } from "./names";
import { successorsOf } from "./renamed-bodies";
import type { RosterIndex, RosterUnit } from "./types";

/** A second name of the same body; a body that the roster knows as another one is none. */
export function isNameplate(name: string, content: string, roster: RosterIndex): boolean {
  if (/^[含原除不以]|^包括|^其中|(?:单位|部门)$/.test(content) || isGroup(name)) return false;
  const own = roster.find(name);
  return content.split(/[、,/]/).every((each) => {
    const other = roster.find(each);
    if (other === null) return isComplete(each, roster) && !isGroup(each);
    return other === own || (other.activeTo !== null && own !== null && isSuccessor(own, other.name));
  });
}

/** True when a body took over from one that ended and may bear its nameplate on: 市农业农村局（市乡村振兴局）. */
function isSuccessor(own: RosterUnit, ended: string): boolean {
  const names = [own.name, own.fullName, ...own.aliases];
  return successorsOf(ended).some((successor) => names.includes(successor));
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
