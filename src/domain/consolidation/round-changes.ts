import { groupBy } from "../group-by";
import { foldForComparison } from "../text";
import type { Entry } from "./types";

/** What a master keeps of an entry for the next round: who said what. */
export type SaidEntry = Pick<Entry, "no" | "unit" | "progress" | "status">;

/** How a unit's answer to a task moved between two consolidations. A null text: there was no answer. */
export interface EntryChange {
  readonly kind: "added" | "replaced" | "withdrawn";
  /** 序号; null for extra rows. */
  readonly no: number | null;
  readonly unit: string;
  readonly before: string | null;
  readonly after: string | null;
}

function keyOf({ no, unit }: Pick<SaidEntry, "no" | "unit">): string {
  return `${no ?? ""}|${unit}`;
}

/** A unit's answers to one task as one text: a split row has several. */
function said(entries: readonly SaidEntry[]): string {
  return entries
    .map(({ progress }) => progress)
    .filter((text) => /\S/.test(text))
    .sort()
    .join("\n");
}

/** What continuing a master changed: answers that came, were replaced or are gone, in the order of the entries. */
export function changesBetween(
  before: readonly SaidEntry[],
  after: readonly SaidEntry[],
): readonly EntryChange[] {
  const was = groupBy(before, keyOf);
  const is = groupBy(after, keyOf);
  const changes: EntryChange[] = [];
  for (const [key, own] of is) {
    const [first] = own;
    if (!first) continue;
    const { no, unit } = first;
    const earlier = was.get(key);
    if (!earlier) changes.push({ kind: "added", no, unit, before: null, after: said(own) });
    else if (said(earlier) !== said(own) || statuses(earlier) !== statuses(own)) {
      changes.push({ kind: "replaced", no, unit, before: said(earlier), after: said(own) });
    }
  }
  for (const [key, own] of was) {
    const [first] = own;
    if (first && !is.has(key)) {
      changes.push({
        kind: "withdrawn",
        no: first.no,
        unit: first.unit,
        before: said(own),
        after: null,
      });
    }
  }
  return changes;
}

function statuses(entries: readonly SaidEntry[]): string {
  return entries
    .map(({ status }) => status)
    .sort()
    .join();
}

/** An entry beside what the same unit said of the same task last round. */
export interface LastComparison {
  /** `new`: nothing was said then. `copied`: word for word. `moved`: the text or the status is another. */
  readonly kind: "new" | "copied" | "moved";
  /** Last round's text; "" when there was none. */
  readonly before: string;
}

/** Puts each entry beside last round's; extra rows and rows that are blank now have nothing to compare and are left out. */
export function compareWithLast<Said extends SaidEntry>(
  entries: readonly Said[],
  last: readonly SaidEntry[],
): ReadonlyMap<Said, LastComparison> {
  const was = groupBy(
    last.filter(({ no, status }) => no !== null && status !== "blank"),
    keyOf,
  );
  return new Map(
    entries
      .filter(({ no, status }) => no !== null && status !== "blank")
      .map((entry): [Said, LastComparison] => {
        const earlier = was.get(keyOf(entry));
        if (!earlier) return [entry, { kind: "new", before: "" }];
        const now = foldForComparison(entry.progress);
        const same = earlier.some(
          ({ progress, status }) => foldForComparison(progress) === now && status === entry.status,
        );
        return [entry, { kind: same ? "copied" : "moved", before: said(earlier) }];
      }),
  );
}
