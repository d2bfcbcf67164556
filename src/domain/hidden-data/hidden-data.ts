import type { Grid } from "../grid";
import { cellText } from "../grid";

/** The sheet in which our workbooks carry what the next step needs: form ids, a master's own state, settings. */
export const HIDDEN_SHEET_NAME = "_fengong";

/** Excel's limit for the text of one cell is 32,767; a margin is left for programs that count escapes. */
const CHUNK_LENGTH = 30_000;

/**
 * Lays out named texts as rows of cells: key, running number from 1, a piece of the text. Long texts take several
 * rows, because a cell holds 32,767 characters at most; no character is cut in two.
 */
export function encodeHiddenData(
  values: ReadonlyMap<string, string>,
): readonly (readonly [string, number, string])[] {
  const rows: [string, number, string][] = [];
  for (const [key, text] of values) {
    let start = 0;
    for (let part = 1; part === 1 || start < text.length; part++) {
      const end = start + CHUNK_LENGTH;
      // A file cannot hold the halves of a pair in two cells.
      const split = isPairAt(text, end - 1) ? end - 1 : end;
      rows.push([key, part, text.slice(start, split)]);
      start = split;
    }
  }
  return rows;
}

function isPairAt(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
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
