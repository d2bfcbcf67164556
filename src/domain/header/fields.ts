import type { TableField } from "../division/types";

/** The columns that a unit fills in (domain.md, What comes back from the units), in the form's order. */
export const ANSWER_FIELDS = [
  "progress",
  "status",
  "finished",
  "evidence",
  "problems",
  "next",
  "contact",
  "phone",
] as const;

export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** The columns of a form that are issued filled in, in its order. */
export const FIXED_FIELDS = [
  "category",
  "no",
  "requirement",
  "units",
  "deadline",
] as const satisfies readonly TableField[];

/**
 * Every column that a header can name. `support` names those who help where the table has a column of its own for them
 * (牵头单位 and 配合单位 beside each other); it is read with `units` as one text. `rowId` is the hidden column of our own forms; `reporter` names in each row the
 * unit that reports, where several share one list.
 */
export type HeaderField = TableField | AnswerField | "support" | "rowId" | "reporter";

/** What a label can mean: a field, or `task`, which is the category or the requirement depending on its neighbours. */
export type LabelMeaning = HeaderField | "task";
