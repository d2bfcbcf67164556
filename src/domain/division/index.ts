export { builtinTable } from "./builtin-table";
export { divisionTableOfText, dropTypesetting, gridOfText } from "./division-text";
export { numberTasks, taskLabels } from "./number-tasks";
export { readDivisionTable, readTaskNo } from "./read-division-table";
export type { DivisionTableResult } from "./read-division-table";
export { readTitleYear } from "./title";
export type { DivisionTable, DivisionTask, TableField } from "./types";
