import { readFinished, readStatus, saysNothing } from "../returns";
import type { MatchedRow, ReadReturn } from "../returns";
import { foldForComparison } from "../text";
import type { DivisionTask } from "../division";
import { parseIsoDate } from "../dates";
import type { Cell } from "../grid";
import type { AnswerField } from "../header";
import { returnTexts } from "../texts/zh-CN-returns";
import type { Entry, NoteRow, ReturnFinding, ReturnRuleId } from "./types";
import type { Severity } from "../checks/types";

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
}

/** What a return says, and what a person should know about it. */
export interface JudgedReturn {
  readonly entries: readonly Entry[];
  readonly notes: readonly NoteRow[];
  readonly findings: readonly ReturnFinding[];
}

type Draft = Partial<Omit<ReturnFinding, "rule" | "severity" | "message">>;

/** Turns a matched return into entries, texts raw, and reports whatever is odd about it. */
export function judgeReturn(matched: MatchedReturn, context: JudgeContext): JudgedReturn {
  const { file, read, unit, rows } = matched;
  const entries: Entry[] = [];
  const notes: NoteRow[] = [];
  const findings: ReturnFinding[] = [];
  const tell = (rule: ReturnRuleId, severity: Severity, message: string, draft: Draft = {}): void => {
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
  tellHidden(read, tell);
  for (const label of read.unmapped) {
    tell("unmapped-column", "info", returnTexts.unmappedColumn(label), { column: label });
  }
  for (const each of rows) {
    const source = { file, sheet: read.sheet, row: each.row.row };
    if (each.kind === "note") {
      notes.push({ unit, text: each.row.text, source });
      continue;
    }
    const task = each.kind === "matched" ? each.task : null;
    const no = task?.no ?? null;
    const at = { row: each.row.row, no };
    const entry = entryOf(each, unit, source, context.year, (rule, severity, message, column) => {
      tell(rule, severity, message, { ...at, column });
    });
    entries.push(entry);
    if (!task) {
      tell("extra-row", "warning", returnTexts.extraRow(shorten(each.row.requirement || each.row.text)), {
        ...at,
        returned: each.row.requirement,
      });
      continue;
    }
    tellChanges(each.row, task, (rule, message, draft) => {
      tell(rule, "warning", message, { ...at, ...draft });
    });
    if (entry.status === "blank" || no === null) continue;
    if (context.owed && !context.owed.has(no) && !context.openTasks.has(no)) {
      tell("not-your-row", "warning", returnTexts.notYourRow(unit, no), at);
    }
    if (entry.status === "done" && entry.evidence.trim() === "" && read.answerFields.includes("evidence")) {
      tell("done-without-evidence", "info", returnTexts.doneWithoutEvidence(no), {
        ...at,
        column: "evidence",
      });
    }
  }
  return { entries, notes, findings };
}

function tellHidden(
  { hidden }: ReadReturn,
  tell: (rule: ReturnRuleId, severity: Severity, message: string, draft?: Draft) => void,
): void {
  if (hidden.sheet) tell("hidden-content", "warning", returnTexts.hiddenSheet);
  if (hidden.rows.length > 0) {
    const [first = null] = hidden.rows;
    tell("hidden-content", "warning", returnTexts.hiddenRows(hidden.rows.join("、")), { row: first });
  }
  if (hidden.columns.length > 0) {
    tell("hidden-content", "warning", returnTexts.hiddenColumns(hidden.columns.join("、")));
  }
  if (hidden.filtered) tell("hidden-content", "info", returnTexts.filtered);
}

function entryOf(
  { row, kind, ...rest }: Exclude<MatchedRow, { kind: "note" }>,
  unit: string,
  source: Entry["source"],
  year: number | null,
  tell: (rule: ReturnRuleId, severity: Severity, message: string, column: string) => void,
): Entry {
  const text = (field: AnswerField): string => row.answers[field]?.text ?? "";
  for (const [field, cell] of Object.entries(row.answers) as [AnswerField, Cell][]) {
    if (cell.type === "error") {
      tell("error-value", "warning", returnTexts.errorValue(returnTexts.answers[field], cell.text), field);
    }
  }
  const answered = (["finished", "evidence", "problems", "next"] as const).some((field) =>
    /\S/.test(text(field)),
  );
  const status = readStatus(text("status"), text("progress"), answered);
  if (!status.understood) tell("bad-status", "warning", returnTexts.badStatus(text("status")), "status");
  const finished = readFinished(row.answers.finished ?? null, year);
  if (!finished.understood) tell("bad-date", "warning", returnTexts.badDate(text("finished")), "finished");
  if (saysNothing(text("progress"))) {
    tell("says-nothing", "info", returnTexts.saysNothing(text("progress").trim()), "progress");
  }
  return {
    no: kind === "matched" && "task" in rest ? rest.task.no : null,
    unit,
    status: status.status,
    statusText: text("status"),
    progress: text("progress"),
    finished: finished.date,
    finishedText: text("finished"),
    evidence: text("evidence"),
    problems: text("problems"),
    next: text("next"),
    contact: text("contact"),
    phone: text("phone"),
    extra: row.extra,
    requirement: kind === "extra" ? row.requirement : "",
    source,
  };
}

function tellChanges(
  row: MatchedRow["row"],
  task: DivisionTask,
  tell: (rule: ReturnRuleId, message: string, draft: Draft) => void,
): void {
  if (foldForComparison(row.requirement) !== foldForComparison(task.requirement)) {
    tell("text-edited", returnTexts.textEdited(task.noText), {
      column: "requirement",
      issued: task.requirement,
      returned: row.requirement,
    });
  }
  if (row.noText !== "" && row.no !== task.no) {
    tell("renumbered", returnTexts.renumbered(task.noText, row.noText.trim()), {
      column: "no",
      issued: task.noText,
      returned: row.noText,
    });
  }
  if (row.units !== null && foldForComparison(row.units) !== foldForComparison(task.units)) {
    tell("tampered", returnTexts.tampered(returnTexts.fields.units, task.units, row.units), {
      column: "units",
      issued: task.units,
      returned: row.units,
    });
  }
  if (row.deadline !== null && !sameDeadline(row, task)) {
    tell("tampered", returnTexts.tampered(returnTexts.fields.deadline, task.deadline, row.deadline), {
      column: "deadline",
      issued: task.deadline,
      returned: row.deadline,
    });
  }
}

/** Other programs show one date in other ways, so two dates are compared as days. */
function sameDeadline(row: MatchedRow["row"], task: DivisionTask): boolean {
  if (foldForComparison(row.deadline ?? "") === foldForComparison(task.deadline)) return true;
  const day = (cell: Cell | null, text: string): string | null =>
    cell?.type === "date"
      ? cell.date
      : (parseIsoDate(text.trim()) ?? readFinished({ type: "text", text }, null).date);
  const issued = day(task.deadlineCell, task.deadline);
  return issued !== null && issued === day(row.deadlineCell, row.deadline ?? "");
}

const SHORT = 30;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > SHORT ? `${line.slice(0, SHORT)}…` : line;
}
