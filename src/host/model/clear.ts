import { HostError } from "../host-error";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import type { Target } from "./format-target";
import { oneOf } from "./values";

/** Clears contents, formats or both (Range.clear). All takes validations and conditional formats along. */
export function clearAreas(target: Target, applyTo: unknown): void {
  const { book, sheet, areas } = target;
  const what = oneOf(applyTo ?? "All", ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]);
  book.guardCells(sheet, areas);
  if (what !== "All" && what !== "Contents" && what !== "Formats")
    throw new HostError("NotImplemented", `this host does not model Range.clear(${what})`);
  for (const area of areas) {
    if (what !== "Contents") book.store.clearStyle(sheet, area);
    const part = what === "Formats" ? null : book.usedPart(sheet, area);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        book.store.setCell(sheet, row, column, null);
      }
    }
  }
  if (what !== "Contents") new ConditionalFormatCollection(target).clearAll();
  if (what === "All") new DataValidation(target).clear();
}
