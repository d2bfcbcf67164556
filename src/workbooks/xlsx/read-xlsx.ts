import type { Grid } from "../../domain/grid";
import { CellBudget } from "../cells/grid-builder";
import type { NumberFormat } from "../cells/number-format";
import { plainFormat } from "../cells/number-format";
import type { ReadLimits, ReadResult } from "../types";
import { Unreadable } from "../unreadable";
import type { ZipParts } from "../zip/zip-parts";
import { readCustomProperties } from "./custom-properties";
import { decodeXml } from "./decode-xml";
import { NotPlain } from "./not-plain";
import type { Relationship } from "./relationships";
import { readRelationships } from "./relationships";
import { readSharedStrings } from "./shared-strings";
import { readSheet } from "./read-sheet";
import { readStyleFormats } from "./styles";
import type { WorkbookPart } from "./workbook-part";
import { readWorkbookPart } from "./workbook-part";

/** Gives the library's formatter for formats that `plainFormat` does not know; asked for only when a file has such. */
export type FormatOf = (format: string | number) => NumberFormat;

/**
 * Reads an .xlsx or .xlsm with our own scanner, in time that grows only with its size. Null when something in it is not
 * understood fully: the library then reads it. Throws Unreadable for damage, a DOCTYPE, and what is beyond the limits.
 */
export async function readXlsx(
  parts: ZipParts,
  limits: ReadLimits,
  libraryFormats: () => Promise<FormatOf>,
): Promise<ReadResult | null> {
  try {
    return await read(parts, limits, libraryFormats);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

async function read(
  parts: ZipParts,
  limits: ReadLimits,
  libraryFormats: () => Promise<FormatOf>,
): Promise<ReadResult> {
  const root = readRelationships(parts, "");
  const main = only(root, "officeDocument");
  if (!main) throw new NotPlain("no main part");
  const workbook = readWorkbookPart(text(parts, main));
  if (workbook.sheets.length > limits.sheets) return { ok: false, code: "too-many-sheets" };
  const relationships = readRelationships(parts, main.target);
  const strings = only(relationships, "sharedStrings");
  const styles = only(relationships, "styles");
  const formats = styles ? readStyleFormats(text(parts, styles)) : [0];
  const custom = only(root, "custom-properties");
  const book = {
    strings: strings ? readSharedStrings(text(parts, strings), limits) : [],
    formats: await formatsOf(formats, libraryFormats),
    dateSystem: workbook.dateSystem,
    budget: new CellBudget(limits),
  };
  const sheets = worksheets(workbook, relationships).map(([sheet, target]): Grid =>
    readSheet(partOf(parts, target), sheet, book),
  );
  if (sheets.length === 0) throw new NotPlain("no worksheet");
  const properties = custom ? readCustomProperties(text(parts, custom)) : new Map<string, string>();
  return { ok: true, workbook: { sheets, properties } };
}

/** Sheets of cells with their parts; sheets that are a chart or a dialog hold none. */
function worksheets(
  { sheets }: WorkbookPart,
  relationships: readonly Relationship[],
): readonly (readonly [WorkbookPart["sheets"][number], Relationship])[] {
  const byId = new Map(relationships.map((each) => [each.id, each]));
  return sheets.flatMap((sheet) => {
    const target = byId.get(sheet.relationship);
    if (!target) throw new NotPlain("sheet without part");
    return target.kind === "worksheet" ? [[sheet, target] as const] : [];
  });
}

function only(relationships: readonly Relationship[], kind: string): Relationship | null {
  const found = relationships.filter((each) => each.kind === kind);
  if (found.length > 1) throw new NotPlain(`several ${kind}`);
  return found[0] ?? null;
}

/** A part that is referred to must be there: without its styles or texts a sheet would be read wrongly. */
function partOf(parts: ZipParts, { target, external }: Relationship): Uint8Array {
  const bytes = external ? null : parts.read(target);
  if (!bytes) throw new Unreadable("corrupt");
  return bytes;
}

function text(parts: ZipParts, relationship: Relationship): string {
  return decodeXml(partOf(parts, relationship));
}

async function formatsOf(
  formats: readonly (string | number)[],
  libraryFormats: () => Promise<FormatOf>,
): Promise<readonly NumberFormat[]> {
  const plain = formats.map(plainFormat);
  if (!plain.includes(null)) return plain as readonly NumberFormat[];
  const formatOf = await libraryFormats();
  return formats.map((format, index) => plain[index] ?? formatOf(format));
}
