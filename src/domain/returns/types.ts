import type { IsoDate } from "../dates";
import type { Cell } from "../grid";
import type { AnswerField, HeaderField } from "../header";
import type { FormId } from "./form-id";

/** What a unit said of a row: 已完成, 正在推进, 尚未启动, 无进展, or nothing at all. */
export type EntryStatus = "done" | "in-progress" | "not-started" | "no-progress" | "blank";

/** What said whose return it is; `asked`: a person did. */
export type UnitSource = "form-id" | "cell" | "file-name" | "sheet-name" | "asked";

/** One non-empty row under a return's header. */
export interface ReturnRow {
  /** 1-based sheet row. */
  readonly row: number;
  /** The number that the row gives, also from 5-1, 5（2） or 27、28; null when it gives none. */
  readonly no: number | null;
  readonly noText: string;
  readonly requirement: string;
  /** Texts of the fixed cells; null where the return has no such column. */
  readonly category: string | null;
  /** True where the category is shown by a merge over several rows, which stays when rows are moved. */
  readonly sharesCategory: boolean;
  readonly units: string | null;
  readonly deadline: string | null;
  readonly deadlineCell: Cell | null;
  /** The workbook's date system, for a bare number where a date belongs. */
  readonly dateSystem: 1900 | 1904;
  /** The id of our own forms' hidden column; "" where there is none. */
  readonly rowId: string;
  readonly answers: Readonly<Partial<Record<AnswerField, Cell>>>;
  /** Texts in columns that the form does not have, by header, or by column letter where there is no header. */
  readonly extra: Readonly<Record<string, string>>;
  /** All texts of the row, joined, where it may turn out to be a note; "" for a plain task row. */
  readonly text: string;
  /** False for rows that hold no task by their form: notes, signatures, category lines. */
  readonly isTask: boolean;
  /** True for a row that is a task only when it is matched, and a note below the last matched one. */
  readonly isWeak: boolean;
}

/** A column that is hidden although it holds text. */
export interface HiddenColumn {
  readonly letters: string;
  /** What stands over it, or the field it means; null when nothing does. */
  readonly name: string | null;
}

/** What is hidden in a return's sheet. */
export interface HiddenContent {
  readonly sheet: boolean;
  /** 1-based rows with content. */
  readonly rows: readonly number[];
  readonly columns: readonly HiddenColumn[];
  /** True when a filter hides some of these rows. */
  readonly filtered: boolean;
  /** Hidden sheets of the workbook that hold something and are no return; told with its first return only. */
  readonly otherSheets: readonly string[];
}

/** What one column of a return was taken for, to be shown and corrected. */
export interface ColumnReading {
  /** 0-based. */
  readonly column: number;
  /** As written; "" where the column has no label. */
  readonly label: string;
  /** Null for a column that means none of our fields; its texts are kept beside the answers. */
  readonly field: HeaderField | null;
  /** From 0 to 1; 1 for a known label and for what a person decided. */
  readonly confidence: number;
}

/** One return as read: a sheet (or one of several tables in it) with its rows, not yet matched. */
export interface ReadReturn {
  readonly sheet: string;
  /** 1-based row of its header: the last one where the header has two lines. */
  readonly headerRow: number;
  readonly columns: readonly ColumnReading[];
  /** Whose it is, as written; "" when nothing says. */
  readonly unitText: string;
  readonly unitFrom: UnitSource | null;
  /** What the 填报单位 cell says, "" when it says nothing; differs from `unitText` when somebody typed over it. */
  readonly unitCell: string;
  readonly formId: FormId | null;
  readonly filledOn: IsoDate | null;
  readonly rows: readonly ReturnRow[];
  /** Counted apart from `rows`; see `countRows`. */
  readonly rowsFound: number;
  readonly unmapped: readonly string[];
  readonly hidden: HiddenContent;
  readonly answerFields: readonly AnswerField[];
}
