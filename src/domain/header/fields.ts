import type { TableField } from "../division/types";

/** The columns that a unit fills in (domain.md, What comes back from the units). */
export type AnswerField =
  "progress" | "status" | "finished" | "evidence" | "problems" | "next" | "contact" | "phone";

/**
 * Every column that a header can name. `rowId` is the hidden column of our own forms; `reporter` names in each row the
 * unit that reports, where several share one list.
 */
export type HeaderField = TableField | AnswerField | "rowId" | "reporter";

/** What a label can mean: a field, or `task`, which is the category or the requirement depending on its neighbours. */
export type LabelMeaning = HeaderField | "task";
