import type { DivisionTable, DivisionTask } from "../domain/division";
import type { CellArea } from "../domain/grid";
import type { CellStyle, PlanCell, PlanValue, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { TALLEST_ROW, wrappedHeight } from "./text-layout";

const WIDTHS = [18, 6, 62, 30, 14] as const;
const [CATEGORY, NO, REQUIREMENT, UNITS, DEADLINE] = [0, 1, 2, 3, 4] as const;
const HEADER_ROW = 1;
const FIRST_TASK_ROW = 2;
const BODY_SIZE = 12;
const TITLE_FONTS = ["方正小标宋简体", "方正小标宋_GBK", "华文中宋", "宋体"] as const;
const HEADER_FONTS = ["黑体", "SimHei"] as const;
const BODY_FONTS = ["仿宋_GB2312", "仿宋", "FangSong"] as const;

const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { fonts: TITLE_FONTS, fontSize: 22, horizontal: "center", vertical: "center", wrap: true },
  header: {
    fonts: HEADER_FONTS,
    fontSize: 14,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "thin",
  },
  text: {
    fonts: BODY_FONTS,
    fontSize: BODY_SIZE,
    horizontal: "left",
    vertical: "center",
    wrap: true,
    border: "thin",
  },
  centred: {
    fonts: BODY_FONTS,
    fontSize: BODY_SIZE,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: "thin",
  },
};

/**
 * The standard 分工 table as a sheet: title, a header of four labels over five columns (具体要求 spans number and
 * text), categories merged down over their tasks. Tasks start in row 3. A4 landscape, one page wide, header repeated.
 */
export function templatePlan(table: DivisionTable): WorkbookPlan {
  return { sheets: [templateSheet(table)], properties: {} };
}

function templateSheet(table: DivisionTable): SheetPlan {
  const { tasks } = table;
  const groups = categoryRuns(tasks);
  return {
    name: "分工表",
    visibility: "visible",
    columns: WIDTHS.map((width) => ({ width })),
    rowHeights: [
      {
        row: 0,
        height:
          wrappedHeight(
            table.title,
            WIDTHS.reduce((sum, width) => sum + width, 0),
            22,
          ) + 12,
      },
      { row: HEADER_ROW, height: 30 },
      ...rowHeights(tasks, groups),
    ],
    styles: STYLES,
    cells: [
      { row: 0, column: CATEGORY, value: text(table.title), style: "title" },
      ...headerCells(),
      ...tasks.flatMap((task, index) => taskCells(task, FIRST_TASK_ROW + index, groups)),
    ],
    merges: [
      { top: 0, left: CATEGORY, bottom: 0, right: DEADLINE },
      { top: HEADER_ROW, left: NO, bottom: HEADER_ROW, right: REQUIREMENT },
      ...groups.filter((area) => area.bottom > area.top),
    ],
    freeze: { rows: FIRST_TASK_ROW, columns: 0 },
    print: {
      paper: "A4",
      orientation: "landscape",
      fitToWidth: 1,
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      margins: { top: 0.75, bottom: 0.75, left: 0.5, right: 0.5 },
      footer: "第 &P 页 共 &N 页",
      centerHorizontally: true,
    },
    validations: [],
    conditionalFormats: [],
    tables: [],
    charts: [],
    protection: null,
    tabColor: null,
    autoFilter: null,
  };
}

function text(value: string): PlanValue | null {
  return value === "" ? null : { type: "text", text: value };
}

function headerCells(): PlanCell[] {
  const label = (column: number, value: string): PlanCell => ({
    row: HEADER_ROW,
    column,
    value: text(value),
    style: "header",
  });
  return [
    label(CATEGORY, "工作任务"),
    label(NO, "具体要求"),
    label(UNITS, "责任单位"),
    label(DEADLINE, "时限要求"),
  ];
}

/** The stretches of rows that stand under one category. */
function categoryRuns(tasks: readonly DivisionTask[]): readonly CellArea[] {
  const runs: { top: number; left: number; bottom: number; right: number }[] = [];
  tasks.forEach((task, index) => {
    const row = FIRST_TASK_ROW + index;
    const last = runs.at(-1);
    if (last && !task.startsCategory) last.bottom = row;
    else runs.push({ top: row, left: CATEGORY, bottom: row, right: CATEGORY });
  });
  return runs;
}

function taskCells(task: DivisionTask, row: number, groups: readonly CellArea[]): PlanCell[] {
  const starts = groups.some((area) => area.top === row);
  const { deadlineCell } = task;
  const deadline: PlanValue | null =
    deadlineCell?.type === "date" ? { type: "date", date: deadlineCell.date } : text(task.deadline);
  return [
    ...(starts ? [{ row, column: CATEGORY, value: text(task.category), style: "text" }] : []),
    {
      row,
      column: NO,
      value: task.no === null ? text(task.noText) : { type: "number", value: task.no },
      style: "centred",
    },
    { row, column: REQUIREMENT, value: text(task.requirement), style: "text" },
    { row, column: UNITS, value: text(task.units), style: "text" },
    { row, column: DEADLINE, value: deadline, style: "centred" },
  ];
}

/** Each row as high as its tallest text; where a category's text needs more than its rows have, they share the rest. */
function rowHeights(
  tasks: readonly DivisionTask[],
  groups: readonly CellArea[],
): { row: number; height: number }[] {
  const heights = tasks.map((task) =>
    Math.max(
      wrappedHeight(task.requirement, WIDTHS[REQUIREMENT], BODY_SIZE),
      wrappedHeight(task.units, WIDTHS[UNITS], BODY_SIZE),
      wrappedHeight(task.deadline, WIDTHS[DEADLINE], BODY_SIZE),
    ),
  );
  for (const area of groups) {
    const first = area.top - FIRST_TASK_ROW;
    const count = area.bottom - area.top + 1;
    const needed = wrappedHeight(tasks[first]?.category ?? "", WIDTHS[CATEGORY], BODY_SIZE);
    const have = heights.slice(first, first + count).reduce((sum, height) => sum + height, 0);
    const share = Math.ceil(Math.max(0, needed - have) / count);
    for (let index = first; index < first + count; index++) heights[index] = (heights[index] ?? 0) + share;
  }
  return heights.map((height, index) => ({
    row: FIRST_TASK_ROW + index,
    height: Math.min(TALLEST_ROW, height),
  }));
}
