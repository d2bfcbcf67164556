import { guardedText } from "./guard-text";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";
import { untrackedRange } from "./untracked-range";

/** A text offered for a cell. `expected` is the text that it was made for. */
export interface CellSuggestion {
  readonly sheet: string;
  readonly address: string;
  readonly expected: string;
  readonly text: string;
}

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

/** What came of it. */
export interface WrittenCells {
  readonly undo: readonly CellUndo[];
  /** Addresses of cells that a person has changed meanwhile; they were left alone. */
  readonly skipped: readonly string[];
}

interface CellState {
  readonly content: string | number | boolean;
  readonly isText: boolean;
  readonly shown: string;
  readonly numberFormat: string;
}

interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

/** A cell's content to be written. */
interface CellWrite extends CellPlace {
  readonly content: string | number | boolean;
  readonly numberFormat: string;
}

/**
 * Writes suggestions that a person accepted, all together. A cell that holds another text than the suggestion was made
 * for is left alone and told. All or nothing: when a write fails, every cell holds what it did. Gives what undoes it:
 * Excel's own undo is not to be relied on across syncs.
 */
export async function applySuggestions(
  suggestions: readonly CellSuggestion[],
  options: RunOptions = {},
): Promise<WrittenCells> {
  const states = await runExcel((context) => readCells(context, suggestions), options);
  const undo: CellUndo[] = [];
  const skipped: string[] = [];
  const seen = new Set<string>();
  suggestions.forEach(({ sheet, address, expected, text }, index) => {
    const state = states[index];
    const key = `${sheet}!${address}`;
    // Two suggestions for one cell cannot both hold: the second was made for a text that is gone.
    if (state?.shown !== expected || seen.has(key)) {
      skipped.push(address);
      return;
    }
    seen.add(key);
    undo.push({
      sheet,
      address,
      before: state.content,
      beforeIsText: state.isText,
      numberFormat: state.numberFormat,
      written: text,
    });
  });
  await exchange(undo.map(forward), undo.map(backward), options);
  return { undo, skipped };
}

/** Takes written suggestions back, all together. Cells that were changed since are left alone and told. */
export async function undoSuggestions(
  undo: readonly CellUndo[],
  options: RunOptions = {},
): Promise<{ readonly skipped: readonly string[] }> {
  const states = await runExcel((context) => readCells(context, undo), options);
  const stands = (_: CellUndo, index: number): boolean => states[index]?.shown === undo[index]?.written;
  const ours = undo.filter(stands);
  await exchange(ours.map(backward), ours.map(forward), options);
  return { skipped: undo.filter((each) => !ours.includes(each)).map(({ address }) => address) };
}

function forward({ sheet, address, written, numberFormat }: CellUndo): CellWrite {
  return { sheet, address, content: guardedText(written, numberFormat), numberFormat };
}

function backward({ sheet, address, before, beforeIsText, numberFormat }: CellUndo): CellWrite {
  const content = beforeIsText && typeof before === "string" ? guardedText(before, numberFormat) : before;
  return { sheet, address, content, numberFormat };
}

async function exchange(
  writes: readonly CellWrite[],
  back: readonly CellWrite[],
  options: RunOptions,
): Promise<void> {
  if (writes.length === 0) return;
  await allOrNothing(
    (attempt) => writeCells(writes, attempt.options, attempt.wrote),
    () => writeCells(back, options),
    options,
  );
}

async function readCells(
  context: Excel.RequestContext,
  places: readonly CellPlace[],
): Promise<readonly CellState[]> {
  const cells: Excel.Range[] = [];
  for (const part of inParts(places)) {
    for (const { sheet, address } of part) {
      const cell = untrackedRange(context.workbook.worksheets.getItem(sheet), address);
      cell.load("formulas,values,valueTypes,text,numberFormat");
      cells.push(cell);
    }
    // Waits for what one part of the cells holds now.
    await context.sync();
  }
  return cells.map((cell) => {
    const formula: unknown = cell.formulas[0]?.[0];
    const value: unknown = cell.values[0]?.[0];
    const isText = cell.valueTypes[0]?.[0] === "String" && formula === value;
    return {
      content: typeof formula === "number" || typeof formula === "boolean" ? formula : String(formula ?? ""),
      isText,
      shown: typeof value === "string" ? value : (cell.text[0]?.[0] ?? ""),
      numberFormat: String(cell.numberFormat[0]?.[0] ?? "General"),
    };
  });
}

/** Cells to one request; each takes about 1 KB of the 5 MB that Excel on the web allows. */
const CELLS_A_REQUEST = 1_000;

function inParts<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / CELLS_A_REQUEST);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * CELLS_A_REQUEST, (index + 1) * CELLS_A_REQUEST),
  );
}

function writeCells(
  writes: readonly CellWrite[],
  options: RunOptions,
  wrote: () => void = () => undefined,
): Promise<void> {
  return runExcel(async (context) => {
    for (const part of inParts(writes)) {
      context.application.suspendScreenUpdatingUntilNextSync();
      for (const { sheet, address, content, numberFormat } of part) {
        const cell = untrackedRange(context.workbook.worksheets.getItem(sheet), address);
        cell.values = [[content]];
        // Excel may choose a format for a formula or a number, never for text; the cell keeps its own.
        if (typeof content !== "string" || content.startsWith("=")) cell.numberFormat = [[numberFormat]];
      }
      // Waits for one part to be written: a request has its limit.
      await context.sync();
      wrote();
    }
  }, options);
}
