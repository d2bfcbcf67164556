import { foldForComparison } from "../text";
import { classesOfUnit, groupClasses } from "./group-classes";
import { NearNames } from "./near-names";
import type { NearName, PinyinOf, Roster, RosterIndex, RosterUnit } from "./types";

/** Longer texts are no misspelt names. */
const LONGEST_NAME = 40;

function isActive(unit: RosterUnit, on: string | null): boolean {
  if (on === null) return true;
  return (
    (unit.activeFrom === null || unit.activeFrom <= on) && (unit.activeTo === null || on <= unit.activeTo)
  );
}

interface Branch {
  readonly next: Map<string, Branch>;
  ends: boolean;
}

/** A tree of names by their characters: finding the longest costs as much as the name is long, however many there are. */
function nameTree(names: Iterable<string>): Branch {
  const root: Branch = { next: new Map(), ends: false };
  for (const name of names) {
    let branch = root;
    for (const character of name) {
      const next = branch.next.get(character) ?? { next: new Map<string, Branch>(), ends: false };
      branch.next.set(character, next);
      branch = next;
    }
    branch.ends = true;
  }
  return root;
}

function longestIn(tree: Branch, text: string, at: number): number {
  let branch: Branch | undefined = tree;
  let longest = 0;
  for (let index = at; branch && index < text.length;) {
    branch = branch.next.get((text[index] ?? "").toLowerCase());
    index += 1;
    if (branch?.ends) longest = index - at;
  }
  return longest;
}

/**
 * Makes a roster ready for looking up names and groups. Names are compared folded; the first unit of a name wins. With
 * `pinyinOf`, names that sound the same are near each other.
 */
export function indexRoster(roster: Roster, pinyinOf: PinyinOf | null = null): RosterIndex {
  const byName = new Map<string, RosterUnit>();
  const written: [string, RosterUnit][] = [];
  for (const unit of roster.units) {
    for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
      written.push([name, unit]);
      const folded = foldForComparison(name);
      if (folded !== "" && !byName.has(folded)) byName.set(folded, unit);
    }
  }
  const tree = nameTree(byName.keys());
  const ownClasses = new Map(roster.units.map((unit) => [unit, classesOfUnit(unit)]));
  const classes = new Set([...ownClasses.values()].flat());
  const known = new Map<string, readonly string[]>();
  const classesOf = (group: string): readonly string[] => {
    const before = known.get(group);
    if (before) return before;
    const found = groupClasses(group, classes);
    known.set(group, found);
    return found;
  };
  // Made when the first unknown name is met: many tables have none.
  let near: NearNames | null = null;
  const nearest = (name: string): NearName | null => {
    near ??= new NearNames(written, pinyinOf);
    return near.nearest(name);
  };
  return {
    roster,
    find: (name) => byName.get(name) ?? byName.get(foldForComparison(name)) ?? null,
    knows: (folded) => byName.has(folded.toLowerCase()),
    nearest,
    resembles: (name) => {
      const found = name.length >= 3 && name.length <= LONGEST_NAME ? nearest(name) : null;
      return found !== null && found.by !== "far" && found.by !== "other-level";
    },
    longestAt: (text, at) => longestIn(tree, text, at),
    classesOf,
    members: (group, on) => {
      const named = classesOf(group);
      return roster.units.filter(
        (unit) => ownClasses.get(unit)?.some((each) => named.includes(each)) === true && isActive(unit, on),
      );
    },
  };
}
