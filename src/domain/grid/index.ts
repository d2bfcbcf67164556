export { cellAddress, cellAt, cellText, columnLetters, mergeAt } from "./grid";
export type { Cell, CellArea, Grid, SheetVisibility, WorkbookGrid } from "./grid";
