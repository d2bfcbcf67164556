import { groupBy } from "../domain/group-by";
import type { Consolidation } from "../domain/consolidation";
import { tally, total } from "../domain/consolidation";
import type { MasterContext } from "./master-plan";
import { officialStyles, TONE_CHART_COLORS } from "./official-styles";
import { numberValue, SheetDraft } from "./sheet-draft";
import type { PlanChart, SheetPlan } from "./sheet-plan";
import { officialPrint } from "./table-layout";
import { masterTexts } from "./texts/zh-CN-master";

const { overview } = masterTexts;
const WIDTHS = [32, 12, 12, 12, 12, 12, 22, 12];
const LAST = WIDTHS.length - 1;
const CHART_ROWS = 24;

/** 总览: who has reported, how the dated and the ongoing rows stand, who is missing, and the row proof. */
export function overviewSheet(
  consolidation: Consolidation,
  { deadlines, version }: MasterContext,
): SheetPlan {
  const { units, entries, asOf, proof, table, expected } = consolidation;
  const draft = new SheetDraft({
    name: masterTexts.sheets.overview,
    columns: WIDTHS.map((width) => ({ width })),
    styles: officialStyles(12),
    print: officialPrint("A4", "landscape"),
  });
  let row = 0;
  const across = (text: string, style: string): void => {
    draft.putAcross({ top: row, left: 0, bottom: row, right: LAST }, text, style);
    row++;
  };
  const figures = (labels: readonly string[], values: readonly (number | string)[]): void => {
    labels.forEach((label, column) => {
      draft.put(row, column, label, "header");
    });
    values.forEach((value, column) => {
      draft.put(row + 1, column, typeof value === "number" ? numberValue(value) : value, "centred");
    });
    row += 2;
  };
  across(masterTexts.overviewTitle(table.title), "title");
  across(`${masterTexts.asOf(asOf)}　${masterTexts.version(version)}`, "note");

  const owing = new Set(expected.filter(({ open }) => !open).map(({ unit }) => unit));
  const named = (state: string): string[] =>
    units.filter((each) => each.state === state).map(({ unit }) => unit);
  const received = named("received").filter((unit) => owing.has(unit)).length;
  const missing = named("missing");
  const unreadable = named("unreadable");
  across(overview.returns, "section");
  const returnsRow = row;
  figures(
    [overview.expected, overview.received, overview.missingCount, overview.unreadableCount],
    [owing.size, received, missing.length, unreadable.filter((unit) => owing.has(unit)).length],
  );

  const { dated, ongoing } = tally(entries, deadlines, asOf);
  across(overview.dated, "section");
  figures(
    [
      ...(["done", "overdue", "due-soon", "active", "no-progress", "blank"] as const).map(
        (lamp) => masterTexts.lamps[lamp],
      ),
      overview.rate,
    ],
    [
      dated.done,
      dated.overdue,
      dated["due-soon"],
      dated.active,
      dated["no-progress"],
      dated.blank,
      overview.rateText(dated.done, total(dated)),
    ],
  );
  across(overview.ongoing, "section");
  figures(
    [overview.hasProgress, masterTexts.lamps["no-progress"], masterTexts.lamps.blank],
    [ongoing.done + ongoing.active + ongoing["due-soon"], ongoing["no-progress"], ongoing.blank],
  );
  across(overview.missing, "section");
  across(missing.join("、") || overview.none, "note");
  across(overview.unreadable, "section");
  across(unreadable.join("、") || overview.none, "note");
  across(overview.proof, "section");
  across(overview.proofText(proof.rowsFound, proof.matched, proof.extra, proof.notes), "note");

  across(overview.byCategory, "section");
  const categoriesRow = row;
  [
    overview.category,
    masterTexts.lamps.done,
    overview.hasProgress,
    masterTexts.lamps["no-progress"],
    masterTexts.lamps.blank,
  ].forEach((label, column) => {
    draft.put(row, column, label, "header");
  });
  row++;
  const categories = groupBy(table.tasks, ({ category }) => category);
  for (const [category, tasks] of categories) {
    const numbers = new Set(tasks.map(({ no }) => no));
    const own = entries.filter(({ no }) => no !== null && numbers.has(no));
    const count = (...statuses: string[]): number =>
      own.filter(({ status }) => statuses.includes(status)).length;
    draft.put(row, 0, category, "text");
    [count("done"), count("in-progress"), count("no-progress", "not-started"), count("blank")].forEach(
      (value, column) => {
        draft.put(row, column + 1, numberValue(value), "number");
      },
    );
    row++;
  }
  return draft.finish({ charts: charts(returnsRow, categoriesRow, row, categories.size) });
}

function charts(
  returnsRow: number,
  categoriesRow: number,
  end: number,
  categories: number,
): readonly PlanChart[] {
  const first = categoriesRow + 1;
  const column = (at: number) => ({ top: first, left: at, bottom: first + categories - 1, right: at });
  return [
    {
      type: "bar-clustered",
      title: overview.chartReturns,
      categories: { top: returnsRow, left: 0, bottom: returnsRow, right: 3 },
      series: [
        {
          name: overview.returns,
          values: { top: returnsRow + 1, left: 0, bottom: returnsRow + 1, right: 3 },
          color: TONE_CHART_COLORS.active,
        },
      ],
      place: { top: end + 1, left: 0, bottom: end + CHART_ROWS, right: 2 },
    },
    {
      type: "bar-stacked",
      title: overview.chartCategories,
      categories: column(0),
      series: [
        { name: masterTexts.lamps.done, values: column(1), color: TONE_CHART_COLORS.good },
        { name: overview.hasProgress, values: column(2), color: TONE_CHART_COLORS.active },
        { name: masterTexts.lamps["no-progress"], values: column(3), color: TONE_CHART_COLORS.warn },
        { name: masterTexts.lamps.blank, values: column(4), color: TONE_CHART_COLORS.neutral },
      ],
      place: { top: end + 1, left: 3, bottom: end + CHART_ROWS, right: LAST },
    },
  ];
}
