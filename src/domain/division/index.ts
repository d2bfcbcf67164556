export { builtinTable } from "./builtin-table";
export { divisionTableOfText, dropTypesetting, gridOfText } from "./division-text";
export { readDivisionTable, readTaskNo } from "./read-division-table";
export type { DivisionTableResult } from "./read-division-table";
export { readTitleYear } from "./title";
export type { DivisionTable, DivisionTask, TableField } from "./types";
