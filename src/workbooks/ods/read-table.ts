import { dateOfSerial, parseIsoDate } from "../../domain/dates";
import type { Cell, CellArea, Grid } from "../../domain/grid";
import type { CellBudget } from "../cells/grid-builder";
import { GridBuilder } from "../cells/grid-builder";
import { NotPlain } from "../xlsx/not-plain";
import type { XmlTags } from "../xlsx/xml-tags";
import { readParagraphs } from "./paragraphs";

/** What the rest of the document says of its sheets. */
export interface TableContext {
  readonly hiddenStyles: ReadonlySet<string>;
  /** Cell styles that show a number as a date. */
  readonly dateStyles: ReadonlySet<string>;
  readonly filtered: ReadonlySet<string>;
  readonly dateSystem: 1900 | 1904;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** One sheet, from the opening tag of its table to the closing one. Throws Unreadable beyond the limits, and NotPlain. */
export function readTable(tags: XmlTags, budget: CellBudget, context: TableContext): Grid {
  const name = tags.attribute("table:name") ?? "";
  const hidden = context.hiddenStyles.has(tags.attribute("table:style-name") ?? "");
  const builder = new GridBuilder(budget);
  const merges: CellArea[] = [];
  const hiddenRows: number[] = [];
  const hiddenColumns: number[] = [];
  let row = 0;
  let column = 0;
  const outside = tags.depth - (tags.empty ? 0 : 1);
  while (tags.depth > outside && tags.next()) {
    if (tags.closing) continue;
    if (tags.is("table-row")) {
      const repeated = countOf(tags, "table:number-rows-repeated", LAST_ROW);
      if (isHidden(tags)) for (let at = 0; at < repeated; at++) hiddenRows.push(row + at);
      const cells = readRow(tags, row, merges, budget, context);
      if (row + repeated > LAST_ROW && cells.length > 0) throw new NotPlain("beyond the last row");
      for (let at = 0; cells.length > 0 && at < repeated; at++)
        for (const { column: place, cell } of cells) builder.set(row + at, place, cell);
      row += repeated;
    } else if (tags.is("table-column")) {
      const repeated = countOf(tags, "table:number-columns-repeated", LAST_COLUMN);
      if (isHidden(tags)) for (let at = 0; at < repeated; at++) hiddenColumns.push(column + at);
      column += repeated;
    } else if (tags.is("shapes") || tags.is("forms") || tags.is("named-expressions") || tags.is("table"))
      tags.skip();
  }
  return builder.build({
    name,
    visibility: hidden ? "hidden" : "visible",
    dateSystem: context.dateSystem,
    merges,
    hiddenRows,
    hiddenColumns,
    filtered: context.filtered.has(name),
  });
}

interface PlacedCell {
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a row that hold something; from its opening tag to its closing one. */
function readRow(
  tags: XmlTags,
  row: number,
  merges: CellArea[],
  budget: CellBudget,
  context: TableContext,
): readonly PlacedCell[] {
  const cells: PlacedCell[] = [];
  if (tags.empty) return cells;
  const outside = tags.depth - 1;
  let column = 0;
  while (tags.depth > outside && tags.next()) {
    if (tags.closing || !(tags.is("table-cell") || tags.is("covered-table-cell"))) continue;
    const repeated = countOf(tags, "table:number-columns-repeated", LAST_COLUMN);
    const right = column + countOf(tags, "table:number-columns-spanned", LAST_COLUMN) - 1;
    const bottom = row + countOf(tags, "table:number-rows-spanned", LAST_ROW) - 1;
    if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    const cell = readCell(tags, budget, context);
    for (let at = 0; cell && at < repeated; at++) {
      if (column + at >= LAST_COLUMN || cells.length >= budget.limits.cells)
        throw new NotPlain("beyond the last column");
      cells.push({ column: column + at, cell });
    }
    column += repeated;
  }
  return cells;
}

function readCell(tags: XmlTags, budget: CellBudget, context: TableContext): Cell | null {
  if (tags.attribute("table:value-type") !== undefined) throw new NotPlain("written before ODF");
  const type = tags.attribute("office:value-type");
  const isError = tags.attribute("calcext:value-type") === "error";
  const [value, day, truth, whole] = ["value", "date-value", "boolean-value", "string-value"].map((name) =>
    tags.attribute(`office:${name}`),
  );
  const dated = context.dateStyles.has(tags.attribute("table:style-name") ?? "");
  const written = tags.attribute("table:formula");
  const formula = written === undefined ? {} : { formula: written.replace(/^[a-z]+:=?|^=/, "") };
  const text = readParagraphs(tags, budget.limits);
  if (isError) return { type: "error", text: text === "" ? "#VALUE!" : text, ...formula };
  switch (type) {
    case "float":
    case "percentage":
    case "currency": {
      const number = Number(value);
      if (value === undefined || !Number.isFinite(number)) throw new NotPlain("no number");
      const shown = text === "" ? value : text;
      // Some programs write a date as a number in a style of dates.
      const date = dated ? dateOfSerial(number, context.dateSystem) : null;
      if (date) return { type: "date", date, time: null, text: shown, ...formula };
      return { type: "number", value: number, text: shown, ...formula };
    }
    case "date": {
      const date = parseIsoDate(day?.slice(0, 10) ?? "");
      if (!date) throw new NotPlain("no date");
      const time = /T(\d{2}:\d{2})/.exec(day ?? "")?.[1] ?? "00:00";
      return {
        type: "date",
        date,
        time: time === "00:00" ? null : time,
        text: text === "" ? date : text,
        ...formula,
      };
    }
    case "boolean":
      return {
        type: "boolean",
        value: truth === "true",
        text: truth === "true" ? "TRUE" : "FALSE",
        ...formula,
      };
    default: {
      const shown = text === "" ? (whole ?? "") : text;
      return shown === "" ? null : { type: "text", text: shown, ...formula };
    }
  }
}

function isHidden(tags: XmlTags): boolean {
  const visibility = tags.attribute("table:visibility");
  return visibility === "collapse" || visibility === "filter";
}

/** How often something is repeated, or over how many places it spans. */
function countOf(tags: XmlTags, name: string, most: number): number {
  const written = tags.attribute(name);
  if (written === undefined) return 1;
  const count = Number(written);
  if (!Number.isInteger(count) || count < 1) throw new NotPlain("no count");
  return Math.min(count, most);
}
