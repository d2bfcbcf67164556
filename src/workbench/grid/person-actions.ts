import { RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import type { PersonAction } from "../../host";
import type { FUniver, FWorkbook } from "./facade";
import { areaOf } from "./rules";
import type { UniverStore } from "./univer-store";

/** Univer's messages that change what a workbook says; drawing and selecting are others. */
const CHANGES: Readonly<Record<string, Extract<PersonAction, { kind: "changed" }>["change"]>> = {
  "sheet.mutation.insert-row": "RowInserted",
  "sheet.mutation.remove-rows": "RowDeleted",
  "sheet.mutation.insert-col": "ColumnInserted",
  "sheet.mutation.remove-col": "ColumnDeleted",
};
const VALUES = "sheet.mutation.set-range-values";
const SELECTION = "sheet.operation.set-selections";
const ACTIVATION = "sheet.operation.set-worksheet-active";
const INSERT_SHEET = "sheet.mutation.insert-sheet";
const REMOVE_SHEET = "sheet.mutation.remove-sheet";

interface Parameters {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly cellValue?: Readonly<Record<string, Readonly<Record<string, object | null>> | undefined>>;
}

/** The smallest rectangle around the cells whose content is in the message; null when only looks are. */
function writtenRange(cells: Parameters["cellValue"]): IRange | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, line] of Object.entries(cells ?? {})) {
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell !== null && !("v" in cell) && !("f" in cell) && !("p" in cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

/**
 * Tells what a person does in a workbook of the grid: typing, pasting, deleting, rows, sheets and the selection. What
 * the store itself writes and what formulas come to are not a person's doing. Returns what stops it.
 */
export function watchPerson(
  api: FUniver,
  book: FWorkbook,
  store: UniverStore,
  tell: (action: PersonAction) => void,
): { dispose(): void } {
  let active = book.getActiveSheet().getSheetId();
  return api.onCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as Parameters;
    if (params.unitId !== book.getId() || store.applying) {
      if (params.unitId === book.getId() && command.id === ACTIVATION) active = params.subUnitId ?? active;
      return;
    }
    const sheet = params.subUnitId ?? active;
    const change = CHANGES[command.id];
    if (command.id === VALUES) {
      const range =
        options?.["applyFormulaCalculationResult"] || options?.["fromFormula"]
          ? null
          : writtenRange(params.cellValue);
      if (range) tell({ kind: "changed", sheet, area: areaOf(range), change: "RangeEdited" });
    } else if (change && params.range) {
      tell({ kind: "changed", sheet, area: areaOf(params.range), change });
    } else if (command.id === SELECTION) {
      const [selection] = params.selections ?? [];
      if (selection && selection.range.rangeType !== RANGE_TYPE.ALL) {
        tell({ kind: "selected", sheet, area: areaOf(selection.range) });
      }
    } else if (command.id === ACTIVATION && sheet !== active) {
      tell({ kind: "activated", sheet, before: active });
      active = sheet;
    } else if (command.id === INSERT_SHEET && params.sheet) tell({ kind: "added", sheet: params.sheet.id });
    else if (command.id === REMOVE_SHEET) tell({ kind: "deleted", sheet });
  });
}
