import type { Area } from "../addresses";
import { HostError } from "../host-error";
import { text } from "./values";

export const DIMENSIONS =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** The area of one cell at 0-based `row`, `column`. */
export function cellArea(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** A number format as the store keeps it: General, and an empty text, is the absence of one. */
export function numberFormatOf(format: unknown): string | undefined {
  const given = text(format);
  return given === "General" || given === "" ? undefined : given;
}

/** Calls for each value of a two-dimensional array of the area's size; InvalidArgument for any other size. */
export function eachValue(
  values: readonly unknown[],
  area: Area,
  apply: (value: unknown, row: number, column: number) => void,
): void {
  const fits =
    values.length === area.rows &&
    values.every((line) => Array.isArray(line) && line.length === area.columns);
  if (!fits) throw new HostError("InvalidArgument", DIMENSIONS);
  values.forEach((line, i) => {
    if (Array.isArray(line)) {
      line.forEach((value: unknown, j) => {
        apply(value, area.row + i, area.column + j);
      });
    }
  });
}
