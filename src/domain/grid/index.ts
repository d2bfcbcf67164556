export { cellAddress, cellAt, cellText, columnIndex, columnLetters, isUncalculated, mergeAt } from "./grid";
export type { Cell, CellArea, Grid, SheetVisibility, WorkbookGrid } from "./grid";
