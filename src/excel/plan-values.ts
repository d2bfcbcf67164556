import { serialOfDate } from "../domain/dates";
import type { CellArea } from "../domain/grid";
import type { PlanCell, SheetPlan } from "../sheets";
import { guardedText } from "./guard-text";

/** A block of rows that is written at once. Null leaves a cell as it is. */
export interface ValueBlock {
  readonly area: CellArea;
  readonly values: (string | number | boolean | null)[][];
  /** Bytes that it takes on the way, estimated from above. */
  readonly bytes: number;
}

export interface ValueOptions {
  readonly dateSystem: 1900 | 1904;
  /** Adapts a formula, for sheets that had to take another name. */
  readonly formula: (formula: string) => string;
  readonly maxBytes: number;
}

/** A character takes up to 3 bytes as it is and 6 when escaped in JSON; 4 covers Chinese text with room for escapes. */
const BYTES_A_CHARACTER = 4;
const BYTES_A_CELL = 8;

function written(cell: PlanCell, plan: SheetPlan, options: ValueOptions): string | number | boolean | null {
  const { value } = cell;
  if (value === null) return null;
  switch (value.type) {
    case "text":
      return guardedText(value.text, plan.styles[cell.style]?.numberFormat);
    case "number":
    case "boolean":
      return value.value;
    case "date":
      return serialOfDate(value.date, options.dateSystem);
    case "formula":
      return options.formula(value.formula.startsWith("=") ? value.formula : `=${value.formula}`);
  }
}

/** The content of a sheet as blocks of whole rows, each below the byte limit (one row at least). */
export function valueBlocks(plan: SheetPlan, options: ValueOptions): ValueBlock[] {
  const cells = plan.cells.filter((cell) => cell.value !== null);
  if (cells.length === 0) return [];
  const left = Math.min(...cells.map(({ column }) => column));
  const right = Math.max(...cells.map(({ column }) => column));
  const rows = new Map<number, PlanCell[]>();
  for (const cell of cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  const blocks: ValueBlock[] = [];
  let open: {
    area: { top: number; left: number; bottom: number; right: number };
    values: (string | number | boolean | null)[][];
    bytes: number;
  } | null = null;
  for (const [row, line] of [...rows].sort(([a], [b]) => a - b)) {
    const values: (string | number | boolean | null)[] = Array.from({ length: right - left + 1 }, () => null);
    let bytes = values.length * BYTES_A_CELL;
    for (const cell of line) {
      const value = written(cell, plan, options);
      values[cell.column - left] = value;
      bytes += String(value).length * BYTES_A_CHARACTER;
    }
    if (open && open.area.bottom === row - 1 && open.bytes + bytes <= options.maxBytes) {
      open.area.bottom = row;
      open.values.push(values);
      open.bytes += bytes;
    } else {
      open = { area: { top: row, left, bottom: row, right }, values: [values], bytes };
      blocks.push(open);
    }
  }
  return blocks;
}
