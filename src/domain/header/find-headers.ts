import type { Grid } from "../grid";
import { cellText } from "../grid";
import { foldForComparison } from "../text";
import type { HeaderField } from "./fields";
import type { LabelCell, LabelLines } from "./label-lines";
import { labelCells, labelLines } from "./label-lines";
import { resolveLabels } from "./resolve-labels";
import type { ResolvedLabels } from "./resolve-labels";
import { unitColumns } from "./unit-columns";
import type { UnitColumn } from "./unit-columns";

type Columns = Readonly<Partial<Record<HeaderField, number>>>;

/** A header of a 分工 table or a return, found anywhere in a sheet. All indexes are 0-based. */
export interface HeaderMatch {
  /** The rows that make up the header: one, or two when labels are split over two lines. */
  readonly headerRows: readonly number[];
  /** First and last column of this table, inclusive. Tables that stand beside each other have disjoint ranges. */
  readonly left: number;
  readonly right: number;
  readonly fields: Columns;
  /** From 0 to 1, for each mapped field: 1 where the label is a known one. */
  readonly confidence: Columns;
  /** What stands over each labelled column, by column. */
  readonly labels: ReadonlyMap<number, string>;
  /** The columns that name units where there are several (牵头单位, 配合单位), left to right; else empty. */
  readonly unitColumns: readonly UnitColumn[];
  /** Labelled columns that mean none of our fields. */
  readonly unmapped: readonly { readonly column: number; readonly label: string }[];
  /** Sum of the confidences: the higher, the surer that this is a header. */
  readonly score: number;
}

const LEAST_FIELDS = 3;
const BODY_SAMPLE = 12;
/** A header on every printed page of a long table comes to fewer than this; what follows is read as rows. */
const MOST_HEADERS = 2000;

/**
 * Finds every header of an issued table in a sheet, top to bottom and left to right, by what its labels mean and not by
 * where they stand: title rows above, two-line headers, a header repeated on each printed page (found again each time)
 * and tables beside each other. A header needs a column for the task's text and three recognised columns in all, or
 * those for units and deadlines and one with texts.
 */
export function findHeaders(grid: Grid): readonly HeaderMatch[] {
  return find(grid, isTableHeader)
    .map((header) => withLongestTexts(grid, header))
    .filter(({ fields }) => fields.requirement !== undefined);
}

/**
 * Finds every header of a return: as `findHeaders`, and also where a unit left out columns, as long as the number or
 * the text of the task and its progress or status are there.
 */
export function findReturnHeaders(grid: Grid): readonly HeaderMatch[] {
  return find(grid, isReturnHeader);
}

/** The header that a person says stands in 0-based `row`, whatever its labels are. */
export function headerAt(grid: Grid, row: number): HeaderMatch {
  const lines = labelLines(grid, row) ?? { rows: [row], cells: labelCells(grid, row) };
  return headerOf(grid, lines.rows, lines.cells, resolveLabels(lines.cells));
}

function find(grid: Grid, accepts: (fields: Columns) => boolean): readonly HeaderMatch[] {
  const found: HeaderMatch[] = [];
  const cellsOf = labelCellsOf(grid);
  for (let row = 0; row < grid.rows.length && found.length < MOST_HEADERS; row++) {
    const lines = labelLines(grid, row, cellsOf);
    if (!lines) continue;
    const matches = headersOf(grid, lines, accepts);
    found.push(...matches);
    if (matches.length > 0) row += lines.rows.length - 1;
  }
  return found;
}

/** The label cells of a row; those of the row that was asked about last are still there. */
function labelCellsOf(grid: Grid): (row: number) => readonly LabelCell[] {
  let last = { row: 0, cells: labelCells(grid, 0) };
  return (row) => {
    if (row !== last.row) last = { row, cells: labelCells(grid, row) };
    return last.cells;
  };
}

function headersOf(
  grid: Grid,
  { rows, cells }: LabelLines,
  accepts: (fields: Columns) => boolean,
): readonly HeaderMatch[] {
  return splitTables(cells, accepts).flatMap((group) => {
    const resolved = resolveLabels(group);
    return accepts(resolved.fields) ? [headerOf(grid, rows, group, resolved)] : [];
  });
}

/** Cuts a line of labels where a field comes a second time and both sides are headers of their own. */
function splitTables(
  cells: readonly LabelCell[],
  accepts: (fields: Columns) => boolean,
): readonly (readonly LabelCell[])[] {
  // 责任单位 and 完成时限 right of a 牵头单位, 完成情况 right of a 进展情况 are columns of the same table: a table of its own says
  // which tasks its rows are.
  const isWhole = (group: readonly LabelCell[]): boolean => {
    const { fields } = resolveLabels(group);
    return accepts(fields) && (fields.requirement ?? fields.no ?? fields.rowId) !== undefined;
  };
  for (let cut = 1; cut < cells.length; cut++) {
    const left = cells.slice(0, cut);
    const right = cells.slice(cut);
    const again = right[0]?.reading?.meaning;
    const repeats = again !== undefined && left.some((cell) => cell.reading?.meaning === again);
    if (repeats && isWhole(left) && isWhole(right)) return [left, ...splitTables(right, accepts)];
  }
  return [cells];
}

function countFields(fields: Columns): number {
  return Object.keys(fields).filter((field) => field !== "rowId" && field !== "reporter").length;
}

function isTableHeader(fields: Columns): boolean {
  // Whatever the tasks are called here (实事项目), units and deadlines stand beside nothing else; see `withLongestTexts`.
  if (fields.requirement === undefined) return fields.units !== undefined && fields.deadline !== undefined;
  const telling = (["units", "deadline", "progress", "status"] as const).filter(
    (field) => fields[field] !== undefined,
  );
  return telling.length > 0 && (countFields(fields) >= LEAST_FIELDS || telling.length >= 2);
}

function isReturnHeader(fields: Columns): boolean {
  if (isTableHeader(fields)) return true;
  const answers = fields.progress ?? fields.status;
  if (answers === undefined) return false;
  if (fields.requirement !== undefined) return fields.progress !== undefined;
  return (fields.no ?? fields.rowId) !== undefined && countFields(fields) >= LEAST_FIELDS;
}

function headerOf(
  grid: Grid,
  headerRows: readonly number[],
  cells: readonly LabelCell[],
  { fields, confidence, unmapped }: ResolvedLabels,
): HeaderMatch {
  const placed = placeNumberColumn(grid, Math.max(...headerRows), cells, fields);
  const ofUnits = unitColumns(cells, placed);
  const others = unmapped.filter(({ column }) => ofUnits.every((each) => each.column !== column));
  const columns = [...Object.values(placed), ...unmapped.map((cell) => cell.column)];
  return {
    headerRows,
    left: Math.min(...columns),
    right: Math.max(...columns),
    fields: placed,
    confidence,
    labels: new Map(cells.map(({ column, label }) => [column, label])),
    unitColumns: ofUnits,
    unmapped: others,
    score: Object.values(confidence).reduce((sum, value) => sum + value, 0),
  };
}

const LEAST_LETTERS = 6;
const BY_LENGTH = 0.5;

/** Without a known label for it, the requirement is the column left over that holds the longest texts. */
function withLongestTexts(grid: Grid, header: HeaderMatch): HeaderMatch {
  if (header.fields.requirement !== undefined) return header;
  const first = Math.max(...header.headerRows) + 1;
  const lengthOf = (column: number): number => {
    const texts = grid.rows
      .slice(first, first + BODY_SAMPLE)
      .flatMap((cells) => cells[column]?.text.trim() ?? [])
      .filter((text) => text !== "");
    return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
  };
  const [longest] = header.unmapped
    .map((each) => ({ ...each, length: lengthOf(each.column) }))
    .sort((a, b) => b.length - a.length);
  if (!longest || longest.length < LEAST_LETTERS) return header;
  return {
    ...header,
    fields: { ...header.fields, requirement: longest.column },
    confidence: { ...header.confidence, requirement: BY_LENGTH },
    unmapped: header.unmapped.filter(({ column }) => column !== longest.column),
  };
}

/**
 * The standard table has four labels over five columns: 具体要求 spans the number and the text. Where the column
 * under 具体要求 holds numbers, the number column is found and the text lies one further right. In a text file nothing
 * is merged, so there every label after it stands one column too far left.
 */
function placeNumberColumn(
  grid: Grid,
  headerRow: number,
  cells: readonly LabelCell[],
  fields: Columns,
): Columns {
  const column = fields.requirement;
  if (column === undefined || fields.no !== undefined || !holdsNumbers(grid, headerRow + 1, column))
    return fields;
  const nextIsLabelled = cells.some((cell) => cell.column === column + 1);
  const placed: Partial<Record<HeaderField, number>> = {};
  for (const [field, at] of Object.entries(fields) as [HeaderField, number][]) {
    placed[field] = at > column && nextIsLabelled ? at + 1 : at;
  }
  placed.no = column;
  placed.requirement = column + 1;
  return placed;
}

function holdsNumbers(grid: Grid, firstRow: number, column: number): boolean {
  let numbers = 0;
  let others = 0;
  for (let row = firstRow; row < grid.rows.length && numbers + others < BODY_SAMPLE; row++) {
    const text = cellText(grid, row, column).trim();
    if (text === "") continue;
    if (/^\d{1,4}[.、]?$/.test(foldForComparison(text))) numbers++;
    else others++;
  }
  return numbers > others;
}
