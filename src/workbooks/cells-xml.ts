import { serialOfDate } from "../domain/dates";
import { columnLetters } from "../domain/grid";
import type { PlanCell, SheetPlan } from "../sheets";
import { XmlBytes } from "./xml-bytes";

/** A cell of a sheet to be written; without content it only bears its style. */
type Placed = Pick<PlanCell, "column" | "value" | "style">;

/** The texts of a workbook, each once: written as the part xl/sharedStrings.xml while they are met. */
export class SharedTexts {
  private readonly places = new Map<string, number>();
  private readonly xml: XmlBytes;

  constructor(take: (piece: Uint8Array) => void) {
    this.xml = new XmlBytes(take);
    this.xml.ascii('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>');
    this.xml.ascii('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">');
  }

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    const { xml } = this;
    xml.ascii('<si><t xml:space="preserve">');
    xml.text(text);
    xml.ascii("</t></si>");
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  end(): void {
    this.xml.ascii("</sst>");
    this.xml.end();
  }
}

/**
 * Writes the element sheetData of a sheet: every cell that the plan has, text as text whatever it looks like. `styleOf`
 * gives a style's number in the file, `dated` that of the style with the format of a date where it has no format of its own.
 */
export function writeSheetData(
  sheet: SheetPlan,
  styleOf: (name: string, dated: boolean) => number,
  texts: SharedTexts,
  xml: XmlBytes,
): void {
  const rows = rowsOf(sheet);
  const heights = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
  const hidden = new Set(sheet.hiddenRows ?? []);
  const numbers = [...new Set([...rows.keys(), ...heights.keys(), ...hidden])].sort((a, b) => a - b);
  xml.ascii("<sheetData>");
  for (const row of numbers) {
    const height = heights.get(row);
    xml.ascii(`<row r="${String(row + 1)}"`);
    if (height !== undefined) xml.ascii(` ht="${String(height)}" customHeight="1"`);
    xml.ascii(hidden.has(row) ? ' hidden="1">' : ">");
    for (const cell of rows.get(row) ?? []) {
      // Places without a cell are holes.
      if (cell) writeCell(cell, row, styleOf, texts, xml);
    }
    xml.ascii("</row>");
  }
  xml.ascii("</sheetData>");
}

/** The cells of each row by column; of two for one place the later counts. Merged cells all bear the first one's style. */
function rowsOf(sheet: SheetPlan): ReadonlyMap<number, readonly (Placed | undefined)[]> {
  const rows = new Map<number, Placed[]>();
  const rowAt = (row: number): Placed[] => {
    const there = rows.get(row);
    if (there) return there;
    const made: Placed[] = [];
    rows.set(row, made);
    return made;
  };
  // Plans list their cells row by row.
  let row = -1;
  let cells: Placed[] = [];
  for (const cell of sheet.cells) {
    if (cell.row !== row) {
      row = cell.row;
      cells = rowAt(row);
    }
    cells[cell.column] = cell;
  }
  for (const area of sheet.merges) {
    const style = rows.get(area.top)?.[area.left]?.style;
    if (style === undefined) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      const cells = rowAt(row);
      for (let column = area.left; column <= area.right; column++)
        cells[column] ??= { column, value: null, style };
    }
  }
  return rows;
}

function writeCell(
  { column, value, style }: Placed,
  row: number,
  styleOf: (name: string, dated: boolean) => number,
  texts: SharedTexts,
  xml: XmlBytes,
): void {
  xml.ascii('<c r="');
  xml.ascii(lettersOf(column));
  xml.digits(row + 1);
  xml.ascii('" s="');
  xml.digits(styleOf(style, value?.type === "date"));
  switch (value?.type) {
    case undefined:
      xml.ascii('"/>');
      break;
    case "text":
      xml.ascii('" t="s"><v>');
      xml.digits(texts.placeOf(value.text));
      xml.ascii("</v></c>");
      break;
    case "number":
      xml.ascii(Number.isFinite(value.value) ? `"><v>${String(value.value)}</v></c>` : '"/>');
      break;
    case "boolean":
      xml.ascii(`" t="b"><v>${value.value ? "1" : "0"}</v></c>`);
      break;
    case "date":
      xml.ascii(`"><v>${String(serialOfDate(value.date, 1900))}</v></c>`);
      break;
    case "formula":
      xml.ascii(typeof value.value === "number" ? '"><f>' : '" t="str"><f>');
      xml.text(value.formula.replace(/^=/, ""));
      xml.ascii("</f><v>");
      xml.text(String(value.value));
      xml.ascii("</v></c>");
      break;
  }
}

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}
