import type { Cell, Grid } from "../grid";
import { dropTypesettingSpace } from "../text";
import type { DivisionTableResult } from "./read-division-table";
import { readDivisionTable } from "./read-division-table";
import type { DivisionTable } from "./types";

/**
 * Lays a text out as a grid: one row a line, one cell a tab-separated field. White space at the ends of a field and
 * between two CJK characters is typesetting and is dropped; nothing else changes (domain.md, The seed).
 */
export function gridOfText(text: string, name: string): Grid {
  const rows = text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\r|\n/)
    .map((line) => line.split("\t").map(cellOfField));
  return {
    name,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    visibility: "visible",
    filtered: false,
    dateSystem: 1900,
  };
}

function cellOfField(field: string): Cell | null {
  const text = dropTypesettingSpace(field.trim());
  return text === "" ? null : { type: "text", text };
}

/** Reads next year's 分工 table from a document's text, such as one pasted from Word; see `gridOfText`. */
export function divisionTableOfText(text: string): DivisionTableResult {
  return readDivisionTable(gridOfText(text, "分工表"));
}

/** A copy of a table without white space between CJK characters: for documents, where it is typesetting. */
export function dropTypesetting(table: DivisionTable): DivisionTable {
  return {
    ...table,
    title: dropTypesettingSpace(table.title),
    tasks: table.tasks.map((task) => ({
      ...task,
      category: dropTypesettingSpace(task.category),
      requirement: dropTypesettingSpace(task.requirement),
      units: dropTypesettingSpace(task.units),
      deadline: dropTypesettingSpace(task.deadline),
    })),
  };
}
