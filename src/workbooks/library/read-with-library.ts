import * as xlsx from "@e965/xlsx";
import type { Cell, Grid, SheetVisibility } from "../../domain/grid";
import { CellBudget, GridBuilder } from "../cells/grid-builder";
import type { DateSystem } from "../cells/number-format";
import { numberCell, plainFormat } from "../cells/number-format";
import type { ReadLimits, ReadResult } from "../types";
import { Unreadable } from "../unreadable";
import type { ZipParts } from "../zip/zip-parts";
import { useCodePages } from "./code-pages";
import { libraryFormat } from "./number-format";
import { quietly } from "./quietly";
import { safeArchive, writeOutAstral } from "./safe-archive";

// Serials and raw texts, never the library's own dates: those shift by a day east of Greenwich.
const OPTIONS: xlsx.ParsingOptions = {
  cellDates: false,
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
  cellHTML: false,
  sheetStubs: false,
  bookVBA: false,
  dense: true,
  // Of a file that does not say: its makers were Chinese.
  codepage: 936,
};

useCodePages();

/** Reads bytes of any format that the library knows. Throws whatever the library throws, and Unreadable. */
export function readBytesWithLibrary(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  return workbookOf(
    quietly(() => xlsx.read(bytes, { ...OPTIONS, type: "array" })),
    limits,
  );
}

/** Reads a document that is a zip: a workbook of OOXML or ODF. */
export function readPartsWithLibrary(parts: ZipParts, limits: ReadLimits): ReadResult {
  return readBytesWithLibrary(safeArchive(parts), limits);
}

/** Reads a text that is HTML or XML; every field stays the text that it is. */
export function readTextWithLibrary(text: string, limits: ReadLimits): ReadResult {
  return workbookOf(
    quietly(() => xlsx.read(writeOutAstral(text), { ...OPTIONS, type: "string", raw: true })),
    limits,
  );
}

function workbookOf(book: xlsx.WorkBook, limits: ReadLimits): ReadResult {
  // Of a file that it cannot make out the library gives a workbook of nothing.
  if (book.SheetNames.length === 0) throw new Unreadable("corrupt");
  if (book.SheetNames.length > limits.sheets) return { ok: false, code: "too-many-sheets" };
  const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  const budget = new CellBudget(limits);
  const sheets: Grid[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    // A chart on a sheet of its own holds no cells.
    if (!sheet || sheet["!type"] === "chart") continue;
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const visibility = (["visible", "hidden", "very-hidden"] as const)[hidden] ?? "visible";
    sheets.push(gridOf(name, sheet, visibility, dateSystem, budget));
  }
  const properties = new Map(
    Object.entries(book.Custprops ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
  );
  return { ok: true, workbook: { sheets, properties } };
}

function gridOf(
  name: string,
  sheet: xlsx.WorkSheet,
  visibility: SheetVisibility,
  dateSystem: DateSystem,
  budget: CellBudget,
): Grid {
  const builder = new GridBuilder(budget);
  for (const [row, cells] of (sheet["!data"] ?? []).entries()) {
    // Rows and cells that hold nothing are holes in these arrays.
    (cells as (xlsx.CellObject | undefined)[] | undefined)?.forEach((value, column) => {
      const cell = value ? cellOf(value, dateSystem, budget.limits) : null;
      if (cell) builder.set(row, column, cell);
    });
  }
  const hidden = (infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
    (infos ?? []).flatMap((info, index) => (info?.hidden ? [index] : []));
  return builder.build({
    name,
    visibility,
    dateSystem,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet["!rows"]),
    hiddenColumns: hidden(sheet["!cols"]),
    filtered: sheet["!autofilter"] !== undefined,
  });
}

function cellOf(cell: xlsx.CellObject, dateSystem: DateSystem, limits: ReadLimits): Cell | null {
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  switch (cell.t) {
    case "s": {
      const text = String(cell.v ?? "").replace(/\r\n?/g, "\n");
      if (text.length > limits.textLength) throw new Unreadable("text-too-long");
      return text === "" ? null : { type: "text", text, ...formula };
    }
    case "n": {
      const value = Number(cell.v);
      const format = cell.z ?? 0;
      return numberCell(value, plainFormat(format) ?? libraryFormat(format), dateSystem, cell.f);
    }
    case "b": {
      const truth = cell.v === true;
      return { type: "boolean", value: truth, text: truth ? "TRUE" : "FALSE", ...formula };
    }
    case "e":
      return { type: "error", text: cell.w ?? "#VALUE!", ...formula };
    default:
      return null;
  }
}
