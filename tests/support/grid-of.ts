import type { Cell, CellArea, Grid } from "../../src/domain/grid";

/** A grid from rows of texts; "" is an empty cell, a number a number cell. */
export function gridOf(
  rows: readonly (readonly (string | number | Cell)[])[],
  merges: readonly CellArea[] = [],
): Grid {
  return {
    name: "Sheet1",
    rows: rows.map((row) =>
      row.map((value): Cell | null => {
        if (value === "") return null;
        if (typeof value === "string") return { type: "text", text: value };
        return typeof value === "number" ? { type: "number", value, text: String(value) } : value;
      }),
    ),
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
    filtered: false,
    dateSystem: 1900,
  };
}
