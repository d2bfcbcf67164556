import type { EntryChange, FileRecord, NoteRow, ReturnRecord } from "../../domain/consolidation";
import type { IsoDate } from "../../domain/dates";
import { parseIsoDate } from "../../domain/dates";
import type { SheetDraft } from "../sheet-draft";
import { numberValue } from "../sheet-draft";
import type { PlanValue, SheetPlan } from "../sheet-plan";
import { masterTexts } from "../texts/zh-CN-master";
import type { Line } from "./list-draft";
import { listDraft, putLine } from "./list-draft";
import type { MasterView } from "./master-view";

const WIDTHS = [34, 11, 26, 12, 16, 12, 9, 12, 9, 9, 9, 9, 11, 12, 10, 38];

/** What a master keeps of the reading of a file. */
interface Reading {
  readonly on: IsoDate | null;
  readonly by: string;
}

/**
 * 来源: every file and what became of it, each return with its rows found = matched + extra + notes, and below it what
 * changed when a master was continued and the notes that units wrote under their tables.
 */
export function sourcesSheet({ consolidation, context, labelOf }: MasterView): SheetPlan {
  const { files, notes, inputs, table, asOf } = consolidation;
  const { draft, firstRow, lastColumn } = listDraft(
    masterTexts.sheets.sources,
    masterTexts.sourceHeaders.map((header, index) => ({ header, width: WIDTHS[index] ?? 10 })),
    { title: masterTexts.sourcesTitle(table.title), note: masterTexts.subtitle(asOf, context) },
  );
  const readings = new Map(
    inputs.map(({ sha256, readOn, readBy }): [string, Reading] => [
      sha256,
      { on: parseIsoDate(readOn ?? ""), by: readBy ?? "" },
    ]),
  );
  let row = firstRow;
  for (const file of files) {
    for (const each of file.returns.length > 0 ? file.returns : [null]) {
      putLine(draft, row++, lineOf(file, each, readings.get(file.sha256)));
    }
  }
  const { rowsFound, matched, extra, notes: noted } = consolidation.proof;
  draft.putAcross(
    { top: row, left: 0, bottom: row, right: lastColumn },
    masterTexts.overview.proofText(rowsFound, matched, extra, noted),
    "header",
  );
  row += 2;
  if (context.changes) row = putChanges(draft, row, context.changes, labelOf);
  if (notes.length > 0) putNotes(draft, row, notes);
  return draft.finish();
}

function lineOf(file: FileRecord, each: ReturnRecord | null, reading: Reading | undefined): Line {
  const count = (value: number | undefined): PlanValue | null =>
    value === undefined ? null : numberValue(value);
  return [
    [file.file, "text"],
    [masterTexts.fileStatuses[file.status], "centred"],
    [file.reason ?? "", "text"],
    [each?.sheet ?? "", "text"],
    [each?.unit ?? file.unitGuess ?? "", "text"],
    [each?.unitFrom ? masterTexts.unitSources[each.unitFrom] : "", "centred"],
    [each ? masterTexts.returnStates[each.state] : "", "centred"],
    [each?.filledOn ? { type: "date", date: each.filledOn } : null, "date"],
    [count(each?.rowsFound), "number"],
    [count(each?.rowsMatched), "number"],
    [count(each?.rowsExtra), "number"],
    [count(each?.rowsNotes), "number"],
    [numberValue(file.size), "number"],
    [reading?.on ? { type: "date", date: reading.on } : null, "date"],
    [reading?.by ?? "", "centred"],
    [file.sha256, "text"],
  ];
}

function putChanges(
  draft: SheetDraft,
  from: number,
  changes: readonly EntryChange[],
  labelOf: MasterView["labelOf"],
): number {
  const texts = masterTexts.changes;
  let row = from;
  draft.putAcross({ top: row, left: 0, bottom: row, right: 9 }, texts.title(changes.length), "section");
  row++;
  const put = (line: Line, before: string, after: string, style: string): void => {
    putLine(draft, row, line);
    draft.putAcross({ top: row, left: 3, bottom: row, right: 9 }, before, style);
    draft.putAcross({ top: row, left: 10, bottom: row, right: 15 }, after, style);
    row++;
  };
  if (changes.length > 0) {
    put(
      [
        [texts.unit, "header"],
        [texts.kind, "header"],
        [texts.no, "header"],
      ],
      texts.before,
      texts.after,
      "header",
    );
  }
  for (const { kind, no, unit, before, after } of changes) {
    put(
      [
        [unit, "text"],
        [texts.kinds[kind], "centred"],
        [no === null ? masterTexts.extraRow : labelOf(no), "centred"],
      ],
      before ?? "",
      after ?? "",
      "text",
    );
  }
  return row + 1;
}

function putNotes(draft: SheetDraft, from: number, notes: readonly NoteRow[]): void {
  let row = from;
  draft.putAcross({ top: row, left: 0, bottom: row, right: 9 }, masterTexts.notes, "section");
  row++;
  putLine(
    draft,
    row++,
    masterTexts.noteHeaders.map((header) => [header, "header"] as const),
  );
  for (const note of notes) {
    putLine(draft, row++, [
      [note.source.file, "text"],
      [note.unit, "text"],
      [note.text, "text"],
      [note.source.sheet, "text"],
      [numberValue(note.source.row), "number"],
    ]);
  }
}
