import type { Grid } from "../grid";
import { cellText } from "../grid";
import { joinUnits } from "../header";
import type { UnitColumn } from "../header";
import { filled, inMergeAbove, topOfMerge } from "./merged-cells";
import type { DivisionTask, TableField, UnitPart } from "./types";

type Columns = Partial<Record<TableField, number>>;

/** 责任单位 as read from the cells of a row, with their places in the sheet. */
export interface UnitsOfRow {
  readonly units: string;
  readonly parts: readonly UnitPart[];
}

/** 责任单位 that a person sees in a row: one cell's text, or that of several columns with their labels. */
export function unitsOf(
  grid: Grid,
  row: number,
  column: number | undefined,
  unitColumns: readonly UnitColumn[],
): UnitsOfRow {
  return joined(grid, row, column, unitColumns, (at) => filled(grid, row, at));
}

/** The same of what begins in this row: nothing that is merged down to it. */
export function ownUnits(
  grid: Grid,
  row: number,
  column: number | undefined,
  unitColumns: readonly UnitColumn[],
): UnitsOfRow {
  return joined(grid, row, column, unitColumns, (at) =>
    inMergeAbove(grid, row, at) ? "" : cellText(grid, row, at),
  );
}

function joined(
  grid: Grid,
  row: number,
  column: number | undefined,
  unitColumns: readonly UnitColumn[],
  text: (column: number) => string,
): UnitsOfRow {
  const cellOf = (at: number) => ({ row: topOfMerge(grid, row, at).row + 1, column: at });
  if (unitColumns.length === 0) {
    const units = column === undefined ? "" : text(column);
    return { units, parts: column === undefined ? [] : [{ ...cellOf(column), start: 0, end: units.length }] };
  }
  // A text merged across two of the columns is said once.
  const whole = joinUnits(
    unitColumns.map(({ label, column: at }) => ({
      label,
      text: topOfMerge(grid, row, at).column === at ? text(at) : "",
    })),
  );
  const parts = whole.parts.flatMap(({ at, start, end }): UnitPart[] => {
    const each = unitColumns[at];
    return each ? [{ ...cellOf(each.column), start, end }] : [];
  });
  return { units: whole.text, parts };
}

/** True for a further line of the task above, with nothing of its own but units: its other cells are merged down to it. */
export function goesOn(grid: Grid, row: number, columns: Columns): boolean {
  const fixed = [columns.no, columns.requirement, columns.deadline].filter((column) => column !== undefined);
  return fixed.length > 1 && fixed.every((column) => inMergeAbove(grid, row, column));
}

/** A task with the units of a further line. */
export function withMoreUnits(task: DivisionTask, more: UnitsOfRow, columns: Columns): DivisionTask {
  if (more.units.trim() === "") return task;
  const column = columns.units ?? 0;
  const before = task.unitParts ?? [{ row: task.row, column, start: 0, end: task.units.length }];
  const from = task.units === "" ? 0 : task.units.length + 1;
  return {
    ...task,
    units: task.units === "" ? more.units : `${task.units}\n${more.units}`,
    unitParts: [
      ...before,
      ...more.parts.map((part) => ({ ...part, start: part.start + from, end: part.end + from })),
    ],
  };
}
