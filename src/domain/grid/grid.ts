import type { IsoDate } from "../dates/iso-date";

/**
 * One cell as its file holds it. `text` is always what a person sees in the cell, untouched: nothing trimmed,
 * nothing coerced. A formula arrives as its cached value; only `formula` says that there was one. One that no program
 * has calculated yet arrives as its own text (`isUncalculated`).
 */
export type Cell =
  | { readonly type: "text"; readonly text: string; readonly formula?: string }
  | { readonly type: "number"; readonly value: number; readonly text: string; readonly formula?: string }
  | {
      readonly type: "date";
      /** The calendar day by the workbook's own date system. */
      readonly date: IsoDate;
      /** `HH:MM` when the cell holds a time of day too, else null. */
      readonly time: string | null;
      readonly text: string;
      readonly formula?: string;
    }
  | { readonly type: "boolean"; readonly value: boolean; readonly text: string; readonly formula?: string }
  /** `text` is the error's name, such as `#REF!`. */
  | { readonly type: "error"; readonly text: string; readonly formula?: string };

/** True for a formula without a result: scripts write such cells, and only Excel or WPS works them out. */
export function isUncalculated({ formula, text }: Cell): boolean {
  return formula !== undefined && text === `=${formula}`;
}

/** A rectangle of cells, 0-based, all four edges inclusive. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type SheetVisibility = "visible" | "hidden" | "very-hidden";

/**
 * One sheet as a rectangle of cells, from whatever program or file it came.
 * `rows[r][c]` is 0-based from the sheet's own A1, so `rows[0][0]` is A1 even when the data starts lower; rows may
 * differ in length and an empty cell is null. Rows after the last value are not kept.
 */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly merges: readonly CellArea[];
  /** 0-based, ascending. Rows hidden by a filter are listed here too. */
  readonly hiddenRows: readonly number[];
  /** 0-based, ascending. */
  readonly hiddenColumns: readonly number[];
  readonly visibility: SheetVisibility;
  /** True when an automatic filter is switched on. */
  readonly filtered: boolean;
  /** The workbook's date system: what serial 0 or 1 stands for. Needed to read a bare number as a date. */
  readonly dateSystem: 1900 | 1904;
}

/** A workbook as read: every sheet, hidden ones too, in the order of the file. */
export interface WorkbookGrid {
  readonly sheets: readonly Grid[];
  /** Custom document properties by name; text only. Empty where the format has none. */
  readonly properties: ReadonlyMap<string, string>;
}

/** What a person sees in the cell at 0-based `row`, `column`; "" for an empty cell or one outside the grid. */
export function cellText(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text ?? "";
}

/** The cell at 0-based `row`, `column`, or null when it is empty or outside the grid. */
export function cellAt(grid: Grid, row: number, column: number): Cell | null {
  return grid.rows[row]?.[column] ?? null;
}

/** Column letters of a 0-based column: 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The 0-based column of column letters: A → 0, aa → 26; null for anything that is no column of a sheet. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 address of a cell at 0-based `row`, `column`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

const mergesByRow = new WeakMap<Grid, ReadonlyMap<number, readonly CellArea[]>>();

/** A sheet can hold thousands of merges and every cell is asked about, so they are sorted by row once per grid. */
function indexMerges(grid: Grid): ReadonlyMap<number, readonly CellArea[]> {
  const known = mergesByRow.get(grid);
  if (known) return known;
  const index = new Map<number, CellArea[]>();
  for (const area of grid.merges) {
    for (let row = area.top; row <= Math.min(area.bottom, grid.rows.length - 1); row++) {
      const areas = index.get(row);
      if (areas) areas.push(area);
      else index.set(row, [area]);
    }
  }
  mergesByRow.set(grid, index);
  return index;
}

/** The merged area that holds the cell at 0-based `row`, `column`, or null. */
export function mergeAt(grid: Grid, row: number, column: number): CellArea | null {
  return (
    indexMerges(grid)
      .get(row)
      ?.find((area) => column >= area.left && column <= area.right) ?? null
  );
}
