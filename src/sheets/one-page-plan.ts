import { groupBy } from "../domain/group-by";
import type { Consolidation, Entry, Lamp } from "../domain/consolidation";
import { percents, total } from "../domain/consolidation";
import { ledgerOf } from "../domain/ledger";
import type { MasterContext, MasterView } from "./master/master-view";
import { masterView } from "./master/master-view";
import { putLine } from "./master/list-draft";
import { officialStyles } from "./official-styles";
import { SheetDraft } from "./sheet-draft";
import type { SheetPlan } from "./sheet-plan";
import { officialPrint } from "./table-layout";
import { masterTexts } from "./texts/zh-CN-master";
import { onePageTexts } from "./texts/zh-CN-one-page";

const WIDTHS = [8, 34, 16, 12, 12];
const LAST = WIDTHS.length - 1;
const BODY_SIZE = 11;
/** Points of an A4 page upright between its margins, less a little for programs that measure otherwise. */
const PAGE_HEIGHT = 700;
/** What a page can show at most of each list; fewer where the texts are long. */
const MOST_ROWS = 8;

/**
 * 一页纸 for leaders, one A4 page upright: the 通报 paragraph, who is missing, the figures, the rows that need somebody's
 * attention and what units report as problems. Shows fewer lines of the lists where they would run over the page, and
 * says how many there are. `summary` is the paragraph of `remindersOf`.
 */
export function onePageSheet(
  consolidation: Consolidation,
  context: MasterContext,
  summary: string,
): SheetPlan {
  const view = masterView(consolidation, context);
  let sheet = drawn(view, summary, MOST_ROWS);
  for (let most = MOST_ROWS - 1; most >= 0 && heightOf(sheet) > PAGE_HEIGHT; most--) {
    sheet = drawn(view, summary, most);
  }
  return sheet;
}

function heightOf({ rowHeights }: SheetPlan): number {
  return rowHeights.reduce((sum, { height }) => sum + height, 0);
}

function drawn(view: MasterView, summary: string, most: number): SheetPlan {
  const { consolidation, context } = view;
  const { table, asOf } = consolidation;
  const draft = new SheetDraft({
    name: onePageTexts.sheetName,
    columns: WIDTHS.map((width) => ({ width })),
    styles: officialStyles(BODY_SIZE),
    print: officialPrint("A4", "portrait"),
  });
  let row = 0;
  const across = (text: string, style: string): void => {
    draft.putAcross({ top: row, left: 0, bottom: row, right: LAST }, text, style);
    row++;
  };
  across(onePageTexts.title(table.title), "title");
  across(masterTexts.subtitle(asOf, context), "note");
  across(onePageTexts.overview, "section");
  across(`　　${summary}`, "note");
  across(onePageTexts.missing(missingUnits(view).join("、")), "note");
  across(onePageTexts.figures, "section");
  for (const [label, text] of figureLines(view)) {
    draft.putAcross({ top: row, left: 0, bottom: row, right: 1 }, label, "header");
    draft.putAcross({ top: row, left: 2, bottom: row, right: LAST }, text, "text");
    row++;
  }
  const attention = attentionEntries(view);
  across(onePageTexts.attention(attention.length, Math.min(most, attention.length)), "section");
  if (attention.length > 0 && most > 0) {
    putLine(
      draft,
      row++,
      onePageTexts.attentionHeaders.map((header) => [header, "header"] as const),
    );
  }
  const tasks = new Map(table.tasks.map((task) => [task.no, task]));
  for (const entry of attention.slice(0, most)) {
    const task = tasks.get(entry.no);
    const lamp = view.lamp(entry);
    putLine(draft, row++, [
      [view.labelOf(entry.no), "centred"],
      [shorten(task?.requirement ?? ""), "text"],
      [entry.unit, "text"],
      [task?.deadline ?? "", "centred"],
      [view.word(lamp), `tone-${view.tone(lamp)}`],
    ]);
  }
  const problems = problemLines(view.entries);
  across(onePageTexts.problems(problems.length, Math.min(most, problems.length)), "section");
  for (const line of problems.slice(0, most)) across(line, "note");
  if (problems.length === 0) across(onePageTexts.noProblems, "note");
  return draft.finish();
}

function missingUnits({ consolidation, context }: MasterView): readonly string[] {
  return ledgerOf(consolidation, { due: context.due, extensions: context.extensions })
    .filter(({ state, owed }) => state !== "received" && owed.length > 0)
    .map(({ unit, state, standing }) =>
      state === "unreadable" || standing === "extended"
        ? onePageTexts.withState(unit, masterTexts.standings[standing])
        : unit,
    );
}

/** Counts with their shares, each line adding up to 100. */
function figureLines(view: MasterView): readonly (readonly [string, string])[] {
  const { dated, ongoing } = view.tally(view.entries);
  const shares = (parts: readonly (readonly [string, number])[]): string => {
    const percent = percents(parts.map(([, count]) => count));
    const sum = parts.reduce((all, [, count]) => all + count, 0);
    if (sum === 0) return onePageTexts.nothing;
    return parts
      .map(([label, count], index) => onePageTexts.part(label, count, percent[index] ?? 0))
      .join("，");
  };
  const lamps: readonly Lamp[] = ["done", "active", "due-soon", "overdue", "no-progress", "blank"];
  return [
    [onePageTexts.dated(total(dated)), shares(lamps.map((lamp) => [view.word(lamp), dated[lamp]] as const))],
    [
      onePageTexts.ongoing(ongoing.progress + ongoing["no-progress"] + ongoing.blank),
      shares([
        [masterTexts.overview.hasProgress, ongoing.progress],
        [masterTexts.overview.noProgress, ongoing["no-progress"]],
        [masterTexts.overview.blank, ongoing.blank],
      ]),
    ],
  ];
}

/** Rows that somebody should look at, the worst first; then by number. */
function attentionEntries(view: MasterView): readonly Entry[] {
  const order: readonly Lamp[] = ["overdue", "due-soon", "no-progress"];
  const rank = (entry: Entry): number => order.indexOf(view.lamp(entry));
  return view.entries
    .filter((entry) => entry.no !== null && rank(entry) >= 0)
    .sort((a, b) => rank(a) - rank(b) || (a.no ?? 0) - (b.no ?? 0));
}

/** What units report as problems: the same words once, with how many said so; the most frequent first. */
function problemLines(entries: readonly Entry[]): readonly string[] {
  const said = entries.filter(({ problems }) => !/^[\s无。/—-]*$/.test(problems));
  return [...groupBy(said, ({ problems }) => problems.trim())]
    .map(([text, own]) => ({ text, units: new Set(own.map(({ unit }) => unit)) }))
    .sort((a, b) => b.units.size - a.units.size || (a.text < b.text ? -1 : 1))
    .map(({ text, units }) => onePageTexts.problem(shorten(text), units.size));
}

const SHORT = 40;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return [...line].length > SHORT ? `${[...line].slice(0, SHORT).join("")}…` : line;
}
