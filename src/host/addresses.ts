import { HostError } from "./host-error";

/** Excel's last row and column, counted from 1 (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** A rectangle of cells: 0-based first row and column, and counts. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Column letters of a 0-based column. */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function spanning(row1: number, row2: number, column1: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return checkedArea({
    row,
    column,
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  });
}

/** The area itself; refuses one that leaves the sheet, as Excel does. */
export function checkedArea(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!inside || ![area.row, area.column, area.rows, area.columns].every(Number.isInteger)) {
    throw new HostError("InvalidArgument");
  }
  return area;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Splits `Sheet!A1` or `'A sheet'!A1:B2`; the sheet is null when the address names none. */
export function splitAddress(address: string): { readonly sheet: string | null; readonly cells: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.*)$/.exec(address);
  if (!match) return { sheet: null, cells: address };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? "", cells: match[3] ?? "" };
}

/** Reads A1, A1:B2, A:C or 3:5 (a sheet name before ! is dropped); throws InvalidArgument for anything else. */
export function parseArea(address: string): Area {
  const text = splitAddress(address).cells.trim();
  const cells = CELLS.exec(text);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return spanning(Number(row1) - 1, Number(row2) - 1, columnOf(column1), columnOf(column2));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return spanning(0, MAX_ROWS - 1, columnOf(columns[1] ?? ""), columnOf(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  if (rows) return spanning(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, MAX_COLUMNS - 1);
  throw new HostError("InvalidArgument");
}

/** The address as Excel gives it: A1, A1:B2, whole columns A:C, whole rows 3:5. */
export function formatArea(area: Area): string {
  const { row, column, rows, columns } = area;
  if (rows === MAX_ROWS && columns < MAX_COLUMNS)
    return `${lettersOf(column)}:${lettersOf(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${lettersOf(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${lettersOf(column + columns - 1)}${row + rows}`;
}

/** A sheet name as it stands in an address: quoted unless it is letters, digits and _ . only. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells that two areas share; null when there are none. */
export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** True when `outer` holds every cell of `inner`. */
export function contains(outer: Area, inner: Area): boolean {
  const shared = intersect(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersect(area, hole);
  if (!shared) return [area];
  const left: Area[] = [];
  const areaEnd = area.row + area.rows;
  const holeEnd = shared.row + shared.rows;
  if (shared.row > area.row) left.push({ ...area, rows: shared.row - area.row });
  if (holeEnd < areaEnd) left.push({ ...area, row: holeEnd, rows: areaEnd - holeEnd });
  const band = { row: shared.row, rows: shared.rows };
  const columnsEnd = shared.column + shared.columns;
  if (shared.column > area.column)
    left.push({ ...band, column: area.column, columns: shared.column - area.column });
  if (columnsEnd < area.column + area.columns) {
    left.push({ ...band, column: columnsEnd, columns: area.column + area.columns - columnsEnd });
  }
  return left;
}
