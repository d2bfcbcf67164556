import { groupBy } from "../../domain/group-by";
import type { DivisionTask } from "../../domain/division";
import { TONE_CHART_COLORS } from "../official-styles";
import type { SheetDraft } from "../sheet-draft";
import { numberValue } from "../sheet-draft";
import type { PlanChart } from "../sheet-plan";
import { masterTexts } from "../texts/zh-CN-master";
import { putLine } from "./list-draft";
import type { MasterView } from "./master-view";
import { answeredUnits, statusCounts } from "./master-view";
import { unitFigures } from "./units-sheet";

const { overview } = masterTexts;
/** Rows of one line at 20 points that fit an A4 page on its side. */
export const ROWS_A_PAGE = 23;

/** The section's title and the header take two, and names may wrap. */
const UNITS_A_PAGE = ROWS_A_PAGE - 3;

/** Where the table of categories stands, 0-based; `end` is the first row below it. */
export interface CategoryTable {
  readonly header: number;
  readonly first: number;
  readonly count: number;
  readonly end: number;
}

/** 按工作任务: the same figures as 汇总表, added up by category, with their sum. */
export function categoryTable(view: MasterView, draft: SheetDraft, header: number): CategoryTable {
  const { table } = view.consolidation;
  const categories = groupBy(table.tasks, ({ category }) => category);
  putLine(
    draft,
    header,
    overview.categoryHeaders.map((label) => [label, "header"] as const),
  );
  let row = header + 1;
  const sums = overview.categoryHeaders.slice(1).map(() => 0);
  for (const [category, tasks] of categories) {
    const figures = categoryFigures(view, tasks);
    putLine(draft, row++, [
      [category, "text"],
      ...figures.map((figure) => [numberValue(figure), "number"] as const),
    ]);
    figures.forEach((figure, index) => (sums[index] = (sums[index] ?? 0) + figure));
  }
  putLine(draft, row, [
    [masterTexts.summary.total, "header"],
    ...sums.map((sum) => [numberValue(sum), "header"] as const),
  ]);
  return { header, first: header + 1, count: categories.size, end: row + 1 };
}

function categoryFigures(view: MasterView, tasks: readonly DivisionTask[]): readonly number[] {
  const own = tasks.map(({ no }) => (no === null ? [] : (view.byNo.get(no) ?? [])));
  const counts = statusCounts(own.flat());
  const { dated, ongoing } = view.tally(own.flat());
  return [
    tasks.length,
    tasks.reduce((sum, { no }) => sum + view.owing(no).length, 0),
    own.reduce((sum, entries) => sum + answeredUnits(entries).size, 0),
    counts.done,
    counts.inProgress,
    counts.noProgress,
    counts.blank,
    dated.overdue + ongoing.overdue,
  ];
}

/** A stretch of rows, 0-based and both inclusive, for charts from the first to the last column. */
export interface ChartRows {
  readonly top: number;
  readonly bottom: number;
  readonly lastColumn: number;
}

/** How many units reported, and how the dated rows stand, side by side, drawn from the figures above them. */
export function figureCharts(
  returnsRow: number,
  datedRow: number,
  { top, bottom, lastColumn }: ChartRows,
): readonly PlanChart[] {
  const row = (at: number, left: number, right: number) => ({ top: at, left, bottom: at, right });
  return [
    {
      type: "column-stacked",
      title: overview.chartReturns,
      categories: row(returnsRow, 1, 5),
      series: [
        {
          name: overview.unitsHead,
          values: row(returnsRow + 1, 1, 5),
          color: TONE_CHART_COLORS.active,
        },
      ],
      place: { top, left: 0, bottom, right: 3 },
    },
    {
      type: "column-stacked",
      title: overview.chartDated,
      categories: row(datedRow, 1, 6),
      series: [{ name: overview.rowsHead, values: row(datedRow + 1, 1, 6), color: TONE_CHART_COLORS.active }],
      place: { top, left: 4, bottom, right: lastColumn },
    },
  ];
}

/** Status by category, drawn from the table of categories. */
export function categoryChart(categories: CategoryTable, { top, bottom, lastColumn }: ChartRows): PlanChart {
  const column = (at: number) => ({
    top: categories.first,
    left: at,
    bottom: categories.first + categories.count - 1,
    right: at,
  });
  return {
    type: "bar-stacked",
    title: overview.chartCategories,
    categories: column(0),
    series: [
      { name: overview.done, values: column(4), color: TONE_CHART_COLORS.good },
      { name: overview.inProgress, values: column(5), color: TONE_CHART_COLORS.active },
      { name: overview.noProgress, values: column(6), color: TONE_CHART_COLORS.warn },
      { name: overview.blank, values: column(7), color: TONE_CHART_COLORS.neutral },
    ],
    place: { top, left: 0, bottom, right: lastColumn },
  };
}

/** 按单位, in pages that each bear the header. `page` is called where a page begins; gives the first row below. */
export function unitTable(
  view: MasterView,
  draft: SheetDraft,
  from: number,
  page: (row: number) => void,
): number {
  const figures = unitFigures(view);
  let row = from;
  for (let start = 0; start < figures.length; start += UNITS_A_PAGE) {
    page(row);
    draft.put(row++, 0, start === 0 ? overview.byUnit : overview.byUnitMore, "section");
    putLine(
      draft,
      row++,
      overview.unitHeaders.map((label) => [label, "header"] as const),
    );
    for (const each of figures.slice(start, start + UNITS_A_PAGE)) {
      const rest = [
        each.owed,
        each.answered,
        each.blank,
        each.absent,
        each.dated,
        each.datedDone,
        each.overdue,
      ];
      putLine(draft, row++, [
        [each.unit, "text"],
        ...rest.map((figure) => [numberValue(figure), "number"] as const),
        each.lamp,
      ]);
    }
  }
  return row;
}
