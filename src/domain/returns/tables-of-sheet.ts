import type { Grid } from "../grid";
import { findReturnHeaders, headerAt, unitColumns } from "../header";
import type { HeaderField, HeaderMatch } from "../header";
import type { RowRegion } from "./count-rows";
import type { UnitNames } from "./unit-names";
import type { LabelArea } from "./whose-return";
import { unitCellOf, unitInTitle } from "./whose-return";

/** A table of a sheet: its header, its rows, and the lines above it in which its labels stand. */
export interface FoundTable {
  readonly header: HeaderMatch;
  readonly region: RowRegion;
  readonly above: LabelArea;
  /** Lines below the table that may say whose it is; null where another table follows. */
  readonly below: LabelArea | null;
}

/** What a person says of the columns of a sheet; see `ReturnContext.columns`. */
export interface ColumnDecision {
  /** 1-based row of the header where it was not found; null to leave it. */
  readonly headerRow: number | null;
  /** 0-based column of each decided field; null: no column holds it. */
  readonly fields: Readonly<Partial<Record<HeaderField, number | null>>>;
}

/** A table without one of these is an issued table, not a return. */
const TELLING_ANSWERS: readonly HeaderField[] = ["progress", "status", "evidence", "problems", "next"];
/** How far below a table its last lines are looked through for 填报单位. */
const LINES_BELOW = 12;

/** No sheet holds more tables than this; further headers are rows of the last one. */
const MOST_TABLES = 200;

interface Draft {
  readonly header: HeaderMatch;
  readonly repeats: HeaderMatch[];
  readonly above: LabelArea;
  /** 0-based row of its last header line, repeats included. */
  lastRow: number;
}

/**
 * The tables of a sheet, with their rows. The same header again further down is a printed page's, unless the lines
 * above it name another unit; then it is that unit's own table.
 */
export function tablesOf(
  grid: Grid,
  names: UnitNames,
  decision: ColumnDecision | null,
): readonly FoundTable[] {
  const headers = decidedHeaders(grid, decision).filter(({ fields }) =>
    TELLING_ANSWERS.some((field) => fields[field] !== undefined),
  );
  const perRow = new Map<number, number>();
  for (const header of headers) perRow.set(top(header), (perRow.get(top(header)) ?? 0) + 1);
  const drafts: Draft[] = [];
  for (const header of headers) {
    const beside = (perRow.get(top(header)) ?? 0) > 1;
    const last = drafts.findLast(
      (draft) => bottom(draft.header) < top(header) && overlaps(draft.header, header),
    );
    const above: LabelArea = {
      from: last ? last.lastRow + 1 : 0,
      to: top(header),
      left: beside ? header.left : 0,
      right: beside ? header.right : Infinity,
    };
    const isRepeat =
      last && sameColumns(last.header, header) && !namesAnother(grid, above, last.above, names);
    if (isRepeat) {
      last.repeats.push(header);
      last.lastRow = bottom(header);
    } else if (drafts.length < MOST_TABLES) {
      drafts.push({ header, repeats: [], above, lastRow: bottom(header) });
    }
  }
  return drafts.map((draft) => place(grid, draft, drafts));
}

function top({ headerRows }: HeaderMatch): number {
  return Math.min(...headerRows);
}

function bottom({ headerRows }: HeaderMatch): number {
  return Math.max(...headerRows);
}

function decidedHeaders(grid: Grid, decision: ColumnDecision | null): readonly HeaderMatch[] {
  const found = findReturnHeaders(grid);
  if (!decision) return found;
  const { headerRow, fields } = decision;
  const named = headerRow === null || found.some(({ headerRows }) => headerRows.includes(headerRow - 1));
  const headers = named || headerRow === null ? found : [...found, headerAt(grid, headerRow - 1)];
  const decided = Object.entries(fields) as [HeaderField, number | null][];
  const taken = new Set(decided.map(([, column]) => column));
  return headers.map((header) => {
    const kept = (Object.entries(header.fields) as [HeaderField, number][]).filter(
      ([field, column]) => fields[field] === undefined && !taken.has(column),
    );
    const given = decided.filter((each): each is [HeaderField, number] => each[1] !== null);
    const placed: Partial<Record<HeaderField, number>> = Object.fromEntries([...kept, ...given]);
    const confidence = { ...header.confidence, ...Object.fromEntries(given.map(([field]) => [field, 1])) };
    const used = new Set(Object.values(placed));
    const labels = [...header.labels].map(([column, label]) => ({ column, label }));
    const ofUnits = unitColumns(labels, placed);
    const unmapped = labels.filter(
      ({ column }) => !used.has(column) && ofUnits.every((each) => each.column !== column),
    );
    const columns = [...used, ...header.labels.keys()];
    return {
      ...header,
      fields: placed,
      confidence,
      unitColumns: ofUnits,
      unmapped,
      left: Math.min(...columns),
      right: Math.max(...columns),
    };
  });
}

/** True where the lines above a header name a unit, and not the one of the table before. */
function namesAnother(grid: Grid, above: LabelArea, before: LabelArea, names: UnitNames): boolean {
  const unitOf = (area: LabelArea): string | null => {
    const cell = unitCellOf(grid, area, null, names);
    return cell === "" ? unitInTitle(grid, area, names) : (names.resolve(cell) ?? cell);
  };
  const unit = unitOf(above);
  return unit !== null && unit !== unitOf(before);
}

function sameColumns(a: HeaderMatch, b: HeaderMatch): boolean {
  const columns = (header: HeaderMatch): string => JSON.stringify(Object.entries(header.fields).sort());
  return columns(a) === columns(b);
}

function overlaps(a: HeaderMatch, b: HeaderMatch): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function place(grid: Grid, { header, repeats, above }: Draft, all: readonly Draft[]): FoundTable {
  const below = all.filter((other) => top(other.header) > bottom(header) && overlaps(other.header, header));
  const beside = all.filter(({ header: other }) => top(other) === top(header));
  const right = beside
    .filter(({ header: other }) => other.left > header.left)
    .map(({ header: other }) => other.left - 1);
  const alone = beside.length === 1;
  const region: RowRegion = {
    from: bottom(header) + 1,
    to: Math.min(grid.rows.length, ...below.map((other) => top(other.header))),
    left: alone ? 0 : header.left,
    right: alone ? Infinity : Math.min(Infinity, ...right),
    leftOut: new Set(repeats.flatMap((repeat) => [...repeat.headerRows])),
    only: null,
  };
  return {
    header,
    region,
    above,
    below:
      below.length > 0
        ? null
        : { ...region, from: Math.max(region.from, region.to - LINES_BELOW), right: region.right },
  };
}
