import type { IsoDate } from "../dates";
import type { TextTime } from "../deadlines/text-times";
import type { DeadlineContext, DeadlineReading } from "../deadlines/types";
import type { DivisionTable, DivisionTask, TableField } from "../division/types";
import type { Span } from "../text";
import type { RosterIndex, UnitsReading } from "../units/types";

export type Severity = "error" | "warning" | "info";

/** A task with its two cells read. Rules look at these; they never parse. */
export interface CheckedTask {
  readonly task: DivisionTask;
  readonly units: UnitsReading;
  readonly deadline: DeadlineReading;
}

/** Everything a rule may look at. */
export interface CheckContext {
  readonly table: DivisionTable;
  readonly tasks: readonly CheckedTask[];
  readonly roster: RosterIndex;
  readonly deadlineContext: DeadlineContext;
  /** The times that a requirement names, read once however many rules ask. */
  readonly textTimes: (requirement: string) => readonly TextTime[];
  /** The day at which past deadlines are judged; given by the shell or the pane, never read from a clock here. */
  readonly asOf: IsoDate;
  /** Rows (1-based) known to be finished; a past deadline is no finding there. */
  readonly doneRows: ReadonlySet<number>;
}

/** What a rule reports. `messageId` and `data` give the sentence; a span highlights part of the cell's raw text. */
export interface Problem {
  /** The row concerned; null for the table as a whole. */
  readonly task: DivisionTask | null;
  readonly field: TableField | null;
  readonly messageId: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly span?: Span;
  /** The cell's whole text as it should be; offered, applied only when the person accepts. */
  readonly suggestion?: string;
  /** One of the rule's severities; its first when absent. */
  readonly severity?: Severity;
}

/** One check. Its file, its test and its line in domain.md bear its id. Rules know nothing of each other. */
export interface Rule {
  readonly id: string;
  /** Allowed severities, the default first. */
  readonly severities: readonly [Severity, ...Severity[]];
  /** Chinese name for lists, such as 责任单位未识别. */
  readonly title: string;
  /** Chinese sentences by message id; `{name}` is filled from the problem's data. */
  readonly messages: Readonly<Record<string, string>>;
  check(context: CheckContext, report: (problem: Problem) => void): void;
}

/** A problem as shown: in the pane, the sheet 检查结果 and the command line's JSON. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly no: number | null;
  /** 1-based sheet row; null for the table as a whole. */
  readonly row: number | null;
  /** 0-based place of the cell concerned, and its A1 address; null where no cell is concerned. */
  readonly place: { readonly row: number; readonly column: number } | null;
  readonly cell: string | null;
  readonly field: TableField | null;
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly message: string;
  readonly suggestion: string | null;
  readonly span: Span | null;
}
