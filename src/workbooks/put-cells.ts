import { cellAddress } from "../domain/grid";
import type { SheetPlan, WorkbookPlan } from "../sheets";
import { SharedTexts, writeSheetData } from "./cells-xml";
import { DEFAULT_LIMITS } from "./limits";
import { XmlBytes } from "./xml-bytes";
import { zipOf } from "./zip/pack-zip";
import { packPart, PartPacking } from "./zip/packing";
import type { Packer } from "./zip/packing";
import { ZipParts } from "./zip/zip-parts";

/** The styles of a sheet in the order in which `probe cells` stand in its first row. */
export type ProbeOrder = readonly { readonly style: string; readonly dated: boolean }[];

const TEXTS = "xl/sharedStrings.xml";

/**
 * Puts the cells of a plan into a workbook that was written without them. Each sheet's first row held one cell for
 * each style in `probes`; from these the numbers of the styles are known. A library that looks up a style for each of
 * a master's 150,000 cells takes longer than all else together.
 */
export async function putCells(
  frame: Uint8Array,
  plan: WorkbookPlan,
  probes: readonly ProbeOrder[],
  packer: Packer,
): Promise<Uint8Array> {
  const parts = new ZipParts(frame, DEFAULT_LIMITS);
  const sharedTexts = new PartPacking(TEXTS, packer);
  const texts = new SharedTexts((piece) => {
    sharedTexts.write(piece);
  });
  const written = new Map(
    plan.sheets.map((sheet, index) => {
      const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
      const packing = new PartPacking(name, packer);
      const xml = new XmlBytes((piece) => {
        packing.write(piece);
      });
      writeSheet(new TextDecoder().decode(partOf(parts, name)), sheet, probes[index] ?? [], texts, xml);
      xml.end();
      return [name, packing.done()];
    }),
  );
  texts.end();
  written.set(TEXTS, sharedTexts.done());
  return zipOf(
    await Promise.all(
      parts.names.map((name) => written.get(name) ?? packPart(name, partOf(parts, name), packer)),
    ),
  );
}

function partOf(parts: ZipParts, name: string): Uint8Array {
  return parts.read(name) ?? new Uint8Array();
}

const ROWS = /<sheetData>[^]*<\/sheetData>/;
const PROBE = /<c r="[A-Z]+1"(?: t="\w+")?(?: s="(\d+)")?/g;

/** Writes a sheet as the library did, `frame`, with the plan's cells in the place of the probes. */
function writeSheet(
  frame: string,
  sheet: SheetPlan,
  probes: ProbeOrder,
  texts: SharedTexts,
  xml: XmlBytes,
): void {
  const [before = "", after = ""] = frame.split(ROWS);
  const numbers = Array.from((ROWS.exec(frame)?.[0] ?? "").matchAll(PROBE), ([, number]) =>
    Number(number ?? 0),
  );
  const byName = new Map<string, number>();
  const byNameDated = new Map<string, number>();
  for (const [index, { style, dated }] of probes.entries())
    (dated ? byNameDated : byName).set(style, numbers[index] ?? 0);
  const styleOf = (name: string, dated: boolean): number => (dated ? byNameDated : byName).get(name) ?? 0;
  xml.raw(before.replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="${usedArea(sheet)}"/>`));
  writeSheetData(sheet, styleOf, texts, xml);
  xml.raw(after);
}

function usedArea({ cells, merges }: SheetPlan): string {
  let [bottom, right] = [0, 0];
  for (const { row, column } of cells) {
    if (row > bottom) bottom = row;
    if (column > right) right = column;
  }
  for (const area of merges) {
    bottom = Math.max(bottom, area.bottom);
    right = Math.max(right, area.right);
  }
  return `A1:${cellAddress(bottom, right)}`;
}
