import type { Cell, Grid } from "../grid";
import { cellAt, cellText, mergeAt } from "../grid";
import type { IsoDate } from "../dates";
import { foldWidth } from "../text";
import { readFinished } from "./answers";
import type { UnitSource } from "./types";
import type { UnitNames } from "./unit-names";

/** Where a table's own labels stand: 0-based rows from (inclusive) and to (exclusive), columns inclusive. */
export interface LabelArea {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** A value that stands after its label, with the cell that holds it. */
export interface LabelledValue {
  readonly text: string;
  readonly cell: Cell | null;
}

const STAMP = /\((?:盖章|公章|签章|加盖公章|章)\)/g;
const UNIT_LABEL =
  /^(?:填报单位(?:名称)?|报送单位|填表单位|填报部门|报送部门|单位名称|上报单位|责任单位(?:名称)?|单位)(?:\([^()]*\))?(?::|$)/;
/** Above a later table stand the rows of the one before, and in them 责任单位：… is a unit cell. */
const UNIT_LABEL_BETWEEN =
  /^(?:填报单位(?:名称)?|报送单位|填表单位|填报部门|报送部门|单位名称|上报单位|单位)(?:\([^()]*\))?(?::|$)/;
const UNIT_LABEL_BELOW = /^(?:填报单位|报送单位|填表单位|填报部门|报送部门|上报单位)(?:\([^()]*\))?(?::|$)/;
const DATE_LABEL = /^(?:填报日期|填报时间|填表日期|报送日期|报送时间|填表时间|上报日期|上报时间|日期)(?::|$)/;
/** 单位：万元 says in what the figures are. */
const MEASURE = /^(?:万?元|亿元|个|项|件|次|人|户|%|份|条|家)(?:[、,/].*)?$/;
/** A label's column wide of the table is still its own; further off it is somebody else's. */
const NEXT_LABEL = /\s+(?:填报|填表|报送|联系|审核|单位|上报|日期|制表|经办)[^\s:]{0,8}:.*$/;

/**
 * The value beside or after a label: 填报单位：市教育局 in one cell, or in the next filled cell of the row. The line
 * nearest to the table counts. Null when there is no such label, text "" when it is not filled in.
 */
function labelled(grid: Grid, area: LabelArea, label: RegExp, upwards: boolean): LabelledValue | null {
  const rows = Array.from({ length: Math.max(0, area.to - area.from) }, (_none, index) => area.from + index);
  for (const row of upwards ? rows.reverse() : rows) {
    const right = Math.min(area.right, (grid.rows[row]?.length ?? 0) - 1);
    for (let column = area.left; column <= right; column++) {
      const raw = cellText(grid, row, column);
      if (raw === "") continue;
      const text = foldWidth(raw).text.trim();
      if (!label.test(text.replace(/\s+/g, ""))) continue;
      const after = text.includes(":") ? text.slice(text.indexOf(":") + 1).trim() : "";
      if (after !== "") return { text: stopAtNextLabel(after), cell: null };
      return nextValue(grid, row, (mergeAt(grid, row, column)?.right ?? column) + 1, right);
    }
  }
  return null;
}

function nextValue(grid: Grid, row: number, from: number, right: number): LabelledValue {
  for (let column = from; column <= right; column++) {
    const value = cellText(grid, row, column).trim();
    if (value === "") continue;
    return /[:：]/.test(value) ? { text: "", cell: null } : { text: value, cell: cellAt(grid, row, column) };
  }
  return { text: "", cell: null };
}

/** The line to write on, and what was written on it. */
const FILL_LINE = /[_＿﹍]+|^[\s—]+|[\s—]+$/g;

/** 填报单位：市教育局  填报日期：… in one cell. */
function stopAtNextLabel(text: string): string {
  return text.replace(NEXT_LABEL, "").replace(STAMP, "").replace(FILL_LINE, "").trim();
}

/** 填报日期 above or below the table; null when not filled in or not a date. */
export function filledOnOf(
  grid: Grid,
  above: LabelArea,
  below: LabelArea | null,
  year: number | null,
): IsoDate | null {
  const found =
    labelled(grid, above, DATE_LABEL, true) ?? (below && labelled(grid, below, DATE_LABEL, false));
  if (!found || found.text === "") return null;
  return readFinished(found.cell ?? { type: "text", text: found.text }, year, grid.dateSystem).date;
}

/** What the 填报单位 cell above or below the table says; "" when there is none or it is not filled in. */
export function unitCellOf(grid: Grid, above: LabelArea, below: LabelArea | null, names: UnitNames): string {
  const cell = labelled(grid, above, above.from === 0 ? UNIT_LABEL : UNIT_LABEL_BETWEEN, true);
  if (cell && cell.text !== "" && !(MEASURE.test(cell.text) && names.resolve(cell.text) === null))
    return cell.text;
  return (below && labelled(grid, below, UNIT_LABEL_BELOW, false)?.text) ?? "";
}

/**
 * The unit named in the lines above a table: a title such as 市教育局2024年进展情况; null when none or several are. Above a
 * later table a line with more than one cell is a row of the table before.
 */
export function unitInTitle(grid: Grid, above: LabelArea, names: UnitNames): string | null {
  for (let row = above.to - 1; row >= above.from; row--) {
    const texts = (grid.rows[row] ?? [])
      .slice(above.left, above.right + 1)
      .flatMap((cell) => (cell ? [cell.text] : []));
    if (above.from > 0 && texts.filter((text) => /\S/.test(text)).length > 1) return null;
    const unit = names.namedIn(texts.join(" "));
    if (unit !== null) return unit;
  }
  return null;
}

/**
 * Whose a return is: the form's id, else the 填报单位 cell, else the file's name, else the sheet's, else a title above
 * the table. A cell that names none of the office's units still outranks a file name: it is what the unit wrote.
 */
export function whoseReturn(
  places: {
    readonly formUnit: string | null;
    readonly cell: string;
    readonly file: string;
    readonly sheet: string;
    /** Asked for only when nothing else names a unit. */
    readonly title: () => string | null;
  },
  names: UnitNames,
): { unitText: string; unitFrom: UnitSource | null } {
  const { formUnit, cell, file, sheet } = places;
  if (formUnit !== null && formUnit !== "") return { unitText: formUnit, unitFrom: "form-id" };
  if (cell !== "") return { unitText: cell, unitFrom: "cell" };
  const fileUnit = names.namedIn(file.replace(/^.*\//, "")) ?? names.namedIn(file);
  if (fileUnit !== null) return { unitText: fileUnit, unitFrom: "file-name" };
  const sheetUnit = names.namedIn(sheet);
  if (sheetUnit !== null) return { unitText: sheetUnit, unitFrom: "sheet-name" };
  const title = places.title();
  return title === null ? { unitText: "", unitFrom: null } : { unitText: title, unitFrom: "cell" };
}
