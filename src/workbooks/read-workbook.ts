import * as xlsx from "@e965/xlsx";
import { unzipSync } from "fflate";
import { dateOfSerial } from "../domain/dates";
import type { Cell, Grid, SheetVisibility, WorkbookGrid } from "../domain/grid";
import { decrypt } from "./decrypt";
import { decodeText, readCommas, readTabbed } from "./decode-text";
import { DEFAULT_LIMITS } from "./limits";
import { readDocx } from "./read-docx";
import { sniff } from "./sniff";
import type { ReadLimits, ReadOptions, ReadResult } from "./types";

/**
 * Reads a workbook by its content, whatever its name says. Never throws: what cannot be read comes back as a code
 * that `unreadableText` turns into a sentence. Text stays text (00123, 1-2); dates follow the workbook's date system.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const limits = options.limits ?? DEFAULT_LIMITS;
  if (bytes.length > limits.fileBytes) return { ok: false, code: "too-large" };
  const kind = sniff(bytes, name);
  try {
    switch (kind) {
      case "text":
        return readText(bytes, name);
      case "zip":
        return readZip(bytes, limits);
      case "ole":
        return await readOle(bytes, limits, options);
      default:
        return { ok: false, code: kind };
    }
  } catch (error) {
    // The library throws on every kind of damage, with sentences of its own that say nothing to a clerk.
    return { ok: false, code: isPasswordError(error) ? "password" : "corrupt" };
  }
}

function isPasswordError(error: unknown): boolean {
  return error instanceof Error && /password|encrypt/i.test(error.message);
}

function readText(bytes: Uint8Array, name: string): ReadResult {
  const text = decodeText(bytes).replace(/^\ufeff/, "");
  if (text.trim() === "") return { ok: false, code: "empty" };
  if (/^\s*(<!doctype html|<html|<table|<\?xml)/i.test(text)) {
    return workbookOf(
      xlsx.read(text, { type: "string", raw: true, cellNF: true, sheetStubs: false }),
      DEFAULT_LIMITS,
    );
  }
  const tabs = text.split("\t").length > text.split("\n").length / 2 && text.includes("\t");
  const rows = tabs ? readTabbed(text) : readCommas(text);
  const sheet: Grid = {
    name: name.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
    rows: rows.map((row) =>
      row.map((field): Cell | null => (field === "" ? null : { type: "text", text: field })),
    ),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
    filtered: false,
    dateSystem: 1900,
  };
  return { ok: true, workbook: { sheets: [sheet], properties: new Map() } };
}

function readZip(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  let inflated = 0;
  const names: string[] = [];
  // The declared sizes are summed before anything is inflated: a bomb is refused without being opened.
  unzipSync(bytes, {
    filter: (file) => {
      inflated += file.originalSize;
      names.push(file.name.replaceAll("\\", "/"));
      return false;
    },
  });
  if (inflated > limits.inflatedBytes) return { ok: false, code: "inflates-too-large" };
  if (names.some((part) => part.startsWith("word/"))) return readDocx(bytes, limits);
  if (names.some((part) => part.startsWith("ppt/"))) return { ok: false, code: "presentation" };
  const isBook = names.some((part) => part.startsWith("xl/") || part === "content.xml");
  if (!isBook) return { ok: false, code: "unknown-format" };
  return workbookOf(xlsx.read(bytes, READ_OPTIONS), limits);
}

async function readOle(
  bytes: Uint8Array,
  limits: ReadLimits,
  { passwords = [] }: ReadOptions,
): Promise<ReadResult> {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes("EncryptedPackage")) {
    if (passwords.length === 0) return { ok: false, code: "password" };
    for (const password of passwords) {
      const opened = await decrypt(bytes, password);
      if (opened) return readZip(opened, limits);
    }
    return { ok: false, code: "wrong-password" };
  }
  if (names.includes("WordDocument")) return { ok: false, code: "old-word" };
  if (names.includes("PowerPoint Document")) return { ok: false, code: "presentation" };
  if (names.includes("__substg1.0_")) return { ok: false, code: "mail" };
  const [password] = passwords;
  return workbookOf(
    xlsx.read(bytes, { ...READ_OPTIONS, ...(password === undefined ? {} : { password }) }),
    limits,
  );
}

const READ_OPTIONS: xlsx.ParsingOptions = {
  type: "array",
  cellDates: false,
  cellNF: true,
  cellStyles: true,
  cellFormula: true,
  sheetStubs: false,
  bookVBA: false,
};

function workbookOf(book: xlsx.WorkBook, limits: ReadLimits): ReadResult {
  if (book.SheetNames.length > limits.sheets) return { ok: false, code: "too-many-sheets" };
  const dateSystem = book.Workbook?.WBProps?.date1904 ? 1904 : 1900;
  let cells = 0;
  const sheets: Grid[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    const visibility = (["visible", "hidden", "very-hidden"] as const)[
      book.Workbook?.Sheets?.[index]?.Hidden ?? 0
    ];
    const grid = gridOf(name, sheet, visibility ?? "visible", dateSystem);
    cells += grid.rows.reduce((sum, row) => sum + row.filter((cell) => cell !== null).length, 0);
    if (cells > limits.cells) return { ok: false, code: "too-many-cells" };
    sheets.push(grid);
  }
  const properties = new Map(
    Object.entries(book.Custprops ?? {}).map(([key, value]): [string, string] => [key, String(value)]),
  );
  const workbook: WorkbookGrid = { sheets, properties };
  return { ok: true, workbook };
}

function gridOf(
  name: string,
  sheet: xlsx.WorkSheet,
  visibility: SheetVisibility,
  dateSystem: 1900 | 1904,
): Grid {
  const rows: (Cell | null)[][] = [];
  for (const [address, value] of Object.entries(sheet)) {
    if (address.startsWith("!")) continue;
    const cell = cellOf(value as xlsx.CellObject, dateSystem);
    if (!cell) continue;
    const { r, c } = xlsx.utils.decode_cell(address);
    while (rows.length <= r) rows.push([]);
    const row = rows[r] ?? [];
    while (row.length <= c) row.push(null);
    row[c] = cell;
  }
  const hidden = (infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] =>
    (infos ?? []).flatMap((info, index) => (info?.hidden ? [index] : []));
  return {
    name,
    rows,
    merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hidden(sheet["!rows"]),
    hiddenColumns: hidden(sheet["!cols"]),
    visibility,
    filtered: sheet["!autofilter"] !== undefined,
    dateSystem,
  };
}

function cellOf(cell: xlsx.CellObject, dateSystem: 1900 | 1904): Cell | null {
  const formula = cell.f === undefined ? {} : { formula: cell.f };
  switch (cell.t) {
    case "s": {
      const text = String(cell.v ?? "");
      return text === "" ? null : { type: "text", text, ...formula };
    }
    case "n": {
      const value = Number(cell.v);
      const text = cell.w ?? String(value);
      const format = typeof cell.z === "string" ? cell.z : "General";
      const date = xlsx.SSF.is_date(format) ? dateOfSerial(value, dateSystem) : null;
      if (!date) return { type: "number", value, text, ...formula };
      return { type: "date", date, time: timeOf(value), text, ...formula };
    }
    case "b":
      return {
        type: "boolean",
        value: cell.v === true,
        text: cell.v === true ? "TRUE" : "FALSE",
        ...formula,
      };
    case "e":
      return { type: "error", text: cell.w ?? "#VALUE!", ...formula };
    default:
      return null;
  }
}

function timeOf(serial: number): string | null {
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  if (minutes === 0) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
