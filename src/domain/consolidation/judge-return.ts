import { isUncalculated } from "../grid";
import { foldForComparison, isBlank } from "../text";
import type { MatchedRow, ReadReturn } from "../returns";
import { isErrorText, saysNone } from "../returns";
import { returnTexts } from "../texts/zh-CN-returns";
import { entryOf } from "./entry-of";
import type { Tell } from "./tell";
import { tellCategories, tellChanges } from "./tell-changes";
import { tellHidden } from "./tell-hidden";
import type { Entry, NoteRow, ReturnFinding } from "./types";

/** A return whose rows are matched and whose unit is known as far as it can be. */
export interface MatchedReturn {
  readonly file: string;
  readonly read: ReadReturn;
  readonly unit: string;
  readonly rows: readonly MatchedRow[];
}

/** What judging a return needs to know of its unit and of the table. */
export interface JudgeContext {
  readonly year: number | null;
  /** Tasks that the unit owes; null when the unit is not known at all. */
  readonly owed: ReadonlySet<number> | null;
  /** Tasks with an open list, on which any unit may report. */
  readonly openTasks: ReadonlySet<number>;
  /** What a task is called in front of people. */
  readonly labelOf: (no: number) => string;
  /** What stands over the issued table's columns besides ours, folded. */
  readonly otherLabels: ReadonlySet<string>;
  /** The issued categories, folded. */
  readonly categories: ReadonlySet<string>;
}

/** What a return says, and what a person should know about it. */
export interface JudgedReturn {
  readonly entries: readonly Entry[];
  readonly notes: readonly NoteRow[];
  readonly findings: readonly ReturnFinding[];
}

/** Turns a matched return into entries, texts raw, and reports whatever is odd about it. */
export function judgeReturn(matched: MatchedReturn, context: JudgeContext): JudgedReturn {
  const { file, read, unit, rows } = matched;
  const entries: Entry[] = [];
  const notes: NoteRow[] = [];
  const findings: ReturnFinding[] = [];
  const tell: Tell = (rule, severity, message, draft = {}) => {
    const blank = { row: null, no: null, column: null, issued: null, returned: null };
    findings.push({
      rule,
      severity,
      file,
      sheet: read.sheet,
      unit: unit || null,
      ...blank,
      ...draft,
      message,
    });
  };
  tellHidden(read, rows, tell);
  for (const label of read.unmapped) {
    if (context.otherLabels.has(foldForComparison(label))) continue;
    tell("unmapped-column", "info", returnTexts.unmappedColumn(label), { column: label });
  }
  const hasRequirement = read.columns.some(({ field }) => field === "requirement");
  for (const each of rows) {
    const source = { file, sheet: read.sheet, row: each.row.row };
    if (each.kind === "note") {
      notes.push({ unit, text: each.row.text, source });
      continue;
    }
    const no = each.kind === "matched" ? each.task.no : null;
    const onRow: Tell = (rule, severity, message, draft = {}) => {
      tell(rule, severity, message, { row: each.row.row, no, ...draft });
    };
    tellErrors(each.row, onRow);
    const entry = entryOf(each, unit, source, context.year, onRow);
    entries.push(entry);
    if (each.kind === "extra") {
      const text = shorten(each.row.requirement || each.row.text);
      onRow("extra-row", "warning", returnTexts.extraRow(text, each.candidates.map(context.labelOf)), {
        returned: each.row.requirement,
      });
      continue;
    }
    tellChanges(each.row, each.task, hasRequirement, onRow);
    if (no === null || entry.status === "blank") continue;
    if (context.owed && !context.owed.has(no) && !context.openTasks.has(no)) {
      onRow("not-your-row", "warning", returnTexts.notYourRow(unit, context.labelOf(no)));
    }
    const lacksEvidence = isBlank(entry.evidence) || saysNone(entry.evidence);
    if (entry.status === "done" && lacksEvidence && read.answerFields.includes("evidence")) {
      onRow("done-without-evidence", "info", returnTexts.doneWithoutEvidence(context.labelOf(no)), {
        column: "evidence",
      });
    }
  }
  tellCategories(rows, context.categories, tell);
  return { entries, notes, findings };
}

/** Formula errors, in answers and in fixed cells alike. */
function tellErrors(row: MatchedRow["row"], tell: Tell): void {
  const { fields, answers } = returnTexts;
  const look = (column: string, label: string, text: string | null): void => {
    if (text === null || !isErrorText(text)) return;
    tell("error-value", "warning", returnTexts.errorValue(label, text.trim()), { column, returned: text });
  };
  look("no", fields.no, row.noText);
  for (const field of ["requirement", "units", "deadline"] as const) look(field, fields[field], row[field]);
  for (const field of Object.keys(row.answers) as (keyof typeof answers)[]) {
    const cell = row.answers[field];
    look(field, answers[field], cell?.text ?? "");
    if (!cell || !isUncalculated(cell)) continue;
    tell("error-value", "warning", returnTexts.uncalculated(answers[field], cell.text), {
      column: field,
      returned: cell.text,
    });
  }
  for (const [label, text] of Object.entries(row.extra)) look(label, label, text);
}

const SHORT = 30;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const characters = [...line];
  return characters.length > SHORT ? `${characters.slice(0, SHORT).join("")}…` : line;
}
