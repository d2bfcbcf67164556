import type { UnitSource } from "../consolidation/types";
import type { IsoDate } from "../dates";
import type { Cell } from "../grid";
import type { AnswerField } from "../header";
import type { FormId } from "./form-id";

/** One non-empty row under a return's header. */
export interface ReturnRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly no: number | null;
  readonly noText: string;
  readonly requirement: string;
  /** Texts of the fixed cells; null where the return has no such column. */
  readonly units: string | null;
  readonly deadline: string | null;
  readonly deadlineCell: Cell | null;
  /** The id of our own forms' hidden column; "" where there is none. */
  readonly rowId: string;
  readonly answers: Readonly<Partial<Record<AnswerField, Cell>>>;
  /** Answers in columns that the form does not have, by header. */
  readonly extra: Readonly<Record<string, string>>;
  /** All texts of the row, joined: what a note says. */
  readonly text: string;
  /** False for rows that hold no task by their form: notes, signatures, category lines. */
  readonly isTask: boolean;
}

/** What is hidden in a return's sheet. Rows and columns are counts. */
export interface HiddenContent {
  readonly sheet: boolean;
  /** 1-based rows with content. */
  readonly rows: readonly number[];
  readonly columns: readonly string[];
  readonly filtered: boolean;
}

/** One return as read: a sheet (or one of several tables in it) with its rows, not yet matched. */
export interface ReadReturn {
  readonly sheet: string;
  /** Whose it is, as written; "" when nothing says. */
  readonly unitText: string;
  readonly unitFrom: UnitSource | null;
  readonly formId: FormId | null;
  readonly filledOn: IsoDate | null;
  readonly rows: readonly ReturnRow[];
  /** Counted apart from `rows`; see `countRows`. */
  readonly rowsFound: number;
  readonly unmapped: readonly string[];
  readonly hidden: HiddenContent;
  readonly answerFields: readonly AnswerField[];
}
