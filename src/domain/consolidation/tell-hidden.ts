import type { MatchedRow, ReadReturn } from "../returns";
import { returnTexts } from "../texts/zh-CN-returns";
import type { Tell } from "./tell";

/** A filter leaves out many rows and nobody meant to hide them; a few rows may have been hidden by hand. */
const FEW_ROWS = 5;

/** Tells what a return's sheet hides; everything hidden was read all the same. */
export function tellHidden({ hidden, columns }: ReadReturn, rows: readonly MatchedRow[], tell: Tell): void {
  const noOf = (row: number): number | null => {
    const found = rows.find((each) => each.row.row === row);
    return found?.kind === "matched" ? found.task.no : null;
  };
  if (hidden.sheet) tell("hidden-content", "warning", returnTexts.hiddenSheet);
  if (hidden.filtered && hidden.rows.length > FEW_ROWS) {
    tell("hidden-content", "info", returnTexts.filtered(hidden.rows.length));
  } else {
    for (const row of hidden.rows) {
      tell("hidden-content", "warning", returnTexts.hiddenRow(row), { row, no: noOf(row) });
    }
  }
  for (const { letters, name } of hidden.columns) {
    const field = columns.find(({ label }) => name !== null && label.trim() === name)?.field ?? null;
    tell("hidden-content", "warning", returnTexts.hiddenColumn(letters, name ?? ""), {
      column: field ?? name ?? letters,
    });
  }
  for (const sheet of hidden.otherSheets) {
    tell("hidden-content", "info", returnTexts.otherHiddenSheet(sheet), { sheet });
  }
}
