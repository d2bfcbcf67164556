import { officialStyles } from "../official-styles";
import { SheetDraft } from "../sheet-draft";
import type { CellStyle, PlanPrint, PlanValue } from "../sheet-plan";
import { officialPrint } from "../table-layout";

/** A column of a list: its header and its width in characters. */
export interface ListColumn {
  readonly header: string;
  readonly width: number;
}

/** A list's sheet being filled, and the 0-based row of its first line. */
export interface ListDraft {
  readonly draft: SheetDraft;
  readonly firstRow: number;
  readonly headerRow: number;
  readonly lastColumn: number;
}

const BODY_SIZE = 10;

/** Merged down over pages, a text in the middle would stand on one of them and be missing from the others. */
function stylesOf(vertical: "top" | "center"): Readonly<Record<string, CellStyle>> {
  const styles = officialStyles(BODY_SIZE);
  if (vertical === "center") return styles;
  const raised = ["text", "centred", "number", "date"].map((name) => [name, { ...styles[name], vertical }]);
  return { ...styles, ...(Object.fromEntries(raised) as Record<string, CellStyle>) };
}

/**
 * A list under its title and a note, header in the third row, repeated on every page. `title` null leaves both out, so
 * that the header is the first row, as an Excel table of nothing but data wants it.
 */
export function listDraft(
  name: string,
  columns: readonly ListColumn[],
  text: { readonly title: string | null; readonly note: string },
  print: Partial<PlanPrint> = {},
  vertical: "top" | "center" = "center",
): ListDraft {
  const headerRow = text.title === null ? 0 : 2;
  const lastColumn = columns.length - 1;
  const draft = new SheetDraft({
    name,
    columns: columns.map(({ width }) => ({ width })),
    styles: stylesOf(vertical),
    freeze: { rows: headerRow + 1, columns: 0 },
    print: { ...officialPrint("A3", "landscape", { from: headerRow, to: headerRow }), ...print },
  });
  if (text.title !== null) {
    draft.putAcross({ top: 0, left: 0, bottom: 0, right: lastColumn }, text.title, "title");
    draft.atLeast(0, 44);
    draft.putAcross({ top: 1, left: 0, bottom: 1, right: lastColumn }, text.note, "note");
  }
  columns.forEach(({ header }, column) => {
    draft.put(headerRow, column, header, "header");
  });
  draft.atLeast(headerRow, 28);
  return { draft, firstRow: headerRow + 1, headerRow, lastColumn };
}

/** A row of cells: value and style, from column 0. */
export type Line = readonly (readonly [PlanValue | string | null, string])[];

export function putLine(draft: SheetDraft, row: number, line: Line, from = 0): void {
  line.forEach(([value, style], index) => {
    draft.put(row, from + index, value, style);
  });
}
