import type { Cell, Grid, WorkbookGrid } from "../grid";
import { cellAt, cellText, columnLetters, mergeAt } from "../grid";
import { findHeaders } from "../header";
import type { AnswerField, HeaderField, HeaderMatch } from "../header";
import { decodeHiddenData, HIDDEN_SHEET_NAME } from "../hidden-data";
import { readTaskNo } from "../division";
import { foldForComparison } from "../text";
import type { RosterIndex } from "../units";
import { countRows } from "./count-rows";
import type { RowRegion } from "./count-rows";
import { decodeFormId, FORM_ID_KEY } from "./form-id";
import type { FormId } from "./form-id";
import type { HiddenContent, ReadReturn, ReturnRow } from "./types";
import { filledOnOf, whoseReturn } from "./whose-return";

const ANSWERS: readonly AnswerField[] = [
  "progress",
  "status",
  "finished",
  "evidence",
  "problems",
  "next",
  "contact",
  "phone",
];
/** A table without one of these is an issued table, not a return. */
const TELLING_ANSWERS: readonly AnswerField[] = ["progress", "status", "evidence", "problems", "next"];
const NOTE =
  /^(注|备注|说明|附注|填报单位|填报日期|填报时间|填表人|填报人|审核人|审核|联系人|联系电话|合计|总计|小计|签字|签名|盖章|负责人|主要负责人|分管领导|制表人?|报送单位)([:：\d（(、.\s]|$)/;

/** What reading needs besides the workbook. `names` are all names that a file or sheet may bear. */
export interface ReturnContext {
  readonly roster: RosterIndex;
  readonly names: readonly string[];
  readonly year: number | null;
}

/** The id that our own forms carry in a document property and in the hidden sheet; null when there is none. */
export function formIdOf(workbook: WorkbookGrid): FormId | null {
  const property = workbook.properties.get(FORM_ID_KEY);
  if (property !== undefined) return decodeFormId(property);
  const hidden = workbook.sheets.find(({ name }) => name === HIDDEN_SHEET_NAME);
  const text = hidden ? decodeHiddenData(hidden).get(FORM_ID_KEY) : undefined;
  return text === undefined ? null : decodeFormId(text);
}

/**
 * Reads every return of a workbook: each sheet with a division-table header that has columns for answers, several
 * tables of a sheet each on its own. Empty when there is none. Hidden sheets are read like any other.
 */
export function readReturns(
  workbook: WorkbookGrid,
  file: string,
  context: ReturnContext,
): readonly ReadReturn[] {
  const formId = formIdOf(workbook);
  const returns = workbook.sheets
    .filter(({ name }) => name !== HIDDEN_SHEET_NAME)
    .flatMap((grid) => tablesOf(grid).map((table) => readTable(grid, table, file, formId, context)));
  // A form's id speaks for one return; a second table in the file is somebody else's until it says so itself.
  const [only, second] = returns;
  if (!formId || !only || !second) return returns;
  return returns.map((each, index) =>
    index === 0
      ? each
      : {
          ...each,
          ...whoseReturn(gridNamed(workbook, each.sheet), 0, file, null, context.roster, context.names),
        },
  );
}

function gridNamed(workbook: WorkbookGrid, name: string): Grid {
  const grid = workbook.sheets.find((sheet) => sheet.name === name);
  if (!grid) throw new Error("a return names a sheet of its own workbook");
  return grid;
}

interface FoundTable {
  readonly header: HeaderMatch;
  readonly region: RowRegion;
}

/** The tables of a sheet, with their rows. The same header again further down is a printed page's, not another table. */
function tablesOf(grid: Grid): readonly FoundTable[] {
  const headers = findHeaders(grid).filter(({ fields }) =>
    TELLING_ANSWERS.some((field) => fields[field] !== undefined),
  );
  const tables: { header: HeaderMatch; repeats: HeaderMatch[] }[] = [];
  for (const header of headers) {
    const same = tables.find((table) => sameColumns(table.header, header));
    if (same) same.repeats.push(header);
    else tables.push({ header, repeats: [] });
  }
  return tables.map(({ header, repeats }) => {
    const bottom = Math.max(...header.headerRows);
    const below = tables.filter(
      (other) => Math.min(...other.header.headerRows) > bottom && overlaps(other.header, header),
    );
    const beside = tables.filter(({ header: other }) => other.headerRows[0] === header.headerRows[0]);
    const right = beside
      .filter(({ header: other }) => other.left > header.left)
      .map(({ header: other }) => other.left - 1);
    const alone = beside.length === 1;
    return {
      header,
      region: {
        from: bottom + 1,
        to: Math.min(grid.rows.length, ...below.map((other) => Math.min(...other.header.headerRows))),
        left: alone ? 0 : header.left,
        right: alone ? Infinity : Math.min(Infinity, ...right),
        headerRows: new Set(repeats.flatMap((repeat) => [...repeat.headerRows])),
      },
    };
  });
}

function sameColumns(a: HeaderMatch, b: HeaderMatch): boolean {
  const columns = (header: HeaderMatch): string => JSON.stringify(Object.entries(header.fields).sort());
  return columns(a) === columns(b);
}

function overlaps(a: HeaderMatch, b: HeaderMatch): boolean {
  return a.left <= b.right && b.left <= a.right;
}

function readTable(
  grid: Grid,
  { header, region }: FoundTable,
  file: string,
  formId: FormId | null,
  context: ReturnContext,
): ReadReturn {
  const headerRow = Math.min(...header.headerRows);
  const rows: ReturnRow[] = [];
  for (let row = region.from; row < region.to; row++) {
    if (region.headerRows.has(row)) continue;
    const read = readRow(grid, row, header, region);
    if (read) rows.push(read);
  }
  return {
    sheet: grid.name,
    ...whoseReturn(grid, headerRow, file, formId?.unit ?? null, context.roster, context.names),
    formId,
    filledOn: filledOnOf(grid, headerRow, context.year),
    rows,
    rowsFound: countRows(grid, region),
    unmapped: header.unmapped.map(({ label }) => label.replace(/\s+/g, "")),
    hidden: hiddenContent(grid, header, rows),
    answerFields: ANSWERS.filter((field) => header.fields[field] !== undefined),
  };
}

function readRow(grid: Grid, row: number, header: HeaderMatch, region: RowRegion): ReturnRow | null {
  const { fields } = header;
  const cells = (grid.rows[row] ?? []).slice(
    region.left,
    region.right === Infinity ? undefined : region.right + 1,
  );
  const texts = cells.flatMap((cell) => (cell && /\S/.test(cell.text) ? [cell.text] : []));
  if (texts.length === 0) return null;
  const filled = (field: HeaderField): string => {
    const column = fields[field];
    if (column === undefined) return "";
    const area = mergeAt(grid, row, column);
    return area ? cellText(grid, area.top, area.left) : cellText(grid, row, column);
  };
  const answers: Partial<Record<AnswerField, Cell>> = {};
  for (const field of ANSWERS) {
    const column = fields[field];
    const cell = column === undefined ? null : cellAt(grid, row, column);
    if (cell) answers[field] = cell;
  }
  const extra: [string, string][] = header.unmapped.flatMap(({ column, label }): [string, string][] => {
    const text = cellText(grid, row, column);
    return text === "" ? [] : [[label.replace(/\s+/g, ""), text]];
  });
  const requirement = filled("requirement");
  const noText = filled("no");
  const wide = spansTable(grid, row, fields);
  const first = foldForComparison(texts[0] ?? "");
  const isNote = NOTE.test(first) && (texts.length <= 2 || readTaskNo(noText) === null);
  const hasTask = foldForComparison(requirement) !== "" || readTaskNo(noText) !== null;
  const hasAnswer = Object.values(answers).some((cell) => /\S/.test(cell.text));
  return {
    row: row + 1,
    no: readTaskNo(noText),
    noText,
    requirement: wide ? "" : requirement,
    units: fields.units === undefined ? null : filled("units"),
    deadline: fields.deadline === undefined ? null : filled("deadline"),
    deadlineCell: fields.deadline === undefined ? null : cellAt(grid, row, fields.deadline),
    rowId: filled("rowId").trim(),
    answers,
    // Own properties only: a column called __proto__ is a column like any other.
    extra: Object.fromEntries(extra),
    text: texts.join(" "),
    isTask: !isNote && !wide && (hasTask || hasAnswer),
  };
}

/** True for a line merged across the table: a category's own line, or a note. */
function spansTable(
  grid: Grid,
  row: number,
  fields: Readonly<Partial<Record<HeaderField, number>>>,
): boolean {
  const area = fields.requirement === undefined ? null : mergeAt(grid, row, fields.requirement);
  const answer = fields.progress ?? fields.status;
  return (
    area !== null && answer !== undefined && area.left <= (fields.requirement ?? 0) && area.right >= answer
  );
}

function hiddenContent(grid: Grid, header: HeaderMatch, rows: readonly ReturnRow[]): HiddenContent {
  const hiddenRows = new Set(grid.hiddenRows);
  const labels = new Map(Object.entries(header.fields).map(([field, column]) => [column, field]));
  const columns = grid.hiddenColumns.filter(
    (column) => labels.get(column) !== "rowId" && holdsText(grid, column),
  );
  return {
    sheet: grid.visibility !== "visible",
    rows: rows.filter(({ row }) => hiddenRows.has(row - 1)).map(({ row }) => row),
    columns: columns.map(columnLetters),
    filtered: grid.filtered && rows.some(({ row }) => hiddenRows.has(row - 1)),
  };
}

function holdsText(grid: Grid, column: number): boolean {
  return grid.rows.some((cells) => /\S/.test(cells[column]?.text ?? ""));
}
