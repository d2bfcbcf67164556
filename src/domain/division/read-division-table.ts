import type { Grid } from "../grid";
import { cellAt, cellText, mergeAt } from "../grid";
import { findHeaders } from "../header";
import type { HeaderMatch, UnitColumn } from "../header";
import { foldForComparison, foldWidth } from "../text";
import { filled, inMergeAbove, topOfMerge } from "./merged-cells";
import { readIssued, readTitle, readYearAbove } from "./title";
import type { DivisionTable, DivisionTask, TableField } from "./types";
import { goesOn, ownUnits, unitsOf, withMoreUnits } from "./units-of-row";

export type DivisionTableResult =
  | { readonly ok: true; readonly table: DivisionTable }
  /** No row of the sheet reads like the header of a 分工 table. */
  | { readonly ok: false; readonly code: "header-not-recognised" };

const TABLE_FIELDS: readonly TableField[] = ["category", "no", "requirement", "units", "deadline"];

/** Lines under a table that are no tasks (domain.md, What comes back from the units). */
const NOTE =
  /^(注|备注|说明|附注|填报单位|填报日期|填表人|填报人|审核人|联系人|联系电话|合计|总计|小计)([:：\d（(、.]|$)/;

/**
 * Reads the 分工 table of a sheet, wherever it stands: the header is found by its labels, the title above it, and
 * every row with a requirement becomes a task with its texts as written. A category holds for the rows below it; the
 * other cells are filled down inside a merge only.
 */
export function readDivisionTable(grid: Grid): DivisionTableResult {
  const headers = findHeaders(grid);
  const candidates = headers.filter(
    (header) => header.fields.units !== undefined || header.fields.deadline !== undefined,
  );
  const header = candidates.reduce<HeaderMatch | null>(
    (best, each) => (best && best.score >= each.score ? best : each),
    null,
  );
  if (!header) return { ok: false, code: "header-not-recognised" };
  const columns: Partial<Record<TableField, number>> = {};
  for (const field of TABLE_FIELDS) {
    const column = header.fields[field];
    if (column !== undefined) columns[field] = column;
  }
  const headerRow = Math.max(...header.headerRows);
  const top = Math.min(...header.headerRows);
  const title = readTitle(grid, top);
  const issued = readIssued(grid, top);
  const requirementLabel = header.labels.get(columns.requirement ?? -1);
  return {
    ok: true,
    table: {
      title,
      titleYear: readYearAbove(grid, top, title),
      ...(issued === null ? {} : { issued }),
      sheet: grid.name,
      dateSystem: grid.dateSystem,
      headerRow: headerRow + 1,
      columns,
      otherLabels: header.unmapped.map(({ label }) => label),
      ...(requirementLabel === undefined ? {} : { requirementLabel }),
      tasks: readTasks(grid, headerRow, columns, header.unitColumns),
    },
  };
}

function readTasks(
  grid: Grid,
  headerRow: number,
  columns: Partial<Record<TableField, number>>,
  unitColumns: readonly UnitColumn[],
): DivisionTask[] {
  const tasks: DivisionTask[] = [];
  let category = "";
  let requirementLabel: string | null = null;
  for (let row = headerRow + 1; row < grid.rows.length; row++) {
    const own = (field: TableField): string =>
      columns[field] === undefined ? "" : cellText(grid, row, columns[field]);
    const band = bandText(grid, row, columns);
    if (band !== null) {
      if (NOTE.test(foldWidth(band).text.trim())) continue;
      if (own("requirement").trim() === "" || spansText(grid, row, columns)) {
        category = band;
        continue;
      }
    }
    const requirement = filled(grid, row, columns.requirement);
    const before = tasks.at(-1);
    if (before && goesOn(grid, row, columns)) {
      tasks[tasks.length - 1] = withMoreUnits(
        before,
        ownUnits(grid, row, columns.units, unitColumns),
        columns,
      );
      continue;
    }
    const { units, parts } = unitsOf(grid, row, columns.units, unitColumns);
    const noUnits = isBlank(ownUnits(grid, row, columns.units, unitColumns).units);
    if (isBlank(requirement) && noUnits && isBlank(own("deadline"))) continue;
    requirementLabel ??= headerLabel(grid, headerRow, columns);
    if (requirementLabel !== "" && foldForComparison(requirement) === requirementLabel) continue;
    const bare = isBlank(own("no")) && noUnits && isBlank(own("deadline"));
    if (
      bare &&
      (NOTE.test(foldWidth(requirement).text.trim()) || inMergeAbove(grid, row, columns.requirement))
    )
      continue;
    const startsCategory = !isBlank(own("category"));
    if (startsCategory) category = own("category");
    const deadlineAt = columns.deadline === undefined ? null : topOfMerge(grid, row, columns.deadline);
    const noText = filled(grid, row, columns.no);
    const shown = (["units", "deadline"] as const).filter((field) => inMergeAbove(grid, row, columns[field]));
    tasks.push({
      no: readTaskNo(noText),
      noText,
      category,
      startsCategory: startsCategory || (tasks.at(-1)?.category ?? "") !== category,
      requirement,
      units,
      ...(unitColumns.length > 0 ? { unitParts: parts } : {}),
      deadline: filled(grid, row, columns.deadline),
      deadlineCell: deadlineAt ? cellAt(grid, deadlineAt.row, deadlineAt.column) : null,
      ...(shown.length > 0 ? { shown } : {}),
      row: row + 1,
    });
  }
  return tasks;
}

function isBlank(text: string): boolean {
  return foldForComparison(text) === "";
}

/** The text of a row that holds nothing but one text at or left of the requirement: a category's own line, or a note. */
function bandText(grid: Grid, row: number, columns: Partial<Record<TableField, number>>): string | null {
  const cells = grid.rows[row] ?? [];
  const filledColumns = cells.flatMap((cell, column) => (cell && !isBlank(cell.text) ? [column] : []));
  const [column] = filledColumns;
  if (filledColumns.length !== 1 || column === undefined || column > (columns.requirement ?? 0)) return null;
  const area = mergeAt(grid, row, column);
  const wide = area !== null && area.right > column;
  const inRequirement = column === columns.requirement && !wide;
  return inRequirement || (column === columns.no && !wide && /^\d+$/.test(cellText(grid, row, column).trim()))
    ? null
    : cellText(grid, row, column);
}

/** True when the row's only text is merged across the requirement column. */
function spansText(grid: Grid, row: number, columns: Partial<Record<TableField, number>>): boolean {
  const area = columns.requirement === undefined ? null : mergeAt(grid, row, columns.requirement);
  return area !== null && area.right > area.left;
}

function headerLabel(grid: Grid, headerRow: number, columns: Partial<Record<TableField, number>>): string {
  return columns.requirement === undefined
    ? ""
    : foldForComparison(cellText(grid, headerRow, columns.requirement));
}

/** 序号 as a whole number: 8, "8", "８", "8." or "（8）"; null for anything else. */
export function readTaskNo(text: string): number | null {
  const match = /^\(?(\d{1,6})(?:\.0+)?\)?[.、]?$/.exec(foldForComparison(text));
  return match ? Number(match[1]) : null;
}
