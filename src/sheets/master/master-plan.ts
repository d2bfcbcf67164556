import { groupBy } from "../domain/group-by";
import type { Consolidation, Entry, Lamp } from "../domain/consolidation";
import { isDated, lampOf, MASTER_STATE_KEY, tally, total } from "../domain/consolidation";
import type { DeadlineSummary } from "../domain/deadlines";
import { officialStyles } from "./official-styles";
import type { Tone } from "./official-styles";
import { overviewSheet } from "./master-overview";
import { hiddenSheet } from "./return-form-plan";
import { numberValue, SheetDraft } from "./sheet-draft";
import type { PlanValue, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { deadlineValue, officialPrint, putCategories, taskNoValue } from "./table-layout";
import { masterTexts } from "./texts/zh-CN-master";

/** What the master needs besides the consolidation. */
export interface MasterContext {
  /** Each task's deadline, by 序号. */
  readonly deadlines: ReadonlyMap<number, DeadlineSummary>;
  /** The lead of each task where the table marks one, by 序号; its answer is shown first. */
  readonly leads: ReadonlyMap<number, string>;
  /** The text that the master carries so that it can be continued; see MASTER_STATE_KEY. */
  readonly state: string;
  readonly version: string;
}

/** Excel's limit for one cell, with room for the pointer to 明细. */
const LONGEST_CELL = 32_000;

export const LAMP_TONES: Readonly<Record<Lamp, Tone>> = {
  done: "good",
  overdue: "bad",
  "due-soon": "warn",
  active: "active",
  "no-progress": "warn",
  blank: "neutral",
};

/** The master workbook: 总览 · 汇总表 · 明细 · 单位进度 · 问题清单 · 来源, and the hidden state. */
export function masterPlan(consolidation: Consolidation, context: MasterContext): WorkbookPlan {
  return {
    sheets: [
      overviewSheet(consolidation, context),
      summarySheet(consolidation, context),
      entriesSheet(consolidation, context),
      unitsSheet(consolidation, context),
      findingsSheet(consolidation),
      sourcesSheet(consolidation),
      hiddenSheet(new Map([[MASTER_STATE_KEY, context.state]])),
    ],
    properties: {},
  };
}

function listDraft(name: string, widths: readonly number[], headers: readonly string[]): SheetDraft {
  const draft = new SheetDraft({
    name,
    columns: widths.map((width) => ({ width })),
    styles: officialStyles(10),
    freeze: { rows: 1, columns: 0 },
    print: officialPrint("A3", "landscape", { from: 0, to: 0 }),
  });
  headers.forEach((header, column) => {
    draft.put(0, column, header, "header");
  });
  draft.atLeast(0, 26);
  return draft;
}

/** A row of cells: value and style, from column 0. */
type Line = readonly (readonly [PlanValue | string | null, string])[];

function putLine(draft: SheetDraft, row: number, line: Line): void {
  line.forEach(([value, style], column) => {
    draft.put(row, column, value, style);
  });
}

function summarySheet({ table, entries, expected }: Consolidation, { leads }: MasterContext): SheetPlan {
  const draft = listDraft(
    masterTexts.sheets.summary,
    [14, 6, 40, 22, 12, 7, 7, 8, 8, 8, 7, 70],
    masterTexts.summaryHeaders,
  );
  const byNo = groupBy(entries, ({ no }) => no);
  putCategories(draft, table.tasks, 1, 0);
  table.tasks.forEach((task, index) => {
    const row = index + 1;
    const own = task.no === null ? [] : (byNo.get(task.no) ?? []);
    const owing = expected.filter(({ tasks, open }) => !open && task.no !== null && tasks.includes(task.no));
    const count = (...statuses: Entry["status"][]): PlanValue =>
      numberValue(own.filter(({ status }) => statuses.includes(status)).length);
    const answered = new Set(own.filter(({ status }) => status !== "blank").map(({ unit }) => unit));
    const deadline = deadlineValue(task);
    const line: Line = [
      [taskNoValue(task), "centred"],
      [task.requirement, "text"],
      [task.units, "text"],
      [deadline, deadline?.type === "date" ? "date" : "centred"],
      [numberValue(owing.length), "number"],
      [numberValue(answered.size), "number"],
      [count("done"), "number"],
      [count("in-progress"), "number"],
      [count("no-progress", "not-started"), "number"],
      [count("blank"), "number"],
      [together(own, task.no === null ? undefined : leads.get(task.no)), "text"],
    ];
    line.forEach(([value, style], column) => {
      draft.put(row, column + 1, value, style);
    });
  });
  return draft.finish();
}

/** The units' progress under one another, each under its name; cut with a pointer where a cell cannot hold it. */
function together(entries: readonly Entry[], lead: string | undefined): string {
  const lines = [...entries]
    .sort((a, b) => Number(b.unit === lead) - Number(a.unit === lead))
    .filter(({ progress }) => progress.trim() !== "")
    .map(({ unit, progress }) => `【${unit}】${progress.trim()}`);
  const text = lines.join("\n");
  return text.length <= LONGEST_CELL ? text : text.slice(0, LONGEST_CELL) + masterTexts.cut;
}

function entriesSheet({ entries, table, asOf }: Consolidation, { deadlines }: MasterContext): SheetPlan {
  const draft = listDraft(
    masterTexts.sheets.entries,
    [6, 14, 34, 14, 10, 12, 40, 10, 10, 12, 12, 20, 20, 20, 10, 14, 18, 10, 24, 12, 8],
    masterTexts.entryHeaders,
  );
  const tasks = new Map(table.tasks.map((task) => [task.no, task]));
  entries.forEach((entry, index) => {
    const task = entry.no === null ? undefined : tasks.get(entry.no);
    const deadline = entry.no === null ? undefined : deadlines.get(entry.no);
    const lamp = lampOf(entry, deadline, asOf);
    const due = isDated(deadline) ? (deadline?.due ?? null) : null;
    putLine(draft, index + 1, [
      [entry.no === null ? null : numberValue(entry.no), "number"],
      [task?.category ?? "", "text"],
      [task?.requirement ?? entry.requirement, "text"],
      [entry.unit, "text"],
      [task?.deadline ?? "", "centred"],
      [due === null ? null : { type: "date", date: due }, "date"],
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
      [
        Object.entries(entry.extra)
          .map(([label, text]) => `${label}：${text}`)
          .join("\n"),
        "text",
      ],
      [masterTexts.lamps[lamp], `tone-${LAMP_TONES[lamp]}`],
      [entry.source.file, "text"],
      [entry.source.sheet, "text"],
      [numberValue(entry.source.row), "number"],
    ]);
  });
  const bottom = Math.max(1, entries.length);
  return draft.finish({
    tables: [
      {
        area: { top: 0, left: 0, bottom, right: masterTexts.entryHeaders.length - 1 },
        name: "EntryTable",
      },
    ],
  });
}

function unitsSheet({ units, entries, asOf }: Consolidation, { deadlines }: MasterContext): SheetPlan {
  const draft = listDraft(
    masterTexts.sheets.units,
    [28, 10, 10, 10, 10, 10, 10, 20, 12, 16],
    masterTexts.unitHeaders,
  );
  const byUnit = groupBy(entries, ({ unit }) => unit);
  units.forEach((unit, index) => {
    const own = byUnit.get(unit.unit) ?? [];
    const { dated, ongoing } = tally(own, deadlines, asOf);
    const contact = own.find((entry) => entry.contact.trim() !== "");
    const phone = own.find((entry) => entry.phone.trim() !== "");
    putLine(draft, index + 1, [
      [unit.unit, "text"],
      [masterTexts.unitStates[unit.state], unit.state === "received" ? "tone-good" : "tone-bad"],
      [numberValue(unit.assigned), "number"],
      [numberValue(unit.reported), "number"],
      [numberValue(unit.blank), "number"],
      [numberValue(dated.done + ongoing.done), "number"],
      [numberValue(dated.overdue), "number"],
      [masterTexts.overview.rateText(dated.done, total(dated)), "centred"],
      [contact?.contact ?? "", "centred"],
      [phone?.phone ?? "", "centred"],
    ]);
  });
  return draft.finish();
}

function findingsSheet({ findings }: Consolidation): SheetPlan {
  const draft = listDraft(
    masterTexts.sheets.findings,
    [8, 14, 18, 28, 12, 7, 7, 60, 30, 30],
    masterTexts.findingHeaders,
  );
  const tones = { error: "bad", warning: "warn", info: "neutral" } as const;
  findings.forEach((finding, index) => {
    putLine(draft, index + 1, [
      [masterTexts.severities[finding.severity], `tone-${tones[finding.severity]}`],
      [masterTexts.rules[finding.rule], "centred"],
      [finding.unit ?? "", "text"],
      [finding.file, "text"],
      [finding.sheet ?? "", "text"],
      [finding.row === null ? null : numberValue(finding.row), "number"],
      [finding.no === null ? null : numberValue(finding.no), "number"],
      [finding.message, "text"],
      [finding.issued ?? "", "text"],
      [finding.column === "progress" ? "" : (finding.returned ?? ""), "text"],
    ]);
  });
  return draft.finish({
    autoFilter: {
      top: 0,
      left: 0,
      bottom: Math.max(1, findings.length),
      right: masterTexts.findingHeaders.length - 1,
    },
  });
}

function sourcesSheet({ files, notes }: Consolidation): SheetPlan {
  const draft = listDraft(
    masterTexts.sheets.sources,
    [32, 12, 28, 14, 18, 12, 10, 12, 10, 10, 12, 12, 68],
    masterTexts.sourceHeaders,
  );
  let row = 1;
  for (const file of files) {
    const returns = file.returns.length > 0 ? file.returns : [null];
    for (const each of returns) {
      putLine(draft, row++, [
        [file.file, "text"],
        [masterTexts.fileStatuses[file.status], "centred"],
        [file.reason ?? "", "text"],
        [each?.sheet ?? "", "text"],
        [each?.unit ?? file.unitGuess ?? "", "text"],
        [each?.unitFrom ? masterTexts.unitSources[each.unitFrom] : "", "centred"],
        [each ? masterTexts.returnStates[each.state] : "", "centred"],
        [each?.filledOn ? { type: "date", date: each.filledOn } : null, "date"],
        [each ? numberValue(each.rowsFound) : null, "number"],
        [each ? numberValue(each.rowsMatched) : null, "number"],
        [each ? numberValue(each.rowsRejected) : null, "number"],
        [numberValue(file.size), "number"],
        [file.sha256, "text"],
      ]);
    }
  }
  if (notes.length > 0) {
    row++;
    draft.put(row++, 0, masterTexts.notes, "section");
    putLine(
      draft,
      row++,
      masterTexts.noteHeaders.map((header) => [header, "header"] as const),
    );
    for (const note of notes) {
      putLine(draft, row++, [
        [note.unit, "text"],
        [note.text, "text"],
        [note.source.file, "text"],
        [note.source.sheet, "text"],
        [numberValue(note.source.row), "number"],
      ]);
    }
  }
  return draft.finish();
}
