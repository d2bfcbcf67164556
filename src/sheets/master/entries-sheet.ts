import type { Entry } from "../../domain/consolidation";
import { isDated } from "../../domain/consolidation";
import type { DivisionTask } from "../../domain/division";
import { numberValue } from "../sheet-draft";
import type { SheetPlan } from "../sheet-plan";
import { deadlineValue } from "../table-layout";
import { masterTexts } from "../texts/zh-CN-master";
import type { Line, ListColumn } from "./list-draft";
import { listDraft, putLine } from "./list-draft";
import type { MasterView } from "./master-view";

const { entryHeaders: headers } = masterTexts;

const COLUMNS: readonly ListColumn[] = [
  { header: headers.no, width: 5 },
  { header: headers.category, width: 11 },
  { header: headers.requirement, width: 36 },
  { header: headers.unit, width: 12 },
  { header: headers.deadline, width: 9 },
  { header: headers.due, width: 11 },
  { header: headers.lamp, width: 9 },
  { header: headers.progress, width: 38 },
  { header: headers.statusText, width: 9 },
  { header: headers.status, width: 9 },
  { header: headers.finishedText, width: 11 },
  { header: headers.finished, width: 11 },
  { header: headers.evidence, width: 14 },
  { header: headers.problems, width: 14 },
  { header: headers.next, width: 14 },
  { header: headers.contact, width: 8 },
  { header: headers.phone, width: 13 },
  { header: headers.extra, width: 9 },
];
const COMPARISON: readonly ListColumn[] = [
  { header: headers.moved, width: 10 },
  { header: headers.before, width: 24 },
];
const SOURCE: readonly ListColumn[] = [
  { header: headers.file, width: 17 },
  { header: headers.sheet, width: 9 },
  { header: headers.row, width: 6 },
];

/**
 * 明细: one row per answer (task × unit) as an Excel table with filters. Texts are raw, dates are dates where they read
 * as such, the lamp stands with its word, and the last three columns say where the answer came from.
 */
export function entriesSheet(view: MasterView): SheetPlan {
  const { consolidation, context, entries } = view;
  const { table } = consolidation;
  const columns = [...COLUMNS, ...(context.comparison ? COMPARISON : []), ...SOURCE];
  const { draft, lastColumn } = listDraft(
    masterTexts.sheets.entries,
    columns,
    { title: null, note: "" },
    { header: masterTexts.entriesPageHeader(table.title, consolidation.asOf) },
  );
  const tasks = new Map(table.tasks.map((task) => [task.no, task]));
  entries.forEach((entry, index) => {
    putLine(draft, index + 1, lineOf(view, entry, entry.no === null ? undefined : tasks.get(entry.no)));
  });
  return draft.finish({
    tables: [
      {
        area: { top: 0, left: 0, bottom: Math.max(1, entries.length), right: lastColumn },
        name: "EntryTable",
      },
    ],
  });
}

function lineOf(view: MasterView, entry: Entry, task: DivisionTask | undefined): Line {
  const { context } = view;
  const deadline = entry.no === null ? undefined : context.deadlines.get(entry.no);
  const due = isDated(deadline) ? (deadline?.due ?? null) : null;
  const lamp = view.lamp(entry);
  const written = task ? deadlineValue(task) : null;
  const compared = context.comparison?.get(entry);
  return [
    [view.labelOf(entry.no), "number"],
    [task?.category ?? "", "small"],
    [task?.requirement ?? entry.requirement, "small"],
    [entry.unit, "text"],
    [written, written?.type === "date" ? "date" : "centred"],
    [due === null ? null : { type: "date", date: due }, "date"],
    entry.no === null ? [masterTexts.extraRow, "centred"] : [view.word(lamp), `tone-${view.tone(lamp)}`],
    [entry.progress, "text"],
    [entry.statusText, "centred"],
    [masterTexts.statuses[entry.status], "centred"],
    [entry.finishedText, "centred"],
    [entry.finished === null ? null : { type: "date", date: entry.finished }, "date"],
    [entry.evidence, "text"],
    [entry.problems, "text"],
    [entry.next, "text"],
    [entry.contact, "centred"],
    [entry.phone, "centred"],
    [extraText(entry), "text"],
    ...(context.comparison
      ? ([
          [compared ? masterTexts.comparison[compared.kind] : "", "centred"],
          [compared?.before ?? "", "text"],
        ] as const)
      : []),
    [entry.source.file, "text"],
    [entry.source.sheet, "text"],
    [numberValue(entry.source.row), "number"],
  ];
}

function extraText({ extra }: Entry): string {
  return Object.entries(extra)
    .map(([label, text]) => `${label}：${text}`)
    .join("\n");
}
