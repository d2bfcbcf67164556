import type { Cell, Grid } from "../grid";
import { cellAt, columnLetters, mergeAt } from "../grid";
import { ANSWER_FIELDS, joinUnits } from "../header";
import type { AnswerField, HeaderField, HeaderMatch } from "../header";
import { readTaskNo } from "../division";
import { dropTypesettingSpace, foldForComparison } from "../text";
import type { RowRegion } from "./count-rows";
import { beginsNote, isSignature, isTotal } from "./note-lines";
import type { ReturnRow } from "./types";

const PART_OF_TASK = /^(\d{1,4})(?:[-.、,/(]\(?\d{1,4}\)?)+$/;
const NAMED_NUMBER = /^(?:第|任务|no\.?)(\d{1,4})[项条号]?$/;
const NUMBER_BEFORE = /^\s*[(（]?(\d{1,3})[)）.．、]\s*(?=\S)/;

/** The number of a row: 8, also 8 of 8-1 and 8（2） (a split row) and 27 of 27、28 (rows joined); null for none. */
export function readRowNo(text: string): number | null {
  const whole = readTaskNo(text);
  if (whole !== null) return whole;
  const folded = foldForComparison(text);
  const part = PART_OF_TASK.exec(folded) ?? NAMED_NUMBER.exec(folded);
  return part ? Number(part[1]) : null;
}

/** A requirement that carries its number in front (5.科学确定…), taken apart. */
export function splitNumber(requirement: string): { no: number | null; text: string } {
  const match = NUMBER_BEFORE.exec(requirement);
  return match
    ? { no: Number(match[1]), text: requirement.slice(match[0].length) }
    : { no: null, text: requirement };
}

/** The rows of a table and what its columns besides ours are called. */
export interface ReadRows {
  readonly rows: readonly ReturnRow[];
  /** Names of the columns whose texts are kept in `extra`, each once, left to right. */
  readonly unmapped: readonly string[];
}

/** Reads the rows of a region, texts as they stand; a cell is filled down inside a merge only. */
export function readRows(grid: Grid, header: HeaderMatch, region: RowRegion): ReadRows {
  const labels = extraLabels(header);
  const used = new Set<number>([...Object.values(header.fields), ...labels.keys()]);
  const loose = new Set<number>();
  const rows: ReturnRow[] = [];
  const readOne = (row: number): void => {
    if (region.leftOut.has(row)) return;
    const read = readRow(grid, row, header, region, labels);
    if (read) rows.push(read.isTask ? withLooseTexts(grid, row, region, read, used, loose) : read);
  };
  if (region.only) region.only.forEach(readOne);
  else for (let row = region.from; row < region.to; row++) readOne(row);
  const columns = [...labels, ...[...loose].map((column) => [column, looseName(column)] as const)];
  return { rows, unmapped: columns.sort(([a], [b]) => a - b).map(([, name]) => name) };
}

/** The names under which the texts of unmapped columns are kept; a second column of one name gets a number. */
function extraLabels({ unmapped }: HeaderMatch): ReadonlyMap<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    unmapped.map(({ column, label }) => {
      const name = dropTypesettingSpace(label.trim().replace(/\s*[\r\n]+\s*/g, ""));
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [column, count === 1 ? name : `${name}（${count}）`] as const;
    }),
  );
}

function looseName(column: number): string {
  return `${columnLetters(column)}列`;
}

/** Texts that stand in a column without any label belong to the row all the same. */
function withLooseTexts(
  grid: Grid,
  row: number,
  region: RowRegion,
  read: ReturnRow,
  used: ReadonlySet<number>,
  loose: Set<number>,
): ReturnRow {
  const cells = grid.rows[row] ?? [];
  let extra: Record<string, string> | null = null;
  const last = Math.min(region.right, cells.length - 1);
  for (let column = region.left; column <= last; column++) {
    const text = cells[column]?.text ?? "";
    if (used.has(column) || !/\S/.test(text)) continue;
    loose.add(column);
    extra ??= { ...read.extra };
    extra[looseName(column)] = text;
  }
  return extra ? { ...read, extra } : read;
}

/** The cell that a column shows in a row: its own, or the first one of a merge down the same column. */
function shownCell(grid: Grid, row: number, column: number): Cell | null {
  const own = cellAt(grid, row, column);
  if (own || grid.merges.length === 0) return own;
  const area = mergeAt(grid, row, column);
  return area?.left === column ? cellAt(grid, area.top, column) : null;
}

function readRow(
  grid: Grid,
  row: number,
  header: HeaderMatch,
  region: RowRegion,
  labels: ReadonlyMap<number, string>,
): ReturnRow | null {
  const { fields } = header;
  const texts = textsOf(grid, row, region);
  const [first] = texts;
  if (first === undefined) return null;
  const shown = (field: HeaderField): Cell | null =>
    fields[field] === undefined ? null : shownCell(grid, row, fields[field]);
  const fixed = (field: HeaderField): string | null =>
    fields[field] === undefined ? null : (shown(field)?.text ?? "");
  const answers: Partial<Record<AnswerField, Cell>> = {};
  let hasAnswer = false;
  for (const field of ANSWER_FIELDS) {
    const cell = shown(field);
    if (!cell) continue;
    answers[field] = cell;
    hasAnswer ||= /\S/.test(cell.text);
  }
  const wide = spansTable(grid, row, fields);
  const requirement = wide ? "" : (fixed("requirement") ?? "");
  const noText = fixed("no") ?? "";
  // Without a column of its own the number often stands before the text.
  const no = fields.no === undefined ? splitNumber(requirement).no : readRowNo(noText);
  const isNote =
    (beginsNote(foldForComparison(first)) && (texts.length <= 2 || no === null)) ||
    (no === null && (isTotal(foldForComparison(first)) || isTotal(foldForComparison(requirement))));
  const hasTask = no !== null || /\S/.test(requirement);
  const isTask = !isNote && !wide && (hasTask || hasAnswer);
  // As the issued table is read: several columns with their labels make one text.
  const units =
    header.unitColumns.length > 0
      ? joinUnits(
          header.unitColumns.map(({ column, label }) => ({
            label,
            text: shownCell(grid, row, column)?.text ?? "",
          })),
        ).text
      : fixed("units");
  const deadline = fixed("deadline");
  const isWeak =
    isTask &&
    no === null &&
    (isSignature(texts) || (!hasAnswer && !/\S/.test(units ?? "") && !/\S/.test(deadline ?? "")));
  const extra: [string, string][] = [];
  for (const [column, name] of labels) {
    const text = shownCell(grid, row, column)?.text ?? "";
    if (text !== "") extra.push([name, text]);
  }
  return {
    row: row + 1,
    no,
    noText,
    requirement,
    category: fixed("category"),
    sharesCategory: fields.category !== undefined && mergeAt(grid, row, fields.category) !== null,
    units,
    deadline,
    deadlineCell: shown("deadline"),
    dateSystem: grid.dateSystem,
    rowId: fixed("rowId")?.trim() ?? "",
    answers,
    // Own properties only: a column called __proto__ is a column like any other.
    extra: Object.fromEntries(extra),
    text: !isTask || isWeak || requirement === "" ? texts.join(" ") : "",
    isTask,
    isWeak,
  };
}

function textsOf(grid: Grid, row: number, { left, right }: RowRegion): readonly string[] {
  const cells = grid.rows[row] ?? [];
  const texts: string[] = [];
  for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
    const text = cells[column]?.text ?? "";
    if (/\S/.test(text)) texts.push(text);
  }
  return texts;
}

/** True for a line merged across the table: a category's own line, or a note. */
function spansTable(grid: Grid, row: number, fields: HeaderMatch["fields"]): boolean {
  const area = fields.requirement === undefined ? null : mergeAt(grid, row, fields.requirement);
  const answer = fields.progress ?? fields.status;
  return (
    area !== null && answer !== undefined && area.left <= (fields.requirement ?? 0) && area.right >= answer
  );
}
