import { cellAddress } from "../domain/grid";
import type { SheetPlan, WorkbookPlan } from "../sheets";
import { sheetDataXml, SharedTexts } from "./cells-xml";
import { DEFAULT_LIMITS } from "./limits";
import { packPart, zipOf } from "./zip/pack-zip";
import type { Deflate } from "./zip/pack-zip";
import { ZipParts } from "./zip/zip-parts";

/** The styles of a sheet in the order in which `probe cells` stand in its first row. */
export type ProbeOrder = readonly { readonly style: string; readonly dated: boolean }[];

/**
 * Puts the cells of a plan into a workbook that was written without them. Each sheet's first row held one cell for
 * each style in `probes`; from these the numbers of the styles are known. A library that looks up a style for each of
 * a master's 150,000 cells takes longer than all else together.
 */
export async function putCells(
  frame: Uint8Array,
  plan: WorkbookPlan,
  probes: readonly ProbeOrder[],
  deflate?: Deflate,
): Promise<Uint8Array> {
  const parts = new ZipParts(frame, DEFAULT_LIMITS);
  const texts = new SharedTexts();
  const encoder = new TextEncoder();
  // The sheets first: while they are deflated the texts that they share are written.
  const sheets = new Map(
    plan.sheets.map((sheet, index) => {
      const name = `xl/worksheets/sheet${String(index + 1)}.xml`;
      const xml = new TextDecoder().decode(parts.read(name) ?? new Uint8Array());
      const content = encoder.encode(sheetXml(xml, sheet, probes[index] ?? [], texts));
      return [name, packPart(name, content, deflate)];
    }),
  );
  return zipOf(
    await Promise.all(
      parts.names.map((name) => {
        if (name === "xl/sharedStrings.xml") return packPart(name, encoder.encode(texts.xml()), deflate);
        return sheets.get(name) ?? packPart(name, parts.read(name) ?? new Uint8Array(), deflate);
      }),
    ),
  );
}

const ROWS = /<sheetData>[^]*<\/sheetData>/;
const PROBE = /<c r="[A-Z]+1"(?: t="\w+")?(?: s="(\d+)")?/g;

function sheetXml(xml: string, sheet: SheetPlan, probes: ProbeOrder, texts: SharedTexts): string {
  const numbers = Array.from((ROWS.exec(xml)?.[0] ?? "").matchAll(PROBE), ([, number]) =>
    Number(number ?? 0),
  );
  const byName = new Map<string, number>();
  const byNameDated = new Map<string, number>();
  for (const [index, { style, dated }] of probes.entries())
    (dated ? byNameDated : byName).set(style, numbers[index] ?? 0);
  const styleOf = (name: string, dated: boolean): number => (dated ? byNameDated : byName).get(name) ?? 0;
  const data = sheetDataXml(sheet, styleOf, texts);
  return xml
    .replace(ROWS, () => data)
    .replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="${usedArea(sheet)}"/>`);
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
