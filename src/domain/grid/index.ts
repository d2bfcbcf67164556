export { cellAddress, cellAt, cellText, columnIndex, columnLetters, mergeAt } from "./grid";
export type { Cell, CellArea, Grid, SheetVisibility, WorkbookGrid } from "./grid";
