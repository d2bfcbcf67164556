import type { Grid } from "../grid";
import { cellText } from "../grid";
import { foldForComparison } from "../text";
import type { HeaderField, LabelMeaning, LabelReading } from "./labels";
import { readLabel } from "./labels";

/** A header of a 分工 table or a return, found anywhere in a sheet. All indexes are 0-based. */
export interface HeaderMatch {
  /** The rows that make up the header: one, or two when labels are split over two lines. */
  readonly headerRows: readonly number[];
  /** First and last column of this table, inclusive. Tables that stand beside each other have disjoint ranges. */
  readonly left: number;
  readonly right: number;
  readonly fields: Readonly<Partial<Record<HeaderField, number>>>;
  /** From 0 to 1, for each mapped field: 1 where the label is a known one. */
  readonly confidence: Readonly<Partial<Record<HeaderField, number>>>;
  /** Labelled columns that mean none of our fields. */
  readonly unmapped: readonly { readonly column: number; readonly label: string }[];
  /** Sum of the confidences: the higher, the surer that this is a header. */
  readonly score: number;
}

interface LabelCell {
  readonly column: number;
  readonly label: string;
  readonly reading: LabelReading | null;
}

const LEAST_FIELDS = 3;
/** A label longer than this is text, not a label; also keeps the scan of long sheets cheap. */
const LONGEST_RAW_LABEL = 40;
const BODY_SAMPLE = 12;

/**
 * Finds every header in a sheet, top to bottom and left to right, by what its labels mean and not by where they
 * stand: title rows above, two-line headers, a header repeated on each printed page (found again each time) and
 * tables beside each other. A header needs a column for the task's text and three recognised columns in all.
 */
export function findHeaders(grid: Grid): readonly HeaderMatch[] {
  const found: HeaderMatch[] = [];
  for (let row = 0; row < grid.rows.length; row++) {
    const upper = labelCells(grid, row);
    if (countFields(upper) < 2) continue;
    const lower = secondLine(grid, row, upper);
    const cells = lower ?? upper;
    const rows = lower ? [row, row + 1] : [row];
    const matches = splitTables(cells)
      .map((group) => headerOf(grid, rows, group))
      .filter((match) => match !== null);
    found.push(...matches);
    if (matches.length > 0 && lower) row++;
  }
  return found;
}

function labelCells(grid: Grid, row: number): readonly LabelCell[] {
  const cells = grid.rows[row] ?? [];
  const labels: LabelCell[] = [];
  for (let column = 0; column < cells.length; column++) {
    const cell = cells[column];
    if (!cell || cell.type !== "text" || cell.text.length > LONGEST_RAW_LABEL) continue;
    const folded = foldForComparison(cell.text);
    if (folded !== "") labels.push({ column, label: cell.text, reading: readLabel(folded) });
  }
  return labels;
}

function countFields(cells: readonly LabelCell[]): number {
  return new Set(cells.map((cell) => cell.reading?.meaning).filter((meaning) => meaning !== undefined)).size;
}

/**
 * The labels of a two-line header: the lower line names the columns under a label that spans several (完成情况 over
 * 进展情况 and 完成状态), the upper line all others. Null when the line below is no part of the header.
 */
function secondLine(grid: Grid, row: number, upper: readonly LabelCell[]): readonly LabelCell[] | null {
  const lower = labelCells(grid, row + 1);
  const filled = (grid.rows[row + 1] ?? []).filter((cell) => cell !== null && cell.text.trim() !== "").length;
  if (lower.length === 0 || lower.length < filled) return null;
  const known = lower.filter((cell) => cell.reading !== null);
  if (known.length === 0 || known.length * 2 < lower.length) return null;
  const upperColumns = new Set(upper.map((cell) => cell.column));
  // A label right below another label is fine only when the upper one spans columns; else the line is data or a page header.
  const below = lower.filter(
    (cell) => upperColumns.has(cell.column) && !spansColumns(grid, row, cell.column, upperColumns),
  );
  if (below.length > 0) return null;
  const replaced = new Set(lower.map((cell) => cell.column));
  return [...upper.filter((cell) => !replaced.has(cell.column)), ...lower].sort(
    (a, b) => a.column - b.column,
  );
}

function spansColumns(grid: Grid, row: number, column: number, upperColumns: ReadonlySet<number>): boolean {
  const merged = grid.merges.some(
    (area) =>
      area.top <= row &&
      area.bottom >= row &&
      area.left === column &&
      area.right > column &&
      area.bottom === row,
  );
  return merged || (!upperColumns.has(column + 1) && cellText(grid, row + 1, column + 1) !== "");
}

/** Cuts a line of labels where a field comes a second time and both sides are headers of their own. */
function splitTables(cells: readonly LabelCell[]): readonly (readonly LabelCell[])[] {
  for (let cut = 1; cut < cells.length; cut++) {
    const left = cells.slice(0, cut);
    const right = cells.slice(cut);
    const again = right[0]?.reading?.meaning;
    const repeats = again !== undefined && left.some((cell) => cell.reading?.meaning === again);
    if (repeats && isHeader(resolve(left).fields) && isHeader(resolve(right).fields))
      return [left, ...splitTables(right)];
  }
  return [cells];
}

interface Resolved {
  readonly fields: Partial<Record<HeaderField, number>>;
  readonly confidence: Partial<Record<HeaderField, number>>;
  readonly unmapped: readonly { column: number; label: string }[];
}

/** Decides what each label means among its neighbours; of two labels for one field the surer wins, then the left one. */
function resolve(cells: readonly LabelCell[]): Resolved {
  const taken = new Map<HeaderField, LabelCell & { reading: LabelReading }>();
  const meaningOf = taskMeaning(cells);
  for (const cell of cells) {
    const { reading } = cell;
    if (!reading) continue;
    const field = reading.meaning === "task" ? meaningOf(cell) : reading.meaning;
    const holder = taken.get(field);
    if (!holder || reading.confidence > holder.reading.confidence) taken.set(field, { ...cell, reading });
  }
  const fields: Partial<Record<HeaderField, number>> = {};
  const confidence: Partial<Record<HeaderField, number>> = {};
  for (const [field, cell] of taken) {
    fields[field] = cell.column;
    confidence[field] = cell.reading.confidence;
  }
  // A return without a deadline column of its own often calls the unit's date 完成时间; an issued table means the deadline.
  const answers: readonly LabelMeaning[] = ["progress", "status"];
  if (
    fields.deadline === undefined &&
    fields.finished !== undefined &&
    !answers.some((field) => taken.has(field as HeaderField))
  ) {
    fields.deadline = fields.finished;
    confidence.deadline = 0.8;
    delete fields.finished;
    delete confidence.finished;
  }
  const used = new Set(Object.values(fields));
  const unmapped = cells
    .filter((cell) => !used.has(cell.column))
    .map(({ column, label }) => ({ column, label }));
  return { fields, confidence, unmapped };
}

/** 工作任务 is the category beside a 具体要求, and the requirement when it stands alone or beside a 类别. */
function taskMeaning(cells: readonly LabelCell[]): (cell: LabelCell) => HeaderField {
  const meanings = new Set(cells.map((cell) => cell.reading?.meaning));
  const tasks = cells.filter((cell) => cell.reading?.meaning === "task");
  if (meanings.has("requirement")) return () => "category";
  if (meanings.has("category") || tasks.length === 1) return () => "requirement";
  return (cell) => (cell === tasks[0] ? "category" : "requirement");
}

function isHeader(fields: Partial<Record<HeaderField, number>>): boolean {
  const names = Object.keys(fields).filter((field) => field !== "rowId");
  if (fields.requirement === undefined) return false;
  const telling = (["units", "deadline", "progress", "status"] as const).filter(
    (field) => fields[field] !== undefined,
  );
  return telling.length > 0 && (names.length >= LEAST_FIELDS || telling.length >= 2);
}

function headerOf(
  grid: Grid,
  headerRows: readonly number[],
  cells: readonly LabelCell[],
): HeaderMatch | null {
  const resolved = resolve(cells);
  if (!isHeader(resolved.fields)) return null;
  const lastHeaderRow = Math.max(...headerRows);
  const placed = placeNumberColumn(grid, lastHeaderRow, cells, resolved.fields);
  const columns = [...Object.values(placed), ...resolved.unmapped.map((cell) => cell.column)];
  return {
    headerRows,
    left: Math.min(...columns),
    right: Math.max(...columns),
    fields: placed,
    confidence: resolved.confidence,
    unmapped: resolved.unmapped,
    score: Object.values(resolved.confidence).reduce((sum, value) => sum + value, 0),
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
  fields: Partial<Record<HeaderField, number>>,
): Partial<Record<HeaderField, number>> {
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
