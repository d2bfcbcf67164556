import type { Grid } from "../grid";
import { cellText, mergeAt } from "../grid";
import type { HeaderMatch } from "../header";
import { foldForComparison } from "../text";
import type { RowRegion } from "./count-rows";

/** The rows of one reporting unit in a list that several share. */
export interface ReporterRows {
  /** As its column says; null where the list has no such column and is one unit's as a whole. */
  readonly unit: string | null;
  readonly region: RowRegion;
}

/** More units than an office has: the column holds something else. */
const MOST_REPORTERS = 1000;

/**
 * Parts a list by its column 填报单位: each unit's rows are a return of their own. A row in which the column is empty
 * goes with the one above it, as people mean it who do not repeat themselves.
 */
export function splitByReporter(
  grid: Grid,
  { fields }: HeaderMatch,
  region: RowRegion,
): readonly ReporterRows[] {
  const column = fields.reporter;
  if (column === undefined) return [{ unit: null, region }];
  const rowsOf = new Map<string, { unit: string; rows: number[] }>();
  let current = "";
  const waiting: number[] = [];
  for (let row = region.from; row < region.to; row++) {
    const area = mergeAt(grid, row, column);
    const text = (
      area?.left === column ? cellText(grid, area.top, column) : cellText(grid, row, column)
    ).trim();
    const key = foldForComparison(text);
    if (key !== "") {
      if (!rowsOf.has(key)) rowsOf.set(key, { unit: text, rows: [] });
      current = key;
    }
    const own = rowsOf.get(current);
    if (own) own.rows.push(row);
    else waiting.push(row);
  }
  const groups = [...rowsOf.values()];
  const [first] = groups;
  if (!first || groups.length > MOST_REPORTERS) return [{ unit: null, region }];
  first.rows.unshift(...waiting);
  return groups.map(({ unit, rows }) => ({ unit, region: { ...region, only: rows } }));
}
