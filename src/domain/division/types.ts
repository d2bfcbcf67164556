import type { IsoDate } from "../dates";
import type { Cell } from "../grid";

/** The columns of a 分工 table (domain.md, glossary). */
export type TableField = "category" | "no" | "requirement" | "units" | "deadline";

/** Where a part of a task's 责任单位 stands in the sheet, when it was read from several cells. */
export interface UnitPart {
  /** 1-based row and 0-based column of its cell. */
  readonly row: number;
  readonly column: number;
  /** Its stretch of the task's `units`. */
  readonly start: number;
  readonly end: number;
}

/** One numbered row of a 分工 table, with every text as written. */
export interface DivisionTask {
  /** 序号 as a number; null when the cell holds no whole number. */
  readonly no: number | null;
  readonly noText: string;
  /** 工作任务, filled down inside its merge or from the row above; "" when there is none. */
  readonly category: string;
  /** True on the row whose own cell holds the category text. */
  readonly startsCategory: boolean;
  readonly requirement: string;
  /** 责任单位 as written; of several cells, each with its column's label (牵头单位：…⏎配合单位：…). */
  readonly units: string;
  /** 0-based columns of a part of the table that has columns of its own; absent where they are the table's. */
  readonly columns?: Readonly<Partial<Record<TableField, number>>>;
  /** The cells of `units`, in its order; absent where it is one cell's text. */
  readonly unitParts?: readonly UnitPart[];
  /** 时限要求 as a person sees it. */
  readonly deadline: string;
  /** The deadline's cell, which may be a real date or a number; null when empty. */
  readonly deadlineCell: Cell | null;
  /** Fields that a merge from a row above shows in this row; absent where there are none. */
  readonly shown?: readonly TableField[];
  /** 1-based row of the sheet (or line of the text) that the task was read from. */
  readonly row: number;
}

/** A 分工 table as read from a sheet or a text. */
export interface DivisionTable {
  readonly title: string;
  /** A year written in the title; null when there is none. */
  readonly titleYear: number | null;
  /** The day of issue that a line above the table names (印发日期：…); absent where none does. */
  readonly issued?: IsoDate;
  readonly sheet: string;
  readonly dateSystem: 1900 | 1904;
  /** 1-based row of the header (its last row, when it has two). */
  readonly headerRow: number;
  /** 0-based column of each field; a field that the table lacks is absent. */
  readonly columns: Readonly<Partial<Record<TableField, number>>>;
  /** What stands over the table's columns besides ours, such as 启动时间: no news in a return. */
  readonly otherLabels: readonly string[];
  /** What stands over the tasks, such as 具体要求 or 实事项目; absent where it is not known. */
  readonly requirementLabel?: string;
  readonly tasks: readonly DivisionTask[];
}
