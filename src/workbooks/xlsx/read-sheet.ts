import type { CellArea, Grid } from "../../domain/grid";
import type { SheetFrame } from "../cells/grid-builder";
import { GridBuilder } from "../cells/grid-builder";
import { isUtf16 } from "../sniff";
import { Unreadable } from "../unreadable";
import type { BookParts } from "./book-parts";
import { decodeXml } from "./decode-xml";
import { NotPlain } from "./not-plain";
import { readReference } from "./reference";
import { SheetData } from "./sheet-data";
import { decodeUtf8 } from "./utf8";
import { XmlTags } from "./xml-tags";

const LAST_COLUMN = 16_384;
const LESS = 0x3c;
const GREATER = 0x3e;
const CAPITAL_D = 0x44;
const SHEET_DATA = /^<(\w+:)?sheetData(?=[\s/>])[^>]*>/;
const LONGEST_TAG = 400;
const LONGEST_NAME = 24;

/** Reads a worksheet part. Throws Unreadable beyond the limits and NotPlain where it holds what is not known here. */
export function readSheet(
  part: Uint8Array,
  sheet: Pick<SheetFrame, "name" | "visibility">,
  book: BookParts,
): Grid {
  const bytes = isUtf16(part) ? new TextEncoder().encode(decodeXml(part).replace(/encoding=/, "was=")) : part;
  const builder = new GridBuilder(book.budget);
  const { at, prefix, tag } = findData(bytes);
  const hasData = !tag.endsWith("/>");
  const data = new SheetData(bytes, at + tag.length, prefix, builder, book);
  const end = hasData ? data.read() : at + tag.length;
  // What stands before and behind the cells is small, and is read as a text.
  const head = decodeXml(bytes.subarray(0, at + tag.length));
  const tail = decodeUtf8(bytes, end);
  return builder.build({
    ...sheet,
    dateSystem: book.dateSystem,
    hiddenRows: data.hiddenRows,
    ...readFrame(head + tail),
  });
}

/** Where the cells begin. Ahead of them stand views and columns, never long. */
function findData(bytes: Uint8Array): { at: number; prefix: number; tag: string } {
  // Hardly another name ahead of them has a capital D.
  for (let at = bytes.indexOf(CAPITAL_D); at >= 0; at = bytes.indexOf(CAPITAL_D, at + 1)) {
    const from = bytes.lastIndexOf(LESS, at);
    if (from < 0 || at - from > LONGEST_NAME) continue;
    const end = Math.min(bytes.indexOf(GREATER, at) + 1, from + LONGEST_TAG);
    const text = String.fromCharCode(...bytes.subarray(from, end));
    const found = SHEET_DATA.exec(text);
    if (found) return { at: from, prefix: found[1]?.length ?? 0, tag: found[0] };
  }
  // A worksheet must have it; without, this is something else that a relationship calls a worksheet.
  throw /[<:]sheetData[\s/>]/.test(new TextDecoder().decode(bytes))
    ? new NotPlain("unusual sheetData")
    : new Unreadable("corrupt");
}

/** Merges, hidden columns and the filter: what a sheet says outside its cells. */
function readFrame(xml: string): Pick<SheetFrame, "merges" | "hiddenColumns" | "filtered"> {
  const tags = new XmlTags(xml);
  const merges: CellArea[] = [];
  const hiddenColumns: number[] = [];
  let filtered = false;
  let data = 0;
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.is("mergeCell")) {
      const area = areaOf(tags.attribute("ref") ?? "");
      if (area.top !== area.bottom || area.left !== area.right) merges.push(area);
    } else if (tags.is("col")) {
      const hidden = tags.attribute("hidden");
      if ((hidden !== "1" && hidden !== "true") || hiddenColumns.length >= LAST_COLUMN) continue;
      const to = Math.min(LAST_COLUMN, Number(tags.attribute("max")));
      for (let column = Number(tags.attribute("min")); column <= to; column++) hiddenColumns.push(column - 1);
    } else if (tags.is("sheetData")) data++;
    // Only the sheet's own filter: those of custom views stand deeper.
    else if (tags.is("autoFilter") && tags.depth <= (tags.empty ? 1 : 2)) filtered = true;
    else if (tags.is("AlternateContent") || tags.is("extLst")) tags.skip();
  }
  if (data !== 1) throw new NotPlain("sheetData twice");
  return { merges, hiddenColumns, filtered };
}

function areaOf(reference: string): CellArea {
  const colon = reference.indexOf(":");
  const first = readReference(colon < 0 ? reference : reference.slice(0, colon));
  const last = colon < 0 ? first : readReference(reference.slice(colon + 1));
  if (!first || !last || last.row < first.row || last.column < first.column) throw new NotPlain("no area");
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
