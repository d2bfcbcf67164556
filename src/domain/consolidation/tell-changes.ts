import { dateParts } from "../dates";
import type { IsoDate } from "../dates";
import { readTaskNo } from "../division";
import type { DivisionTask } from "../division";
import type { Cell } from "../grid";
import { isErrorText, readFinished, splitNumber } from "../returns";
import type { MatchedRow, ReturnRow } from "../returns";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import { describeEdit } from "./describe-edit";
import type { Tell } from "./tell";

/** Tells which fixed cells of a row are not as issued. Width, white space and line breaks are no changes. */
export function tellChanges(row: ReturnRow, task: DivisionTask, hasRequirement: boolean, tell: Tell): void {
  if (hasRequirement && !sameRequirement(row, task)) {
    const edit = describeEdit(task.requirement, row.requirement);
    tell("text-edited", "warning", returnTexts.textEdited(task.noText, edit), {
      column: "requirement",
      issued: task.requirement,
      returned: row.requirement,
    });
  }
  if (row.noText !== "" && !sameNumber(row, task) && !isErrorText(row.noText)) {
    tell("renumbered", "warning", returnTexts.renumbered(task.noText, row.noText.trim()), {
      column: "no",
      issued: task.noText,
      returned: row.noText,
    });
  }
  const fixed = [
    ["units", row.units, task.units, sameUnits],
    ["deadline", row.deadline, task.deadline, () => sameDeadline(row, task)],
  ] as const;
  for (const [column, returned, issued, same] of fixed) {
    if (returned === null || same(returned, issued) || isErrorText(returned)) continue;
    // Sorting needs the merges broken, which leaves the cells below the first one empty.
    if (returned === "" && task.shown?.includes(column)) continue;
    tell("tampered", "warning", returnTexts.tampered(returnTexts.fields[column], issued, returned), {
      column,
      issued,
      returned,
    });
  }
}

function sameText(returned: string, issued: string): boolean {
  return returned === issued || foldForComparison(returned) === foldForComparison(issued);
}

/** A unit may have moved the column of 配合单位 before that of 牵头单位: the same clauses in another order are no change. */
function sameUnits(returned: string, issued: string): boolean {
  if (sameText(returned, issued)) return true;
  const clauses = (text: string): string =>
    text
      .split(/[；;\n]/)
      .map(foldForComparison)
      .filter((clause) => clause !== "")
      .sort()
      .join(";");
  return clauses(returned) === clauses(issued);
}

function sameRequirement(row: ReturnRow, task: DivisionTask): boolean {
  if (sameText(row.requirement, task.requirement) || isErrorText(row.requirement)) return true;
  // Without a column for it, the number in front of the text is no change of the text.
  const { no, text } = splitNumber(row.requirement);
  return (
    row.noText === "" && no !== null && no === readTaskNo(task.noText) && sameText(text, task.requirement)
  );
}

function sameNumber({ no, noText }: ReturnRow, task: DivisionTask): boolean {
  return sameText(noText, task.noText) || (no !== null && no === readTaskNo(task.noText));
}

/** Other programs show one date in other ways, also without its year (12月31日), so two dates are compared as days. */
function sameDeadline(row: ReturnRow, task: DivisionTask): boolean {
  if (sameText(row.deadline ?? "", task.deadline)) return true;
  const day = (cell: Cell | null, text: string, year: number | null): IsoDate | null =>
    cell?.type === "date" ? cell.date : readFinished({ type: "text", text }, year, row.dateSystem).date;
  const issued = day(task.deadlineCell, task.deadline, null);
  if (issued === null) return false;
  return issued === day(row.deadlineCell, row.deadline ?? "", dateParts(issued).year);
}

/** Rows under another category are told while they are few; many mean that rows were sorted and the column was not. */
const FEW_MOVED = { rows: 2, share: 0.2 };

/**
 * Tells where the category beside a task is not the issued one: once where a category's own text was changed, and on
 * each row that says another category in a sheet without merged categories. Merges stay where they are when rows are
 * moved, so they say nothing of a row.
 */
export function tellCategories(
  rows: readonly MatchedRow[],
  categories: ReadonlySet<string>,
  tell: Tell,
): void {
  const isMerged = rows.some(({ row }) => row.sharesCategory);
  const changed = rows.flatMap((each) => {
    if (each.kind !== "matched") return [];
    const { row, task } = each;
    if (row.category === null || row.category === "" || row.category === task.category) return [];
    const returned = foldForComparison(row.category);
    const issued = foldForComparison(task.category);
    const same = returned === "" || issued === "" || returned === issued || isErrorText(returned);
    const isMoved = categories.has(returned);
    return same || (isMoved && isMerged) ? [] : [{ row, task, returned, isMoved }];
  });
  const few =
    changed.filter(({ isMoved }) => isMoved).length <=
    Math.max(FEW_MOVED.rows, rows.length * FEW_MOVED.share);
  let before = "";
  for (const { row, task, returned, isMoved } of changed) {
    if (isMoved ? !few : returned === before) continue;
    before = returned;
    const text = row.category ?? "";
    tell("tampered", "warning", returnTexts.tampered(returnTexts.fields.category, task.category, text), {
      row: row.row,
      no: task.no,
      column: "category",
      issued: task.category,
      returned: text,
    });
  }
}
