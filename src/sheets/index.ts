export type {
  BorderStyle,
  CellStyle,
  PlanCell,
  PlanChart,
  PlanConditionalFormat,
  PlanEdge,
  PlanPrint,
  PlanProtection,
  PlanTable,
  PlanValidation,
  PlanValue,
  SheetPlan,
  WorkbookPlan,
} from "./sheet-plan";
export { templatePlan } from "./template-plan";
export { textWidth, wrappedHeight } from "./text-layout";
export { isOwnSheet } from "./own-sheets";
export { rosterSheet } from "./roster-sheet";
export { formFileName, hiddenSheet, returnFormPlan } from "./return-form-plan";
export type { FormOptions, OptionalAnswer } from "./return-form-plan";
export { masterPlan } from "./master/master-plan";
export type { MasterContext } from "./master/master-view";
export { onePageSheet } from "./one-page-plan";
export { checkReportSheet, markedTablePlan } from "./marked-plan";
