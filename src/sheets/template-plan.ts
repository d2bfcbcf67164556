import type { DivisionTable } from "../domain/division";
import { HEADER_FONTS, officialStyles } from "./official-styles";
import { SheetDraft, textValue } from "./sheet-draft";
import type { CellStyle, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { deadlineValue, officialPrint, putCategories, taskNoValue } from "./table-layout";
import { fittingSize } from "./text-layout";

/** 0-based columns of the standard table. */
export const TEMPLATE_COLUMNS = { category: 0, no: 1, requirement: 2, units: 3, deadline: 4 } as const;
/** 0-based row of the first task. */
export const TEMPLATE_FIRST_TASK = 2;
const HEADER_ROW = 1;
const BODY_SIZE = 12;
const HEADER_LABELS = [
  { column: TEMPLATE_COLUMNS.category, label: "工作任务" },
  { column: TEMPLATE_COLUMNS.no, label: "具体要求" },
  { column: TEMPLATE_COLUMNS.units, label: "责任单位" },
  { column: TEMPLATE_COLUMNS.deadline, label: "时限要求" },
] as const;
/** Widths of the five columns. A requirement too long for one row of the usual width gets the wider one. */
const WIDTHS = {
  category: 18,
  no: 6,
  requirement: 62,
  wideRequirement: 110,
  units: 30,
  deadline: 16,
} as const;

const STYLES: Readonly<Record<string, CellStyle>> = {
  ...officialStyles(BODY_SIZE),
  header: {
    fonts: HEADER_FONTS,
    fontSize: 14,
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

/** The sheet 分工表 of `templatePlan`, for workbooks that hold more sheets beside it. */
export function templateSheet(table: DivisionTable): SheetPlan {
  const { tasks } = table;
  const { category, no, requirement, units, deadline } = TEMPLATE_COLUMNS;
  const tooLong = tasks.some(
    (task) => fittingSize(task.requirement, WIDTHS.requirement, BODY_SIZE).size < BODY_SIZE,
  );
  const draft = new SheetDraft({
    name: "分工表",
    columns: [
      { width: WIDTHS.category },
      { width: WIDTHS.no },
      { width: tooLong ? WIDTHS.wideRequirement : WIDTHS.requirement },
      { width: WIDTHS.units },
      { width: WIDTHS.deadline },
    ],
    styles: STYLES,
    freeze: { rows: TEMPLATE_FIRST_TASK, columns: 0 },
    print: officialPrint("A4", "landscape", { from: HEADER_ROW, to: HEADER_ROW }),
  });
  draft.putAcross({ top: 0, left: category, bottom: 0, right: deadline }, table.title, "title");
  draft.atLeast(0, 48);
  for (const { column, label } of HEADER_LABELS) draft.put(HEADER_ROW, column, label, "header");
  draft.merge({ top: HEADER_ROW, left: no, bottom: HEADER_ROW, right: requirement });
  draft.atLeast(HEADER_ROW, 30);
  putCategories(draft, tasks, TEMPLATE_FIRST_TASK, category);
  tasks.forEach((task, index) => {
    const row = TEMPLATE_FIRST_TASK + index;
    const due = deadlineValue(task);
    draft.put(row, no, taskNoValue(task), "centred");
    draft.put(row, requirement, textValue(task.requirement), "text");
    draft.put(row, units, textValue(task.units), "text");
    draft.put(row, deadline, due, due?.type === "date" ? "date" : "centred");
  });
  return draft.finish();
}
