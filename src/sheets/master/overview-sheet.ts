import { listedFindings, percents, total } from "../../domain/consolidation";
import { ledgerOf } from "../../domain/ledger";
import { officialStyles } from "../official-styles";
import { numberValue, SheetDraft } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { officialPrint } from "../table-layout";
import { masterTexts } from "../texts/zh-CN-master";
import { putLine } from "./list-draft";
import type { MasterView } from "./master-view";
import type { ChartRows } from "./overview-tables";
import { categoryChart, categoryTable, figureCharts, ROWS_A_PAGE, unitTable } from "./overview-tables";

const { overview } = masterTexts;
/** Narrow enough for A4 landscape at 100% with the widest usual default font, so that page breaks stand where set. */
const WIDTHS = [30, 8.8, 8.8, 8.8, 8.8, 8.8, 8.8, 8.8, 8.8];
const LAST = WIDTHS.length - 1;
const CHART_ROW_HEIGHT = 20;
const FIGURE_CHART_ROWS = 9;

/** The figures of a line of 总览: labels over counts, and over their shares where they are parts of a whole. */
interface Figures {
  readonly labels: readonly string[];
  readonly values: readonly (number | string)[];
  /** How many of the values, from the first, are parts of one whole; 0 for none. */
  readonly parts: number;
}

/**
 * 总览, ready for print: who has reported and who has not, how the dated and the ongoing rows stand, what moved since
 * last round and the row proof on the first page; the charts on the second; then the categories, then the units.
 */
export function overviewSheet(view: MasterView): SheetPlan {
  const { consolidation, context, entries } = view;
  const { asOf, proof, table, findings } = consolidation;
  const draft = new SheetDraft({
    name: masterTexts.sheets.overview,
    columns: WIDTHS.map((width) => ({ width })),
    styles: officialStyles(10),
  });
  let row = 0;
  const across = (text: string, style: string): void => {
    draft.putAcross({ top: row, left: 0, bottom: row, right: LAST }, text, style);
    row++;
  };
  const figures = (head: string, { labels, values, parts }: Figures): void => {
    putLine(draft, row++, [[head, "header"], ...labels.map((label) => [label, "header"] as const)]);
    putLine(draft, row++, [
      [overview.count, "centred"],
      ...values.map((value) => [typeof value === "number" ? numberValue(value) : value, "centred"] as const),
    ]);
    if (parts === 0) return;
    const counts = values.slice(0, parts).map(Number);
    putLine(draft, row++, [
      [overview.share, "centred"],
      ...percents(counts).map((percent) => [`${percent}%`, "centred"] as const),
    ]);
  };
  across(masterTexts.overviewTitle(table.title), "title");
  draft.atLeast(0, 44);
  across(masterTexts.subtitle(asOf, context), "note");

  across(overview.returns, "section");
  const returnsRow = row;
  const returns = returnFigures(view);
  figures(overview.unitsHead, returns.figures);
  across(overview.missing(returns.missing.join("、") || overview.none), "note");
  if (returns.extended.length > 0) across(overview.extended(returns.extended.join("、")), "note");
  across(overview.unreadable(returns.unreadable.join("、") || overview.none), "note");

  const { dated, ongoing } = view.tally(entries);
  const lamps = ["done", "active", "due-soon", "overdue", "no-progress", "blank"] as const;
  across(overview.dated, "section");
  const datedRow = row;
  figures(overview.rowsHead, {
    labels: [...lamps.map((lamp) => view.word(lamp)), overview.all],
    values: [...lamps.map((lamp) => dated[lamp]), total(dated)],
    parts: lamps.length,
  });
  across(overview.rateLine(dated.done, total(dated)), "note");
  across(overview.ongoing, "section");
  const moves = [ongoing.progress, ongoing["no-progress"], ongoing.blank];
  figures(overview.rowsHead, {
    labels: [overview.hasProgress, overview.noProgress, overview.blank, overview.all],
    values: [...moves, moves.reduce((sum, count) => sum + count, 0)],
    parts: moves.length,
  });
  if (ongoing.overdue > 0) across(overview.periodsMissed(ongoing.overdue), "note");
  if (context.comparison) {
    const kinds = [...context.comparison.values()].map(({ kind }) => kind);
    const counts = (["moved", "copied", "new"] as const).map(
      (kind) => kinds.filter((each) => each === kind).length,
    );
    across(overview.comparison, "section");
    figures(overview.rowsHead, {
      labels: [...overview.comparisonLabels],
      values: counts,
      parts: counts.length,
    });
  }
  across(overview.proofText(proof.rowsFound, proof.matched, proof.extra, proof.notes), "note");
  across(masterTexts.findingsCount(listedFindings(findings)), "note");
  if (context.changes) across(masterTexts.changes.title(context.changes.length), "note");

  const page4 = officialPrint("A4", "landscape");
  const pageBreaks: number[] = [];
  const page = (first: number): void => {
    pageBreaks.push(first);
  };
  page(row);
  across(overview.charts, "section");
  const chartRows = (height: number): ChartRows => {
    const top = row;
    row += height;
    for (let line = top; line < row; line++) draft.atLeast(line, CHART_ROW_HEIGHT);
    return { top, bottom: row - 1, lastColumn: LAST };
  };
  const figuresPlace = chartRows(FIGURE_CHART_ROWS);
  const categoriesPlace = chartRows(ROWS_A_PAGE - FIGURE_CHART_ROWS - 2);
  page(row);
  across(overview.byCategory, "section");
  const categories = categoryTable(view, draft, row);
  row = categories.end;
  const charts = [
    ...figureCharts(returnsRow, datedRow, figuresPlace),
    categoryChart(categories, categoriesPlace),
  ];
  unitTable(view, draft, row, page);
  return draft.finish({
    charts,
    print: { ...page4, margins: { ...page4.margins, left: 0.4, right: 0.4 }, fitToWidth: null, pageBreaks },
  });
}

/** Units by what came of them. Units that may report on open rows only are not counted: they cannot be missing. */
function returnFigures({ consolidation, context }: MasterView) {
  const ledger = ledgerOf(consolidation, { due: context.due, extensions: context.extensions });
  const owing = ledger.filter(({ owed }) => owed.length > 0);
  const named = (...standings: string[]): string[] =>
    owing.filter(({ standing }) => standings.includes(standing)).map(({ unit }) => unit);
  const missing = named("missing", "not-due");
  const extended = named("extended");
  const unreadable = named("unreadable");
  const received = owing.length - missing.length - extended.length - unreadable.length;
  const figures: Figures = {
    labels: [
      overview.expected,
      overview.received,
      overview.missingCount,
      overview.unreadableCount,
      overview.incompleteCount,
    ],
    values: [
      owing.length,
      received,
      missing.length + extended.length,
      unreadable.length,
      named("incomplete").length,
    ],
    parts: 0,
  };
  return { figures, missing, extended, unreadable };
}
