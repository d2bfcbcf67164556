import type { Grid } from "../../domain/grid";
import { CellBudget } from "../cells/grid-builder";
import type { ReadLimits, ReadResult } from "../types";
import { decodeXml } from "../xlsx/decode-xml";
import { NotPlain } from "../xlsx/not-plain";
import { XmlTags } from "../xlsx/xml-tags";
import type { ZipParts } from "../zip/zip-parts";
import { readTable } from "./read-table";

/** What stands beside the sheets: styles that hide a sheet, styles of dates, sheets with a filter. */
interface Findings {
  readonly dateStyles: ReadonlySet<string>;
  readonly hiddenStyles: ReadonlySet<string>;
  readonly filtered: ReadonlySet<string>;
  readonly dateSystem: 1900 | 1904;
}

/** Reads an .ods. Null when it is not understood fully: the library then reads it. Throws Unreadable as `readXlsx` does. */
export function readOds(parts: ZipParts, limits: ReadLimits): ReadResult | null {
  const content = parts.read("content.xml");
  const meta = parts.read("meta.xml");
  return content && plainly(() => readDocument(decodeXml(content), meta ? decodeXml(meta) : null, limits));
}

/** Reads an .fods: the same in one XML file. */
export function readFlatOds(xml: string, limits: ReadLimits): ReadResult | null {
  return plainly(() => readDocument(xml, xml, limits));
}

function plainly(read: () => ReadResult): ReadResult | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

function readDocument(xml: string, meta: string | null, limits: ReadLimits): ReadResult {
  const findings = survey(xml);
  const budget = new CellBudget(limits);
  const tags = new XmlTags(xml);
  const sheets: Grid[] = [];
  let inBody = false;
  while (tags.next()) {
    if (tags.is("spreadsheet")) inBody = !tags.closing;
    else if (inBody && !tags.closing && tags.is("table")) {
      if (sheets.length === limits.sheets) return { ok: false, code: "too-many-sheets" };
      sheets.push(readTable(tags, budget, findings));
    } else if (inBody && !tags.closing && tags.is("tracked-changes")) tags.skip();
  }
  if (sheets.length === 0) throw new NotPlain("no sheet");
  return { ok: true, workbook: { sheets, properties: meta === null ? new Map() : propertiesOf(meta) } };
}

/** What is said outside the sheets, before and behind them. */
function survey(xml: string): Findings {
  const tags = new XmlTags(xml);
  const hiddenStyles = new Set<string>();
  const filtered = new Set<string>();
  const dateFormats = new Set<string>();
  const dateStyles = new Set<string>();
  let dateSystem: 1900 | 1904 = 1900;
  let style = "";
  while (tags.next()) {
    if (tags.closing) continue;
    if (tags.is("date-style")) dateFormats.add(tags.attribute("style:name") ?? "");
    else if (tags.is("style")) {
      style = tags.attribute("style:name") ?? "";
      if (dateFormats.has(tags.attribute("style:data-style-name") ?? "")) dateStyles.add(style);
    } else if (tags.is("table-properties")) {
      if (tags.attribute("table:display") === "false") hiddenStyles.add(style);
    } else if (tags.is("null-date")) {
      if (tags.attribute("table:date-value")?.startsWith("1904") === true) dateSystem = 1904;
    } else if (tags.is("database-range")) {
      if (tags.attribute("table:display-filter-buttons") === "true")
        filtered.add(sheetOf(tags.attribute("table:target-range-address") ?? ""));
    } else if (tags.is("table")) tags.skip();
  }
  return { hiddenStyles, dateStyles, filtered, dateSystem };
}

/** The sheet of an address such as `'表 一'.A1:.B2` or `表.A1:表.B2`. */
function sheetOf(address: string): string {
  const quoted = /^\$?'((?:[^']|'')*)'\./.exec(address)?.[1];
  return quoted === undefined ? (/^\$?([^.]*)\./.exec(address)?.[1] ?? "") : quoted.replaceAll("''", "'");
}

function propertiesOf(meta: string): ReadonlyMap<string, string> {
  const tags = new XmlTags(meta);
  const properties = new Map<string, string>();
  while (tags.next()) {
    if (tags.closing || !tags.is("user-defined")) continue;
    const name = tags.attribute("meta:name");
    if (name !== undefined) properties.set(name, tags.text());
  }
  return properties;
}
