import type { Grid } from "../../domain/grid";
import { readFlatOds } from "../ods/read-ods";
import { CellBudget, GridBuilder } from "../cells/grid-builder";
import type { ReadLimits, ReadResult } from "../types";
import { Unreadable } from "../unreadable";
import { decodeText } from "./decode-text";
import { delimiterOf, splitFields } from "./split-fields";

/** What a text that begins with a tag must be to hold a table. */
const XML_SPREADSHEET = /urn:schemas-microsoft-com:office:spreadsheet|<office:document\b/;
const HEAD = 4_096;

/** Reads a text file: HTML and XML spreadsheets by the library, all else as separated fields, every field a text. */
export async function readText(bytes: Uint8Array, name: string, limits: ReadLimits): Promise<ReadResult> {
  const text = decodeText(bytes)?.replace(/^\ufeff/, "");
  if (text === undefined) return { ok: false, code: "unknown-format" };
  if (text.trim() === "") return { ok: false, code: "empty" };
  const head = text.slice(0, HEAD);
  if (/^\s*<(!doctype|!--|\?xml|[a-z])/i.test(head)) return readMarkup(text, head, limits);
  return { ok: true, workbook: { sheets: [fieldsOf(text, name, limits)], properties: new Map() } };
}

async function readMarkup(text: string, head: string, limits: ReadLimits): Promise<ReadResult> {
  const isHtml = /<(html|table|head|body|meta)\b/i.test(head);
  const isXml = XML_SPREADSHEET.test(head);
  if (!isHtml && !isXml) return { ok: false, code: "unknown-format" };
  // HTML has a DOCTYPE of its own; one that declares anything has no business in either.
  const doctype = /<!doctype([^>]*)/i.exec(head)?.[1];
  if (doctype !== undefined && (!isHtml || isXml || doctype.includes("[")))
    return { ok: false, code: "doctype" };
  if (isHtml && !/<table\b/i.test(text)) return { ok: false, code: "page-without-table" };
  const flat = isXml && head.includes("<office:document") ? readFlatOds(text, limits) : null;
  if (flat) return flat;
  const { readTextWithLibrary } = await import("../library/read-with-library");
  return readTextWithLibrary(text, limits);
}

function fieldsOf(text: string, name: string, limits: ReadLimits): Grid {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const builder = new GridBuilder(new CellBudget(limits));
  for (const [row, fields] of splitFields(body, declared?.[1] ?? delimiterOf(body)).entries()) {
    for (const [column, field] of fields.entries()) {
      if (field.length > limits.textLength) throw new Unreadable("text-too-long");
      if (field !== "") builder.set(row, column, { type: "text", text: field });
    }
  }
  return builder.build({
    name: name.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
    visibility: "visible",
    dateSystem: 1900,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    filtered: false,
  });
}
