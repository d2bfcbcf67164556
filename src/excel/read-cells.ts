import { dateOfSerial } from "../domain/dates";
import type { Cell } from "../domain/grid";
import { showsDay, showsDate } from "./number-formats";

/** What `cellsOfRow` needs of a range. */
export const CELL_PROPERTIES = "values,valueTypes,text,formulas,numberFormat";

/** One row of a loaded range as cells, `left` empty ones before it; empty ones at the end are left out. */
export function cellsOfRow(
  range: Excel.Range,
  row: number,
  left: number,
  dateSystem: 1900 | 1904,
): (Cell | null)[] {
  const cells: (Cell | null)[] = Array.from({ length: left }, () => null);
  const values: readonly unknown[] = range.values[row] ?? [];
  values.forEach((value, column) => {
    const formula: unknown = range.formulas[row]?.[column];
    const cell = readCell(
      value,
      range.valueTypes[row]?.[column] ?? "Empty",
      range.text[row]?.[column] ?? "",
      String(range.numberFormat[row]?.[column] ?? "General"),
      dateSystem,
    );
    // A quoted text that begins with = reads as a formula too; only where the value differs is it one.
    const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
    cells.push(cell && isFormula ? { ...cell, formula: formula.slice(1) } : cell);
  });
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

function readCell(
  value: unknown,
  type: string,
  text: string,
  numberFormat: string,
  dateSystem: 1900 | 1904,
): Cell | null {
  if (type === "Error") return { type: "error", text: String(value) };
  if (typeof value === "boolean")
    return { type: "boolean", value, text: text || String(value).toUpperCase() };
  if (typeof value === "number") return readNumber(value, text, numberFormat, dateSystem);
  if (type === "Empty" || value === "" || value === null || value === undefined) return null;
  // Number formats and narrow columns may change what is shown of a text; the text itself is what counts.
  return { type: "text", text: String(value) };
}

function readNumber(value: number, shown: string, numberFormat: string, dateSystem: 1900 | 1904): Cell {
  // A column too narrow for its number shows ####.
  const text = /^#+$/.test(shown) ? "" : shown;
  const date = showsDate(numberFormat) && showsDay(numberFormat) ? dateOfSerial(value, dateSystem) : null;
  if (date === null) return { type: "number", value, text: text || String(value) };
  const minutes = Math.round((value - Math.floor(value)) * 24 * 60);
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { type: "date", date, time: minutes === 0 ? null : clock, text: text || date };
}
