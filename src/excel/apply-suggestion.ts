import { applySuggestions, undoSuggestions } from "./apply-suggestions";
import type { CellSuggestion, CellUndo } from "./apply-suggestions";
import { ExcelError } from "./excel-error";
import type { RunOptions } from "./run-excel";

/**
 * Writes one suggestion that a person accepted and gives what undoes it. A cell that holds another text by now is left
 * alone: ExcelError `cell-changed`.
 */
export async function applySuggestion(
  suggestion: CellSuggestion,
  options: RunOptions = {},
): Promise<CellUndo> {
  const { undo } = await applySuggestions([suggestion], options);
  const [first] = undo;
  if (!first) throw new ExcelError("cell-changed", { cell: suggestion.address });
  return first;
}

/** Takes a written suggestion back. A cell that was changed since is left alone: ExcelError `cell-changed`. */
export async function undoSuggestion(undo: CellUndo, options: RunOptions = {}): Promise<void> {
  const { skipped } = await undoSuggestions([undo], options);
  if (skipped.length > 0) throw new ExcelError("cell-changed", { cell: undo.address });
}
