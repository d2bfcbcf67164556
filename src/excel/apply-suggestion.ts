import { ExcelError } from "./excel-error";
import { guardedText } from "./guard-text";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** What a cell held before we wrote to it, and what we wrote: enough to go back. Plain JSON. */
export interface CellUndo {
  readonly sheet: string;
  readonly address: string;
  /** As Range.formulas gives it: a formula or the value. */
  readonly before: string | number | boolean;
  readonly beforeIsText: boolean;
  readonly numberFormat: string;
  readonly written: string;
}

interface CellState {
  readonly content: string | number | boolean;
  readonly isText: boolean;
  readonly shown: string;
  readonly numberFormat: string;
}

async function readCell(context: Excel.RequestContext, sheet: string, address: string): Promise<CellState> {
  const cell = context.workbook.worksheets.getItem(sheet).getRange(address);
  cell.load("formulas,values,valueTypes,text,numberFormat");
  // Waits for what the cell holds now.
  await context.sync();
  const formula: unknown = cell.formulas[0]?.[0];
  const value: unknown = cell.values[0]?.[0];
  const isText = cell.valueTypes[0]?.[0] === "String" && formula === value;
  const content =
    typeof formula === "number" || typeof formula === "boolean" ? formula : String(formula ?? "");
  return {
    content,
    isText,
    shown: typeof value === "string" ? value : (cell.text[0]?.[0] ?? ""),
    numberFormat: String(cell.numberFormat[0]?.[0] ?? "General"),
  };
}

/**
 * Writes a suggestion that a person accepted. `expected` is the text that the suggestion was made for: a cell that
 * holds another by now is left alone and ExcelError `cell-changed` thrown. Gives what undoes it: Excel's own undo is
 * not to be relied on across syncs.
 */
export async function applySuggestion(
  suggestion: {
    readonly sheet: string;
    readonly address: string;
    readonly expected: string;
    readonly text: string;
  },
  options: RunOptions = {},
): Promise<CellUndo> {
  const { sheet, address, expected, text } = suggestion;
  const before = await runExcel((context) => readCell(context, sheet, address), options);
  if (before.shown !== expected) throw new ExcelError("cell-changed", { cell: address });
  const undo: CellUndo = {
    sheet,
    address,
    before: before.content,
    beforeIsText: before.isText,
    numberFormat: before.numberFormat,
    written: text,
  };
  await allOrNothing(
    (attempt) => write(undo, guardedText(text, before.numberFormat), attempt.options),
    () => restore(undo, options),
    options,
  );
  return undo;
}

/** Takes a written suggestion back. A cell that was changed since is left alone: ExcelError `cell-changed`. */
export async function undoSuggestion(undo: CellUndo, options: RunOptions = {}): Promise<void> {
  const now = await runExcel((context) => readCell(context, undo.sheet, undo.address), options);
  if (now.shown !== undo.written) throw new ExcelError("cell-changed", { cell: undo.address });
  await allOrNothing(
    (attempt) => restore(undo, attempt.options),
    () => write(undo, guardedText(undo.written, undo.numberFormat), options),
    options,
  );
}

function write(undo: CellUndo, content: string | number | boolean, options: RunOptions): Promise<void> {
  return runExcel(async (context) => {
    const cell = context.workbook.worksheets.getItem(undo.sheet).getRange(undo.address);
    cell.values = [[content]];
    // Writing may make Excel choose a format; the cell keeps its own.
    cell.numberFormat = [[undo.numberFormat]];
    // Waits for the cell to be written.
    await context.sync();
  }, options);
}

function restore(undo: CellUndo, options: RunOptions): Promise<void> {
  const { before, beforeIsText, numberFormat } = undo;
  return write(
    undo,
    beforeIsText && typeof before === "string" ? guardedText(before, numberFormat) : before,
    options,
  );
}
