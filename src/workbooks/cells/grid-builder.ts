import type { Cell, CellArea, Grid, SheetVisibility } from "../../domain/grid";
import type { ReadLimits } from "../types";
import { Unreadable } from "../unreadable";
import type { DateSystem } from "./number-format";

/** A row without cells; shared, because a sheet may have a million of them. */
const NO_CELLS: readonly (Cell | null)[] = [];
/** Empty places that may lie between and before the cells, for each cell that a file may hold. */
const PLACES_PER_CELL = 4;

/** Counts the cells of a whole workbook against its limits. */
export class CellBudget {
  readonly limits: ReadLimits;
  private cells = 0;
  private places = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Throws Unreadable when this cell, or the empty places that it brings, are too many. */
  spend(places: number): void {
    this.cells++;
    this.places += places;
    if (this.cells > this.limits.cells || this.places > this.limits.cells * PLACES_PER_CELL)
      throw new Unreadable("too-many-cells");
  }
}

/** What a sheet is besides its cells. Hidden rows and columns may be given beyond the last cell; they are cut off. */
export interface SheetFrame {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly dateSystem: DateSystem;
  readonly merges: readonly CellArea[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly filtered: boolean;
}

/** Collects the cells of one sheet, in any order, into a grid. */
export class GridBuilder {
  private readonly rows: (readonly (Cell | null)[])[] = [];
  private readonly budget: CellBudget;
  private width = 0;
  private row = -1;
  private cells: (Cell | null)[] = [];

  constructor(budget: CellBudget) {
    this.budget = budget;
  }

  /** Puts a cell at a 0-based place. Throws Unreadable beyond the limits. */
  set(row: number, column: number, cell: Cell): void {
    if (row !== this.row) this.open(row);
    const cells = this.cells;
    this.budget.spend(Math.max(1, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
    if (cells.length > this.width) this.width = cells.length;
  }

  private open(row: number): void {
    const rows = this.rows;
    if (row >= rows.length) this.budget.spend(row + 1 - rows.length);
    while (rows.length < row) rows.push(NO_CELLS);
    const there = rows[row];
    this.cells = there === undefined || there === NO_CELLS ? [] : [...there];
    rows[row] = this.cells;
    this.row = row;
  }

  build(frame: SheetFrame): Grid {
    return {
      name: frame.name,
      rows: this.rows,
      merges: frame.merges,
      hiddenRows: frame.hiddenRows.filter((row) => row < this.rows.length),
      hiddenColumns: frame.hiddenColumns.filter((column) => column < this.width),
      visibility: frame.visibility,
      filtered: frame.filtered,
      dateSystem: frame.dateSystem,
    };
  }
}
