import type { ExpectedUnit, RosterIndex, UnitsReading } from "./types";
import { isOpenGroup } from "./names";

/** A task's number and its unit cell, read. Tasks without a number cannot be owed by number and are left out. */
export interface TaskUnits {
  readonly no: number | null;
  readonly reading: UnitsReading;
}

/**
 * Who owes a return, and for which tasks: bodies named (by the roster's name where it has one, else as written) and
 * the members of groups on the day `on` (null: any day). A 有关 group names an unknown subset, so its members may
 * report and are `open` when nothing else makes them owe; bodies behind 等 are not known at all. Roster order first,
 * then the order of the table.
 */
export function expectedUnits(
  tasks: readonly TaskUnits[],
  roster: RosterIndex,
  on: string | null,
): readonly ExpectedUnit[] {
  const owed = new Map<string, { firm: Set<number>; open: Set<number> }>();
  const add = (unit: string, no: number, firm: boolean): void => {
    const entry = owed.get(unit) ?? { firm: new Set<number>(), open: new Set<number>() };
    entry[firm ? "firm" : "open"].add(no);
    owed.set(unit, entry);
  };
  for (const { no, reading } of tasks) {
    if (no === null) continue;
    for (const item of reading.items) {
      if (item.kind === "unit") add(item.canonical ?? item.name, no, true);
      else for (const member of roster.members(item.name, on)) add(member.name, no, !isOpenGroup(item.name));
    }
  }
  const rank = new Map(roster.roster.units.map(({ name }, index) => [name, index]));
  return [...owed]
    .map(([unit, { firm, open }]): ExpectedUnit => ({
      unit,
      tasks: [...(firm.size > 0 ? firm : open)].sort((a, b) => a - b),
      open: firm.size === 0,
    }))
    .sort((a, b) => (rank.get(a.unit) ?? rank.size) - (rank.get(b.unit) ?? rank.size));
}

/** The groups of a table whose members the roster does not name; forms for them cannot be made. */
export function emptyGroups(
  tasks: readonly TaskUnits[],
  roster: RosterIndex,
  on: string | null,
): readonly string[] {
  const groups = tasks.flatMap(({ reading }) => reading.items.filter(({ kind }) => kind === "group"));
  return [...new Set(groups.map(({ name }) => name))].filter((name) => roster.members(name, on).length === 0);
}
