import type { Grid } from "../grid";
import { cellText } from "../grid";

/** The sheet in which our workbooks carry what the next step needs: form ids, a master's own state, settings. */
export const HIDDEN_SHEET_NAME = "_fengong";

/** Excel's limit for the text of one cell is 32,767; a margin is left for programs that count escapes. */
const CHUNK_LENGTH = 30_000;

/**
 * Lays out named texts as rows of cells: key, running number from 1, a piece of the text. Long texts take several
 * rows, because a cell holds 32,767 characters at most.
 */
export function encodeHiddenData(
  values: ReadonlyMap<string, string>,
): readonly (readonly [string, number, string])[] {
  const rows: [string, number, string][] = [];
  for (const [key, text] of values) {
    for (let start = 0, part = 1; start === 0 || start < text.length; start += CHUNK_LENGTH, part++) {
      rows.push([key, part, text.slice(start, start + CHUNK_LENGTH)]);
    }
  }
  return rows;
}

/** Reads back what `encodeHiddenData` laid out, from any sheet; rows of another shape are passed over. */
export function decodeHiddenData(grid: Grid): ReadonlyMap<string, string> {
  const parts = new Map<string, { part: number; text: string }[]>();
  for (let row = 0; row < grid.rows.length; row++) {
    const key = cellText(grid, row, 0);
    const part = Number(cellText(grid, row, 1));
    if (key === "" || !Number.isInteger(part) || part < 1) continue;
    const pieces = parts.get(key) ?? [];
    pieces.push({ part, text: cellText(grid, row, 2) });
    parts.set(key, pieces);
  }
  return new Map(
    [...parts].map(([key, pieces]) => [
      key,
      pieces
        .sort((a, b) => a.part - b.part)
        .map((piece) => piece.text)
        .join(""),
    ]),
  );
}
