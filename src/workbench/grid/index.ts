export { emptyWorkbook } from "./empty-workbook";
export { showPrompts } from "./input-prompt";
export { guardProtection } from "./protection-guard";
export { watchPerson } from "./person-actions";
export { startUniver } from "./start-univer";
export type { RunningGrid } from "./start-univer";
export { UniverStore } from "./univer-store";
