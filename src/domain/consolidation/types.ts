import type { IsoDate } from "../dates";
import type { DivisionTable } from "../division/types";
import type { EntryStatus, ReadReturn, UnitSource } from "../returns";
import type { ExpectedUnit } from "../units";
import type { Severity } from "../checks/types";
import type { Decisions } from "./decisions";

/** Where an entry was read: file (as listed, with folders), sheet, 1-based row. */
export interface EntrySource {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** One answer of one unit to one task. Texts are raw, as returned. A split row gives several entries. */
export interface Entry {
  /** 序号 of the task; null for an extra row that belongs to none. */
  readonly no: number | null;
  readonly unit: string;
  readonly status: EntryStatus;
  readonly statusText: string;
  readonly progress: string;
  readonly finished: IsoDate | null;
  readonly finishedText: string;
  readonly evidence: string;
  readonly problems: string;
  readonly next: string;
  readonly contact: string;
  readonly phone: string;
  /** Answers in columns that the form does not have, by their header. */
  readonly extra: Readonly<Record<string, string>>;
  /** The row's own 具体要求 when the entry is an extra row; "" otherwise. */
  readonly requirement: string;
  readonly source: EntrySource;
}

export type FileStatus = "read" | "unreadable" | "superseded" | "duplicate" | "not-a-return";
export type ReturnState = "used" | "superseded" | "undecided";

/** One return: a sheet of a file that holds a filled table. */
export interface ReturnRecord {
  readonly sheet: string;
  /** The roster's name; what was written when the roster has none; "" when nothing says whose it is. */
  readonly unit: string;
  readonly unitFrom: UnitSource | null;
  readonly state: ReturnState;
  /** 填报日期; null when not filled in or unreadable. */
  readonly filledOn: IsoDate | null;
  /** Non-empty rows below the header, counted from the raw grid. */
  readonly rowsFound: number;
  readonly rowsMatched: number;
  /** extra + notes. */
  readonly rowsRejected: number;
  readonly rowsExtra: number;
  readonly rowsNotes: number;
}

/** One input file and what became of it. */
export interface FileRecord {
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly status: FileStatus;
  /** Why it is unreadable or not a return, in Chinese; null when read. */
  readonly reason: string | null;
  /** The unit that an unreadable file seems to come from, by its name; null when unknown. */
  readonly unitGuess: string | null;
  readonly returns: readonly ReturnRecord[];
}

export type UnitState = "received" | "missing" | "unreadable";

/** A unit's line in the ledger. Counts are rows. */
export interface UnitLedger {
  readonly unit: string;
  readonly state: UnitState;
  readonly assigned: number;
  /** Rows with an answer of any status but blank. */
  readonly reported: number;
  readonly blank: number;
}

export type ReturnRuleId =
  | "tampered"
  | "text-edited"
  | "renumbered"
  | "extra-row"
  | "row-lost"
  | "not-your-row"
  | "same-answer"
  | "two-versions"
  | "unmapped-column"
  | "hidden-content"
  | "unreadable"
  | "unknown-unit"
  | "bad-date"
  | "bad-status"
  | "error-value"
  | "copied-last-round"
  | "says-nothing"
  | "done-without-evidence";

/** Something that a person should know about a returned file. Fields that do not apply are null. */
export interface ReturnFinding {
  readonly rule: ReturnRuleId;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  /** 1-based. */
  readonly row: number | null;
  readonly no: number | null;
  readonly unit: string | null;
  /** A field of the form (deadline, units, requirement, progress …) or, for an unmapped column, its header. */
  readonly column: string | null;
  readonly issued: string | null;
  readonly returned: string | null;
  /** Chinese, one sentence: what happened, where, what to do. */
  readonly message: string;
}

/**
 * Something that a person should decide. `name` is the key of the decision: FILE#SHEET, FILE#SHEET#ROW, or for versions
 * the unit (contract.md, --resolve).
 */
export type Question =
  | {
      readonly kind: "version";
      readonly unit: string;
      readonly choices: readonly { readonly name: string; readonly filledOn: IsoDate | null }[];
    }
  | {
      readonly kind: "unit";
      readonly name: string;
      /** As the return says it; "" when it says nothing. */
      readonly written: string;
      /** Units of the roster that are called much the same, likeliest first. */
      readonly choices: readonly string[];
    }
  | {
      readonly kind: "row";
      readonly name: string;
      readonly unit: string;
      readonly text: string;
      /** 序号 that the row was matched to for now; null for an extra row. */
      readonly taken: number | null;
      /** 序号, likeliest first. */
      readonly choices: readonly number[];
    };

/** The row count proof: `accounted` = matched + extra + notes and must equal `rowsFound`. */
export interface RowProof {
  readonly rowsFound: number;
  readonly matched: number;
  readonly extra: number;
  readonly notes: number;
  readonly accounted: number;
}

/** A row under or between the tasks that is no task: notes, signatures, totals. Kept word for word. */
export interface NoteRow {
  readonly unit: string;
  readonly text: string;
  readonly source: EntrySource;
}

/** An input as a master keeps it, so that the round can be continued without the file. */
export interface StoredInput {
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** The day on which it was first read, and the program's version that read it; absent where nobody said. */
  readonly readOn?: string;
  readonly readBy?: string;
  readonly read:
    | { readonly kind: "returns"; readonly returns: readonly ReadReturn[] }
    /** A master of the level below. What it carries stands beside it, named under its own name, once gathered. */
    | { readonly kind: "master"; readonly carried: CarriedRound | null }
    | { readonly kind: "not-a-return"; readonly reason: string }
    | { readonly kind: "unreadable"; readonly reason: string };
}

/** What a master of the level below carries: its inputs, and what was decided on them. */
export interface CarriedRound {
  /** Fingerprint of the table that it was made for. */
  readonly table: string;
  readonly inputs: readonly StoredInput[];
  readonly decisions: Decisions;
}

/** All returns of one round, put together. Sorted so that the same inputs in any order give the same value. */
export interface Consolidation {
  readonly asOf: IsoDate;
  /** The document year; null when nothing says. */
  readonly year: number | null;
  readonly table: DivisionTable;
  readonly expected: readonly ExpectedUnit[];
  readonly files: readonly FileRecord[];
  readonly units: readonly UnitLedger[];
  readonly entries: readonly Entry[];
  readonly notes: readonly NoteRow[];
  readonly findings: readonly ReturnFinding[];
  readonly proof: RowProof;
  /** What is open, for a person to decide: units first, then versions, then rows. */
  readonly questions: readonly Question[];
  /** What was decided for this round, and what the rounds so far teach the next one. */
  readonly decisions: Decisions;
  /** What was consolidated, byte-equal copies left out. */
  readonly inputs: readonly StoredInput[];
}
