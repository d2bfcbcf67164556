import { SaxesParser } from "saxes";
import type { Cell, CellArea, Grid } from "../domain/grid";
import type { ReadLimits, ReadResult } from "./types";
import type { ZipParts } from "./zip/zip-parts";

const DOCUMENT = "word/document.xml";

/** A table while it is being read: rows of texts and the merges that its cells declare. */
interface TableDraft {
  readonly rows: string[][];
  readonly merges: CellArea[];
  /** Columns whose cell goes on from the row above (w:vMerge), by the row that starts them. */
  readonly open: Map<number, { top: number; right: number; bottom: number }>;
  column: number;
  span: number;
  continues: "no" | "restart" | "goes-on";
  text: string[];
}

/**
 * Reads the tables of a Word document, each as a grid of texts: paragraphs of a cell are joined by line breaks, merged
 * cells stay merged, and the paragraphs before a table stand above it, so that its title is found. Revisions that were
 * deleted are no text. A DOCTYPE is refused.
 */
export function readDocx(parts: ZipParts, limits: ReadLimits): ReadResult {
  const xml = parts.read(DOCUMENT);
  if (!xml) return { ok: false, code: "corrupt" };
  const sheets = tablesOf(new TextDecoder().decode(xml), limits);
  if (sheets === "doctype") return { ok: false, code: "doctype" };
  if (sheets.length === 0) return { ok: false, code: "word-without-table" };
  return { ok: true, workbook: { sheets, properties: new Map() } };
}

function tablesOf(xml: string, limits: ReadLimits): Grid[] | "doctype" {
  const parser = new SaxesParser({ xmlns: false });
  const grids: Grid[] = [];
  const stack: TableDraft[] = [];
  let before: string[] = [];
  let paragraph = "";
  let reading = false;
  let refused = false;
  parser.on("doctype", () => {
    refused = true;
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const table = stack.at(-1);
    const value = attributes["w:val"];
    switch (name) {
      case "w:tbl":
        stack.push({ rows: [], merges: [], open: new Map(), column: 0, span: 1, continues: "no", text: [] });
        break;
      case "w:tr":
        if (table) {
          table.rows.push([]);
          table.column = 0;
        }
        break;
      case "w:tc":
        if (table) Object.assign(table, { span: 1, continues: "no", text: [] });
        break;
      case "w:gridSpan":
        if (table) table.span = Math.max(1, Math.min(1000, Number(value) || 1));
        break;
      case "w:vMerge":
        if (table) table.continues = value === "restart" ? "restart" : "goes-on";
        break;
      case "w:p":
        paragraph = "";
        break;
      case "w:t":
        reading = true;
        break;
      case "w:tab":
        paragraph += "\t";
        break;
      case "w:br":
        paragraph += "\n";
        break;
    }
  });
  parser.on("text", (text) => {
    if (reading) paragraph += text;
  });
  parser.on("closetag", ({ name }) => {
    const table = stack.at(-1);
    if (name === "w:t") reading = false;
    else if (name === "w:p") (table ? table.text : before).push(paragraph);
    else if (name === "w:tc" && table) closeCell(table, limits);
    else if (name === "w:tbl") {
      stack.pop();
      if (!table) return;
      // A table inside a cell is that cell's text, line by line.
      const outer = stack.at(-1);
      if (outer) outer.text.push(...table.rows.map((row) => row.join(" ")));
      else {
        grids.push(gridOf(table, before, grids.length));
        before = [];
      }
    }
  });
  parser.write(xml).close();
  return refused ? "doctype" : grids;
}

function closeCell(table: TableDraft, limits: ReadLimits): void {
  const row = table.rows.length - 1;
  const cells = table.rows[row] ?? [];
  const right = table.column + table.span - 1;
  const going = table.open.get(table.column);
  cells[table.column] =
    table.continues === "goes-on" ? "" : table.text.join("\n").slice(0, limits.textLength);
  if (table.continues === "goes-on" && going) going.bottom = row;
  else {
    closeMerge(table, table.column);
    if (table.continues === "restart" || table.span > 1) {
      table.open.set(table.column, { top: row, right, bottom: row });
      if (table.continues === "no") closeMerge(table, table.column);
    }
  }
  table.column = right + 1;
}

function closeMerge(table: TableDraft, column: number): void {
  const area = table.open.get(column);
  table.open.delete(column);
  if (!area || (area.top === area.bottom && area.right === column)) return;
  table.merges.push({ top: area.top, left: column, bottom: area.bottom, right: area.right });
}

function gridOf(table: TableDraft, before: readonly string[], index: number): Grid {
  for (const column of [...table.open.keys()]) closeMerge(table, column);
  const above = before.filter((text) => text.trim() !== "").map((text) => [text]);
  const cellOf = (text: string | undefined): Cell | null => (text ? { type: "text", text } : null);
  return {
    name: `表${index + 1}`,
    rows: [...above, ...table.rows].map((row) => Array.from(row, cellOf)),
    merges: table.merges.map((area) => ({
      ...area,
      top: area.top + above.length,
      bottom: area.bottom + above.length,
    })),
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
    filtered: false,
    dateSystem: 1900,
  };
}
