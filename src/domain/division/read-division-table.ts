import type { Grid } from "../grid";
import { cellAt, cellText, mergeAt } from "../grid";
import { findHeaders } from "../header";
import type { HeaderMatch } from "../header";
import { foldForComparison, foldWidth } from "../text";
import { filled, inMergeAbove, topOfMerge } from "./merged-cells";
import { readIssued, readTitle, readYearAbove } from "./title";
import type { DivisionTable, DivisionTask, TableField } from "./types";
import { goesOn, ownUnits, unitsOf, withMoreUnits } from "./units-of-row";

export type DivisionTableResult =
  | { readonly ok: true; readonly table: DivisionTable }
  /** No row of the sheet reads like the header of a 分工 table. */
  | { readonly ok: false; readonly code: "header-not-recognised" };

type Columns = Partial<Record<TableField, number>>;

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
  const columns = columnsOf(header);
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
      tasks: readTasks(grid, sectionsOf(candidates, header), columns),
    },
  };
}

function columnsOf(header: HeaderMatch): Columns {
  const columns: Columns = {};
  for (const field of TABLE_FIELDS) {
    const column = header.fields[field];
    if (column !== undefined) columns[field] = column;
  }
  return columns;
}

/** The headers of a table, top to bottom: printed again on every page, or of a further part with columns of its own. */
function sectionsOf(candidates: readonly HeaderMatch[], header: HeaderMatch): readonly HeaderMatch[] {
  return candidates
    .filter(({ left, right }) => left <= header.right && right >= header.left)
    .sort((a, b) => Math.min(...a.headerRows) - Math.min(...b.headerRows));
}

/** The tasks of all sections; one whose columns are not the table's says so. */
function readTasks(grid: Grid, sections: readonly HeaderMatch[], table: Columns): DivisionTask[] {
  const tasks: DivisionTask[] = [];
  let category = "";
  sections.forEach((section, index) => {
    const next = sections[index + 1];
    const columns = columnsOf(section);
    const isTable = sameColumns(columns, table);
    const to = next ? Math.min(...next.headerRows) : grid.rows.length;
    const read = readSection(grid, section, to, category, tasks.at(-1)?.category ?? "");
    tasks.push(...(isTable ? read.tasks : read.tasks.map((task) => ({ ...task, columns }))));
    // A category goes on over a page's header; another part has its own, which may stand right above its header.
    const goesOver = next !== undefined && sameColumns(columnsOf(next), columns);
    category = goesOver || read.endsWithCategory ? read.category : "";
  });
  return tasks;
}

function sameColumns(a: Columns, b: Columns): boolean {
  return TABLE_FIELDS.every((field) => a[field] === b[field]);
}

/** What a section holds, down to 0-based row `to`, exclusive; and the category that holds at its end. */
interface ReadSection {
  readonly tasks: readonly DivisionTask[];
  readonly category: string;
  /** True when a category's own line comes behind the last task. */
  readonly endsWithCategory: boolean;
}

/** `before` is the category that goes on into the section, `lastCategory` that of the task above it. */
function readSection(
  grid: Grid,
  header: HeaderMatch,
  to: number,
  before: string,
  lastCategory: string,
): ReadSection {
  const columns = columnsOf(header);
  const { unitColumns } = header;
  const headerRow = Math.max(...header.headerRows);
  const tasks: DivisionTask[] = [];
  let category = before;
  let endsWithCategory = false;
  let requirementLabel: string | null = null;
  for (let row = headerRow + 1; row < to; row++) {
    const own = (field: TableField): string =>
      columns[field] === undefined ? "" : cellText(grid, row, columns[field]);
    const band = bandText(grid, row, columns);
    if (band !== null) {
      if (NOTE.test(foldWidth(band).text.trim())) continue;
      if (own("requirement").trim() === "" || spansText(grid, row, columns)) {
        category = band;
        endsWithCategory = true;
        continue;
      }
    }
    const requirement = filled(grid, row, columns.requirement);
    const above = tasks.at(-1);
    if (above && goesOn(grid, row, columns)) {
      tasks[tasks.length - 1] = withMoreUnits(
        above,
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
      startsCategory: startsCategory || (above?.category ?? lastCategory) !== category,
      requirement,
      units,
      ...(unitColumns.length > 0 ? { unitParts: parts } : {}),
      deadline: filled(grid, row, columns.deadline),
      deadlineCell: deadlineAt ? cellAt(grid, deadlineAt.row, deadlineAt.column) : null,
      ...(shown.length > 0 ? { shown } : {}),
      row: row + 1,
    });
    endsWithCategory = false;
  }
  return { tasks, category, endsWithCategory };
}

function isBlank(text: string): boolean {
  return foldForComparison(text) === "";
}

/** The text of a row that holds nothing but one text at or left of the requirement: a category's own line, or a note. */
function bandText(grid: Grid, row: number, columns: Columns): string | null {
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
function spansText(grid: Grid, row: number, columns: Columns): boolean {
  const area = columns.requirement === undefined ? null : mergeAt(grid, row, columns.requirement);
  return area !== null && area.right > area.left;
}

function headerLabel(grid: Grid, headerRow: number, columns: Columns): string {
  return columns.requirement === undefined
    ? ""
    : foldForComparison(cellText(grid, headerRow, columns.requirement));
}

/** 序号 as a whole number: 8, "8", "８", "8." or "（8）"; null for anything else. */
export function readTaskNo(text: string): number | null {
  const match = /^\(?(\d{1,6})(?:\.0+)?\)?[.、]?$/.exec(foldForComparison(text));
  return match ? Number(match[1]) : null;
}
