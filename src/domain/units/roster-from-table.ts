import { classesOfUnit } from "./group-classes";
import { judgeName } from "./judge-name";
import type { Period } from "./judge-name";
import { isOpenGroup } from "./names";
import type { NearName, Roster, RosterIndex, RosterUnit, UnitItem, UnitsReading } from "./types";

/** A roster filled from a table, for a person to complete. */
export interface RosterDraft {
  readonly roster: Roster;
  /** The units that the roster at hand did not know; their full names and aliases are still to be written. */
  readonly added: readonly RosterUnit[];
  /** Classes that the table's groups name and of which nobody is listed (镇, 街道): to be filled in before forms are made. */
  readonly emptyClasses: readonly string[];
  /** Names that look misspelt and were therefore left out; `near` is the name likely meant. */
  readonly doubtful: readonly { readonly name: string; readonly near: NearName }[];
}

/** What a name's own ending says for certain of its class. 局 and 委 say nothing: 税务局 and 气象局 answer to others. */
const CERTAIN_CLASSES: readonly (readonly [RegExp, string])[] = [
  [/镇(?:人民政府|政府)?$/, "镇"],
  [/(?:街道|街道办事处|街道办)$/, "街道"],
  [/乡(?:人民政府|政府)?$/, "乡"],
  [/(?:开发区|高新区|经开区|园区)(?:管委会|管理委员会)?$/, "开发区"],
];

/**
 * The 单位名录 of a table: every unit that its cells name, in their order and by the roster's entry where it has one, then
 * the members of the groups that they name. With `keepAll` the rest of the roster at hand follows, so that completing an
 * office's own list loses nothing. A name without its level (教育局) becomes an alias of the body that bears it.
 */
export function rosterFromTable(
  readings: readonly UnitsReading[],
  index: RosterIndex,
  period: Period,
  keepAll: boolean,
): RosterDraft {
  const units = new Map<string, RosterUnit>();
  const added = new Map<string, RosterUnit>();
  const doubtful = new Map<string, NearName>();
  const groups = new Set<string>();
  const add = (unit: RosterUnit): void => {
    if (!units.has(unit.name)) units.set(unit.name, unit);
  };
  const addAlias = (unit: RosterUnit, alias: string): void => {
    const listed = units.get(unit.name) ?? unit;
    if (!listed.aliases.includes(alias))
      units.set(unit.name, { ...listed, aliases: [...listed.aliases, alias] });
  };
  for (const item of readings.flatMap(({ items }) => items)) {
    if (item.kind === "group") {
      groups.add(item.name);
      continue;
    }
    const known = item.canonical === null ? null : index.find(item.canonical);
    if (known) {
      add(known);
      continue;
    }
    const judged = judgeName(item, index, period);
    const near = judged.kind === "near-miss" || judged.kind === "unknown" ? judged.near : null;
    if (near?.by === "no-level" && near.others.length === 0) addAlias(near.unit, item.name);
    else if (near?.by === "typo" || near?.by === "sound") doubtful.set(item.name, near);
    else {
      const unit = newUnit(item);
      add(unit);
      added.set(unit.name, units.get(unit.name) ?? unit);
    }
  }
  for (const group of groups) index.members(group, period.from).forEach(add);
  if (keepAll) index.roster.units.forEach(add);
  const classes = new Set([...units.values()].flatMap(classesOfUnit));
  const named = [...groups].filter((group) => !isOpenGroup(group)).flatMap((group) => index.classesOf(group));
  return {
    roster: { units: [...units.values()] },
    added: [...added.values()],
    emptyClasses: [...new Set(named)].filter((unitClass) => !classes.has(unitClass)),
    doubtful: [...doubtful].map(([name, near]) => ({ name, near })),
  };
}

function newUnit({ name }: UnitItem): RosterUnit {
  const unitClass = CERTAIN_CLASSES.find(([ending]) => ending.test(name))?.[1] ?? "";
  return { name, fullName: "", aliases: [], unitClass, activeFrom: null, activeTo: null };
}
