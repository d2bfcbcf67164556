import { foldForComparison } from "../../domain/text";

/** Something that bears a unit's name; `initials` are its pinyin initials, "" when not known. */
export interface Named {
  readonly unit: string;
  readonly initials: string;
}

/** The items whose name holds what was typed, or whose pinyin initials do (sjyj finds 市教育局). */
export function findByName<Item extends Named>(items: readonly Item[], sought: string): readonly Item[] {
  const folded = foldForComparison(sought);
  if (folded === "") return items;
  return items.filter(
    ({ unit, initials }) =>
      foldForComparison(unit).includes(folded) || (/^[a-z]+$/.test(folded) && initials.includes(folded)),
  );
}
