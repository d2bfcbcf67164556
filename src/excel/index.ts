export { applyPlan } from "./apply-plan";
export type { AppliedPlan, ApplyOptions } from "./apply-plan";
export { ExcelError } from "./excel-error";
export type { ExcelErrorCode } from "./excel-error";
export { excelErrorText } from "./excel-error-text";
export { insertTemplate } from "./insert-template";
export { runExcel } from "./run-excel";
export type { RunOptions } from "./run-excel";
