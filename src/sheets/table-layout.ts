import { readTaskNo } from "../domain/division";
import type { DivisionTask } from "../domain/division";
import type { CellArea } from "../domain/grid";
import type { PlanPrint, PlanValue } from "./sheet-plan";
import type { SheetDraft } from "./sheet-draft";
import { textValue } from "./sheet-draft";

/** 第 x 页 共 y 页, in Excel's codes. */
export const PAGE_FOOTER = "第 &P 页 共 &N 页";

/** A page of an official table: one page wide, the rows `titleRows` on every page, page numbers below. */
export function officialPrint(
  paper: PlanPrint["paper"],
  orientation: PlanPrint["orientation"],
  titleRows?: { readonly from: number; readonly to: number },
): PlanPrint {
  return {
    paper,
    orientation,
    fitToWidth: 1,
    ...(titleRows ? { titleRows } : {}),
    margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5 },
    footer: PAGE_FOOTER,
    centerHorizontally: true,
  };
}

/** The stretches of rows under one category, as areas of `column` when the first task stands in 0-based `firstRow`. */
export function categoryRuns(
  tasks: readonly DivisionTask[],
  firstRow: number,
  column: number,
): readonly CellArea[] {
  const runs: { top: number; left: number; bottom: number; right: number; category: string }[] = [];
  tasks.forEach((task, index) => {
    const row = firstRow + index;
    const last = runs.at(-1);
    // A unit's own rows may begin in the middle of a category and skip the row that starts the next one.
    if (last && last.category === task.category && (!task.startsCategory || task.category === ""))
      last.bottom = row;
    else runs.push({ top: row, left: column, bottom: row, right: column, category: task.category });
  });
  return runs.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
}

/** Writes the categories into `column`, each merged down over its rows. */
export function putCategories(
  draft: SheetDraft,
  tasks: readonly DivisionTask[],
  firstRow: number,
  column: number,
): void {
  for (const area of categoryRuns(tasks, firstRow, column)) {
    draft.putAcross(area, tasks[area.top - firstRow]?.category ?? "", "category");
  }
}

/** 序号 as a number where the cell holds one, else as written. */
export function taskNoValue({ noText }: DivisionTask): PlanValue | null {
  return taskLabelValue(noText);
}

/** What a task is called, for a 序号 column: a number where it is one. */
export function taskLabelValue(label: string): PlanValue | null {
  const no = readTaskNo(label);
  return no === null ? textValue(label) : { type: "number", value: no };
}

/** 时限要求 as written; a real date stays a date. */
export function deadlineValue(task: DivisionTask): PlanValue | null {
  return task.deadlineCell?.type === "date"
    ? { type: "date", date: task.deadlineCell.date }
    : textValue(task.deadline);
}
