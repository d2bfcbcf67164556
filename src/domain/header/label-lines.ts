import type { Grid } from "../grid";
import { cellText } from "../grid";
import type { LabelReading } from "./labels";
import { readLabel } from "./labels";

/** A cell that may be a column's label, with what it means; null when it means none of our fields. */
export interface LabelCell {
  readonly column: number;
  readonly label: string;
  readonly reading: LabelReading | null;
}

/** The labels of a header: one line of cells, or two lines read together. */
export interface LabelLines {
  /** 0-based. */
  readonly rows: readonly number[];
  readonly cells: readonly LabelCell[];
}

/** A label longer than this is text, not a label; also keeps the scan of long sheets cheap. */
const LONGEST_RAW_LABEL = 40;
/** Two tables beside each other have fewer columns than this; a wider line is read as far as here. */
const MOST_LABELS = 80;
/** 责任 over 单位: a label cut in two has short halves. */
const LONGEST_HALF = 4;
const FEWEST_HALVES = 3;
/** Joined halves must make a known label; a cell above a page's header is not half of it. */
const LEAST_JOINED = 0.95;

/**
 * The labels of a row, alone or with the line below it; null when the row cannot begin a header. `cellsOf` gives the
 * label cells of a row: whoever looks through a whole sheet asks for each row twice.
 */
export function labelLines(
  grid: Grid,
  row: number,
  cellsOf: (row: number) => readonly LabelCell[] = (each) => labelCells(grid, each),
): LabelLines | null {
  const upper = cellsOf(row);
  const cut = cutLabels(upper, cellsOf(row + 1));
  if (cut) return { rows: [row, row + 1], cells: cut };
  if (countMeanings(upper) < 2) return null;
  const lower = secondLine(grid, row, upper, cellsOf(row + 1));
  return lower ? { rows: [row, row + 1], cells: lower } : { rows: [row], cells: upper };
}

/** The text cells of a row that are short enough for labels. */
export function labelCells(grid: Grid, row: number): readonly LabelCell[] {
  const cells = grid.rows[row] ?? [];
  const labels: LabelCell[] = [];
  for (let column = 0; column < cells.length && labels.length < MOST_LABELS; column++) {
    const cell = cells[column];
    if (cell?.type !== "text" || cell.text.length > LONGEST_RAW_LABEL) continue;
    if (cell.text.includes("。") || !/\S/.test(cell.text)) continue;
    labels.push({ column, label: cell.text, reading: readLabel(cell.text) });
  }
  return labels;
}

function countMeanings(cells: readonly LabelCell[]): number {
  const meanings = new Set<string>();
  for (const { reading } of cells) if (reading) meanings.add(reading.meaning);
  return meanings.size;
}

/** Labels that a narrow column cut over two rows (时限 over 要求), joined; null when the joined texts say no more. */
function cutLabels(upper: readonly LabelCell[], lower: readonly LabelCell[]): readonly LabelCell[] | null {
  if (upper.filter(isHalf).length < FEWEST_HALVES || lower.filter(isHalf).length < FEWEST_HALVES) return null;
  const halves = new Map(lower.filter(isHalf).map((cell) => [cell.column, cell]));
  const joined = upper.map((cell): LabelCell => {
    const half = isHalf(cell) ? halves.get(cell.column) : undefined;
    if (!half) return cell;
    const label = cell.label + half.label;
    const reading = readLabel(label);
    return reading && reading.confidence >= LEAST_JOINED ? { ...cell, label, reading } : cell;
  });
  const gained = joined.filter((cell, at) => cell !== upper[at]).length;
  // Below a header stand tasks; a second line that completes most labels is none.
  return gained >= FEWEST_HALVES && gained * 2 >= lower.length ? joined : null;
}

function isHalf({ label }: LabelCell): boolean {
  return label.length <= LONGEST_HALF;
}

/**
 * The labels of a two-line header: the lower line names the columns under a label that spans several (完成情况 over
 * 进展情况 and 完成状态), the upper line all others. Null when the line below is no part of the header.
 */
function secondLine(
  grid: Grid,
  row: number,
  upper: readonly LabelCell[],
  lower: readonly LabelCell[],
): readonly LabelCell[] | null {
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
