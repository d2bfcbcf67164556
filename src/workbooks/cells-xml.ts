import { serialOfDate } from "../domain/dates";
import { columnLetters } from "../domain/grid";
import type { PlanCell, SheetPlan } from "../sheets";

/** A cell of a sheet to be written; without content it only bears its style. */
type Placed = Pick<PlanCell, "column" | "value" | "style">;

/** The texts of a workbook, each once. */
export class SharedTexts {
  private readonly places = new Map<string, number>();

  placeOf(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.places.size);
    return this.places.size - 1;
  }

  /** The part xl/sharedStrings.xml. */
  xml(): string {
    const items = Array.from(
      this.places.keys(),
      (text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`,
    );
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const sst = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" uniqueCount="${String(items.length)}">`;
    return `${head}${sst}${items.join("")}</sst>`;
  }
}

/**
 * The element sheetData of a sheet: every cell that the plan has, text as text whatever it looks like. `styleOf` gives
 * a style's number in the file, `dated` that of the style with the format of a date where it has no format of its own.
 */
export function sheetDataXml(
  sheet: SheetPlan,
  styleOf: (name: string, dated: boolean) => number,
  texts: SharedTexts,
): string {
  const rows = rowsOf(sheet);
  const heights = new Map(sheet.rowHeights.map(({ row, height }) => [row, height]));
  const hidden = new Set(sheet.hiddenRows ?? []);
  const numbers = [...new Set([...rows.keys(), ...heights.keys(), ...hidden])].sort((a, b) => a - b);
  const written = numbers.map((row) => {
    const height = heights.get(row);
    const look =
      (height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`) +
      (hidden.has(row) ? ' hidden="1"' : "");
    const number = String(row + 1);
    const cells: string[] = [];
    for (const cell of rows.get(row) ?? []) {
      // Places without a cell are holes.
      if (cell) cells.push(cellXml(cell, lettersOf(cell.column) + number, styleOf, texts));
    }
    return `<row r="${number}"${look}>${cells.join("")}</row>`;
  });
  return `<sheetData>${written.join("")}</sheetData>`;
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
  for (const cell of sheet.cells) rowAt(cell.row)[cell.column] = cell;
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

function cellXml(
  { value, style }: Placed,
  reference: string,
  styleOf: (name: string, dated: boolean) => number,
  texts: SharedTexts,
): string {
  const open = `<c r="${reference}" s="${String(styleOf(style, value?.type === "date"))}"`;
  switch (value?.type) {
    case undefined:
      return `${open}/>`;
    case "text":
      return `${open} t="s"><v>${String(texts.placeOf(value.text))}</v></c>`;
    case "number":
      return Number.isFinite(value.value) ? `${open}><v>${String(value.value)}</v></c>` : `${open}/>`;
    case "boolean":
      return `${open} t="b"><v>${value.value ? "1" : "0"}</v></c>`;
    case "date":
      return `${open}><v>${String(serialOfDate(value.date, 1900))}</v></c>`;
    case "formula": {
      const formula = `<f>${escapeText(value.formula.replace(/^=/, ""))}</f>`;
      return typeof value.value === "number"
        ? `${open}>${formula}<v>${String(value.value)}</v></c>`
        : `${open} t="str">${formula}<v>${escapeText(value.value)}</v></c>`;
    }
  }
}

const letters: string[] = [];

function lettersOf(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

/** What most texts have nothing of: the one look that finds them as they are is cheap, the three below are not. */
const SPECIAL = /[\u0000-\u0008\u000b-\u001f&<>_\ud800-\udfff\ufffe\uffff]/;
const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** What XML cannot hold, halves of characters among it; a carriage return would come back as a line feed. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What would be read as such an escape although it is written text. */
const LOOKS_ESCAPED = /_(?=x[\da-fA-F]{4}_)/g;

/** Text as Excel writes it into XML: nothing is lost, not even what XML has no place for. */
function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
