import type { Cell, CellArea } from "../domain/grid";
import { asExcelError } from "./excel-error";
import { CELL_PROPERTIES, cellsOfRow } from "./read-cells";

/** Cells of the first read; later ones go by the bytes that this one took. */
const FIRST_CELLS = 12_000;
/** Excel on the web answers with 5 MB at most. */
const TARGET_BYTES = 4_000_000;
/** Ranges of one request; each takes about 1 KB of the 5 MB that Excel on the web takes. */
const MAX_RANGES = 1_500;

/** An area of a sheet (by its id) that is to be read. */
export interface AreaToRead {
  readonly sheet: string;
  readonly area: CellArea;
  readonly dateSystem: 1900 | 1904;
}

/** Some rows of one area that are read together. */
interface Chunk {
  readonly index: number;
  readonly rows: CellArea;
}

/**
 * Reads areas, each to its rows from the first to the last; a row begins at column A of the sheet and ends with its
 * last cell that holds something. One sync for every 4 MB, whatever areas they belong to; where the texts are longer than
 * those before, Excel on the web refuses the answer, and fewer rows are asked for.
 */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly AreaToRead[],
): Promise<readonly (readonly (Cell | null)[][])[]> {
  const rows = areas.map((): (Cell | null)[][] => []);
  const next = areas.map(({ area }) => area.top);
  let allowance = FIRST_CELLS;
  for (;;) {
    const chunks = chunksWithin(areas, next, allowance);
    if (chunks.length === 0) return rows;
    const ranges = chunks.map(({ index, rows: { top, left, bottom, right } }) => {
      const range = context.workbook.worksheets
        .getItem(areas[index]?.sheet ?? "")
        .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load(CELL_PROPERTIES);
      range.untrack();
      return range;
    });
    const cells = chunks.reduce((sum, chunk) => sum + cellsOf(chunk), 0);
    try {
      // Waits for what fits into one answer of Excel on the web.
      await context.sync();
    } catch (failure) {
      const oneRow = chunks.length === 1 && chunks[0]?.rows.top === chunks[0]?.rows.bottom;
      if (asExcelError(failure).code !== "too-large" || oneRow) throw failure;
      for (const {
        index,
        rows: { top },
      } of chunks)
        next[index] = Math.min(next[index] ?? top, top);
      allowance = Math.floor(cells / 4);
      continue;
    }
    let bytes = 1;
    ranges.forEach((range, position) => {
      const chunk = chunks[position];
      const asked = chunk && areas[chunk.index];
      if (!chunk || !asked) return;
      const { top, left, bottom } = chunk.rows;
      for (let row = 0; row <= bottom - top; row++)
        rows[chunk.index]?.push(cellsOfRow(range, row, left, asked.dateSystem));
      bytes += bytesOf(range);
    });
    allowance = Math.max(1, Math.floor((TARGET_BYTES / bytes) * cells));
  }
}

function cellsOf({ rows: { top, left, bottom, right } }: Chunk): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The next rows to read, `allowance` cells of them or one row; moves `next` on. */
function chunksWithin(areas: readonly AreaToRead[], next: number[], allowance: number): Chunk[] {
  const chunks: Chunk[] = [];
  let left = allowance;
  for (const [index, { area }] of areas.entries()) {
    const top = next[index] ?? area.top;
    if (top > area.bottom) continue;
    const width = area.right - area.left + 1;
    const height = Math.min(Math.floor(left / width), area.bottom - top + 1);
    if (height === 0 && chunks.length > 0) break;
    const bottom = top + Math.max(1, height) - 1;
    chunks.push({ index, rows: { ...area, top, bottom } });
    next[index] = bottom + 1;
    left -= width * Math.max(1, height);
    if (left <= 0 || chunks.length === MAX_RANGES) break;
  }
  return chunks;
}

/** Bytes that the answer took, from the length of its texts: a Chinese character is three. */
function bytesOf(range: Excel.Range): number {
  let characters = 0;
  for (const part of [range.values, range.text, range.formulas, range.numberFormat]) {
    for (const line of part as readonly (readonly unknown[])[]) {
      for (const value of line) characters += String(value).length * 3 + 3;
    }
  }
  return characters + range.valueTypes.length * (range.valueTypes[0]?.length ?? 0) * 10;
}
