import { foldForComparison } from "../text";
import type { Roster, RosterIndex, RosterUnit } from "./types";

/** Which class a group names, by the words in it; the first that matches counts. */
const CLASS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/镇/, "镇"],
  [/街道/, "街道"],
  [/乡/, "乡"],
  [/(经济技术)?开发区|园区|高新区/, "开发区"],
  [/直.*(部门|单位)|部门/, "市直部门"],
];

function isActive(unit: RosterUnit, on: string | null): boolean {
  if (on === null) return true;
  return (
    (unit.activeFrom === null || unit.activeFrom <= on) && (unit.activeTo === null || on <= unit.activeTo)
  );
}

/** Makes a roster ready for looking up names and groups. Names are compared folded; the first unit of a name wins. */
export function indexRoster(roster: Roster): RosterIndex {
  const byName = new Map<string, RosterUnit>();
  for (const unit of roster.units) {
    for (const name of [unit.name, unit.fullName, ...unit.aliases]) {
      const folded = foldForComparison(name);
      if (folded !== "" && !byName.has(folded)) byName.set(folded, unit);
    }
  }
  const classOf = (group: string): string | null =>
    CLASS_WORDS.find(([words]) => words.test(group))?.[1] ?? null;
  return {
    roster,
    find: (name) => byName.get(foldForComparison(name)) ?? null,
    classOf,
    members: (group, on) => {
      const unitClass = classOf(group);
      return unitClass === null
        ? []
        : roster.units.filter((unit) => unit.unitClass === unitClass && isActive(unit, on));
    },
  };
}
