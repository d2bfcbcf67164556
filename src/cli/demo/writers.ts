import * as xlsx from "@e965/xlsx";
import { dateParts } from "../../domain/dates";
import type { Draft, DraftCell } from "./draft";

/** The programs and formats in which demo returns come back, beside our own .xlsx. */
export type OtherFormat = "xlsx" | "xls" | "et" | "ods" | "csv-utf8" | "csv-gbk" | "txt-utf16" | "html-xls";

const EXTENSION: Readonly<Record<OtherFormat, string>> = {
  xlsx: "xlsx",
  xls: "xls",
  et: "et",
  ods: "ods",
  "csv-utf8": "csv",
  "csv-gbk": "csv",
  "txt-utf16": "txt",
  "html-xls": "xls",
};

/** The file extension under which people meet a format. */
export function extensionOf(format: OtherFormat): string {
  return EXTENSION[format];
}

/** Saves a draft the way another program would. */
export function writeAs(draft: Draft, format: OtherFormat): Uint8Array {
  switch (format) {
    case "csv-utf8":
      return new TextEncoder().encode(`\ufeff${delimited(draft, ",")}`);
    case "csv-gbk":
      return encodeGbk(delimited(draft, ","));
    case "txt-utf16":
      return encodeUtf16(delimited(draft, "\t"));
    case "html-xls":
      return new TextEncoder().encode(htmlOf(draft));
    case "xlsx":
    case "ods":
      return binary(draft, format);
    case "xls":
    case "et":
      return binary(draft, "biff8");
  }
}

function binary(draft: Draft, bookType: "xlsx" | "ods" | "biff8"): Uint8Array {
  const sheet: xlsx.WorkSheet = xlsx.utils.aoa_to_sheet(
    draft.rows.map((cells) => cells.map((cell) => sheetCell(cell, bookType === "ods"))),
  );
  sheet["!merges"] = draft.merges.map((area) => ({
    s: { r: area.top, c: area.left },
    e: { r: area.bottom, c: area.right },
  }));
  const rowInfo: xlsx.RowInfo[] = [];
  for (const row of draft.hiddenRows) rowInfo[row] = { hidden: true };
  sheet["!rows"] = rowInfo;
  const book = xlsx.utils.book_new();
  xlsx.utils.book_append_sheet(book, sheet, draft.sheet);
  if (Object.keys(draft.properties).length > 0) book.Custprops = draft.properties;
  return new Uint8Array(xlsx.write(book, { bookType, type: "array" }) as ArrayBuffer);
}

/** The library cannot write a date format into an .ods, so dates go there as people often type them: as text. */
function sheetCell(cell: DraftCell, datesAsText: boolean): xlsx.CellObject | null {
  if (!cell) return null;
  if (cell.type === "number") return { t: "n", v: cell.value };
  if (cell.type === "date" && !datesAsText) {
    const { year, month, day } = dateParts(cell.date);
    return {
      t: "n",
      v: Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000),
      z: "yyyy-mm-dd",
    };
  }
  return { t: "s", v: textOf(cell) };
}

function textOf(cell: DraftCell): string {
  if (!cell) return "";
  if (cell.type === "text") return cell.text;
  return cell.type === "date" ? cell.date : String(cell.value);
}

function delimited(draft: Draft, separator: string): string {
  const field = (cell: DraftCell): string => {
    const text = textOf(cell);
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return draft.rows.map((cells) => cells.map(field).join(separator)).join("\r\n");
}

function htmlOf(draft: Draft): string {
  const escape = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\n", "<br>");
  const covered = new Set<string>();
  for (const area of draft.merges) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row !== area.top || column !== area.left) covered.add(`${row},${column}`);
      }
    }
  }
  const width = Math.max(...draft.rows.map((cells) => cells.length));
  const rows = draft.rows.map((cells, row) => {
    const tds = Array.from({ length: width }, (_none, column) => {
      if (covered.has(`${row},${column}`)) return "";
      const area = draft.merges.find((each) => each.top === row && each.left === column);
      const span = area
        ? ` rowspan="${area.bottom - area.top + 1}" colspan="${area.right - area.left + 1}"`
        : "";
      return `<td${span}>${escape(textOf(cells[column] ?? null))}</td>`;
    });
    return `<tr>${tds.join("")}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.join("\n")}</table></body></html>`;
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    bytes[2 + index * 2] = unit & 0xff;
    bytes[3 + index * 2] = unit >> 8;
  }
  return bytes;
}

let gbkBytes: ReadonlyMap<string, readonly number[]> | null = null;

/** Nothing in Node writes GBK, so the decoder's table is turned round once. */
function gbkTable(): ReadonlyMap<string, readonly number[]> {
  if (gbkBytes) return gbkBytes;
  const decoder = new TextDecoder("gbk");
  const table = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low === 0x7f) continue;
      const character = decoder.decode(new Uint8Array([high, low]));
      if (character.length === 1 && character !== "\ufffd" && !table.has(character))
        table.set(character, [high, low]);
    }
  }
  gbkBytes = table;
  return table;
}

function encodeGbk(text: string): Uint8Array {
  const table = gbkTable();
  return new Uint8Array(
    [...text].flatMap((character) => {
      const unit = character.charCodeAt(0);
      return unit < 0x80 ? [unit] : (table.get(character) ?? [0x3f]);
    }),
  );
}
