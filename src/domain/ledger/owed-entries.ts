import type { Consolidation, Entry } from "../consolidation";

/**
 * The entries that count: all but the empty rows that a unit does not owe. A form of the whole table brings one of these
 * for every task of other units, and nothing is missing where they are empty.
 */
export function owedEntries({
  entries,
  expected,
}: Pick<Consolidation, "entries" | "expected">): readonly Entry[] {
  const owed = new Map(expected.map(({ unit, tasks, open }) => [unit, new Set(open ? [] : tasks)]));
  return entries.filter(
    ({ no, unit, status }) => status !== "blank" || no === null || owed.get(unit)?.has(no),
  );
}
