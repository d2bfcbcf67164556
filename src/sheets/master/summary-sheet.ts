import type { Entry } from "../../domain/consolidation";
import type { DivisionTask } from "../../domain/division";
import { numberValue } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { categoryRuns, deadlineValue, taskNoValue } from "../table-layout";
import { linesHeight, TALLEST_ROW, wrappedHeight, wrappedLines } from "../text-layout";
import { masterTexts } from "../texts/zh-CN-master";
import type { Line } from "./list-draft";
import { listDraft, putLine } from "./list-draft";
import type { MasterView, StatusCounts } from "./master-view";
import { answeredUnits, statusCounts } from "./master-view";

const PROGRESS_WIDTH = 96;
const WIDTHS = [14, 6, 42, 22, 12, 7, 7, 8, 8, 8, 7, PROGRESS_WIDTH];
const PROGRESS = WIDTHS.length - 1;
const BODY_SIZE = 10;
/** Points of one sheet row: well below Excel's 409, so that a page break never has to jump far. */
const ROW_ROOM = 300;
/** Characters of one cell: Excel takes 32,767. */
const CELL_ROOM = 30_000;

/**
 * 汇总表: the issued table with its texts untouched, how many units reported and how they stand, and their progress
 * together under their names, the lead's first. Where it is too much for one row it runs on in rows below, the other
 * cells merged down, so that nothing is clipped or cut.
 */
export function summarySheet(view: MasterView): SheetPlan {
  const { consolidation, context, byNo } = view;
  const { table } = consolidation;
  const { summary } = masterTexts;
  const { draft, firstRow } = listDraft(
    masterTexts.sheets.summary,
    masterTexts.summaryHeaders.map((header, index) => ({ header, width: WIDTHS[index] ?? 10 })),
    { title: summary.title(table.title), note: masterTexts.subtitle(consolidation.asOf, context) },
    {},
    "top",
  );
  const starts: number[] = [];
  const sums = { owed: 0, answered: 0, done: 0, inProgress: 0, noProgress: 0, blank: 0 };
  let row = firstRow;
  for (const task of table.tasks) {
    starts.push(row);
    const own = task.no === null ? [] : (byNo.get(task.no) ?? []);
    const owed = view.owing(task.no).length;
    const answered = answeredUnits(own).size;
    const counts = statusCounts(own);
    const pieces = progressPieces(own, task.no === null ? undefined : context.leads.get(task.no));
    const bottom = row + pieces.length - 1;
    taskLine(task, owed, answered, counts).forEach(([value, style], index) => {
      draft.putAcross({ top: row, left: index + 1, bottom, right: index + 1 }, value, style);
    });
    pieces.forEach((piece, index) => {
      draft.put(row + index, PROGRESS, piece, "text");
    });
    sums.owed += owed;
    sums.answered += answered;
    for (const key of ["done", "inProgress", "noProgress", "blank"] as const) sums[key] += counts[key];
    row = bottom + 1;
  }
  for (const { top, bottom } of categoryRuns(table.tasks, 0, 0)) {
    const area = { top: starts[top] ?? firstRow, left: 0, bottom: (starts[bottom + 1] ?? row) - 1, right: 0 };
    draft.putAcross(area, table.tasks[top]?.category ?? "", "category");
  }
  putLine(draft, row, [
    [summary.total, "header"],
    ...[1, 2, 3, 4].map(() => ["", "header"] as const),
    ...[sums.owed, sums.answered, sums.done, sums.inProgress, sums.noProgress, sums.blank].map(
      (sum) => [numberValue(sum), "header"] as const,
    ),
    ["", "header"],
  ]);
  return draft.finish();
}

function taskLine(task: DivisionTask, owed: number, answered: number, counts: StatusCounts): Line {
  const deadline = deadlineValue(task);
  return [
    [taskNoValue(task), "centred"],
    [task.requirement, "text"],
    [task.units, "text"],
    [deadline, deadline?.type === "date" ? "date" : "centred"],
    [numberValue(owed), "number"],
    [numberValue(answered), "number"],
    [numberValue(counts.done), "number"],
    [numberValue(counts.inProgress), "number"],
    [numberValue(counts.noProgress), "number"],
    [numberValue(counts.blank), "number"],
  ];
}

/** The units' progress under their names, in pieces that fit a row each; one empty piece when nobody said anything. */
function progressPieces(entries: readonly Entry[], lead: string | undefined): readonly string[] {
  const lines = [...entries]
    .sort((a, b) => Number(b.unit === lead) - Number(a.unit === lead))
    .filter(({ progress }) => progress.trim() !== "")
    .flatMap(({ unit, progress }) =>
      inParts(masterTexts.summary.said(unit, progress.trim(), unit === lead), masterTexts.summary.more(unit)),
    );
  const pieces: string[] = [];
  let piece: string[] = [];
  let [used, length] = [0, 0];
  for (const line of lines) {
    const more = wrappedLines(line, PROGRESS_WIDTH, BODY_SIZE);
    const full = linesHeight(used + more, BODY_SIZE) > ROW_ROOM || length + line.length > CELL_ROOM;
    if (full && piece.length > 0) {
      pieces.push(piece.join("\n"));
      piece = [];
      [used, length] = [0, 0];
    }
    piece.push(line);
    used += more;
    length += line.length + 1;
  }
  return [...pieces, piece.join("\n")];
}

/** A text that is too much for one row by itself, in parts that fit one each; every further part is headed by `more`. */
function inParts(text: string, more: string): readonly string[] {
  if (fits(text)) return [text];
  const parts: string[] = [];
  let rest = [...text];
  while (!fits(rest.join(""))) {
    let length = Math.min(rest.length, CELL_ROOM);
    while (length > 1 && !fits(rest.slice(0, length).join(""))) length = Math.ceil(length * 0.9) - 1;
    parts.push(rest.slice(0, length).join(""));
    rest = [...more, ...rest.slice(length)];
  }
  return [...parts, rest.join("")];
}

function fits(text: string): boolean {
  return text.length <= CELL_ROOM && wrappedHeight(text, PROGRESS_WIDTH, BODY_SIZE) <= TALLEST_ROW;
}
