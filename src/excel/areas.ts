import { cellAddress, columnLetters } from "../domain/grid";
import type { CellArea } from "../domain/grid";

/** Longest address given to Worksheet.getRanges: no page names a limit, developers report 255 characters. */
const MAX_ADDRESS = 255;

/** A1 or A1:B2 of an area. */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Whole columns from one to another, both 0-based and inclusive: A:C. */
export function columnsAddress(from: number, to: number): string {
  return `${columnLetters(from)}:${columnLetters(to)}`;
}

/** Whole rows from one to another, both 0-based and inclusive: 1:3. */
export function rowsAddress(from: number, to: number): string {
  return `${from + 1}:${to + 1}`;
}

/** Addresses joined with commas, in as few texts as Excel takes. */
export function joinAddresses(addresses: readonly string[]): string[] {
  const joined: string[] = [];
  let current = "";
  for (const address of addresses) {
    const longer = current === "" ? address : `${current},${address}`;
    if (longer.length > MAX_ADDRESS && current !== "") {
      joined.push(current);
      current = address;
    } else current = longer;
  }
  return current === "" ? joined : [...joined, current];
}

/** Neighbouring numbers as runs, both ends inclusive; the numbers ascend. */
export function runsOf(numbers: readonly number[]): { readonly from: number; readonly to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs;
}

/**
 * The cells as few rectangles: runs along rows, then equal runs of neighbouring rows joined. Cells come in row-major
 * order, each once.
 */
export function rectanglesOf(
  cells: readonly { readonly row: number; readonly column: number }[],
): CellArea[] {
  const byRow = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const columns = byRow.get(row);
    if (columns) columns.push(column);
    else byRow.set(row, [column]);
  }
  const done: CellArea[] = [];
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const [row, columns] of [...byRow].sort(([a], [b]) => a - b)) {
    const next: typeof open = new Map();
    for (const { from, to } of runsOf(columns.sort((a, b) => a - b))) {
      const key = `${from}:${to}`;
      const above = open.get(key);
      if (above?.bottom === row - 1) {
        above.bottom = row;
        next.set(key, above);
      } else {
        const area = { top: row, left: from, bottom: row, right: to };
        done.push(area);
        next.set(key, area);
      }
    }
    open = next;
  }
  return done;
}

/** The addresses of the single cells of A1 or A1:B2, row by row. */
export function cellsOfAddress(address: string): string[] {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  if (!match) return [];
  const [, left = "", top = "", right = left, bottom = top] = match;
  const cells: string[] = [];
  for (let row = Number(top) - 1; row < Number(bottom); row++) {
    for (let column = columnNumber(left); column <= columnNumber(right); column++) {
      cells.push(cellAddress(row, column));
    }
  }
  return cells;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
