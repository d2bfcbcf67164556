import type { Consolidation } from "../../../domain/consolidation";
import { isUnsure, toldColumns } from "../../../domain/returns";
import type { ColumnDecision } from "../../../domain/returns";
import type { SheetColumns } from "./ColumnReadings";

/**
 * The sheets of each file that hold a return, with their columns, by the file's name. A file that a decision left
 * without any return stands with the sheets decided on and no columns, so that the decision can be taken back.
 */
export function columnsOfInputs({
  inputs,
  decisions,
}: Consolidation): ReadonlyMap<string, readonly SheetColumns[]> {
  return new Map(
    inputs.map(({ file, read }) => {
      const sheets = new Map<string, SheetColumns>();
      for (const { sheet, columns } of read.kind === "returns" ? read.returns : []) {
        const other = sheets.get(sheet);
        const isBeside = other !== undefined && JSON.stringify(other.columns) !== JSON.stringify(columns);
        sheets.set(
          sheet,
          other ? { ...other, isBeside: other.isBeside || isBeside } : { file, sheet, columns, isBeside },
        );
      }
      for (const [name, decision] of decisions.columns) {
        const sheet = name.slice(file.length + 1);
        if (!name.startsWith(`${file}#`) || sheets.has(sheet) || !toldColumns(decision)) continue;
        sheets.set(sheet, { file, sheet, columns: [], isBeside: false });
      }
      return [file, [...sheets.values()]];
    }),
  );
}

/** The decision that stands for a sheet; null for none. */
export function decisionOn(
  { file, sheet }: SheetColumns,
  { decisions }: Consolidation,
): ColumnDecision | null {
  return toldColumns(decisions.columns.get(`${file}#${sheet}`));
}

/** How many files have a column that a person should look at. */
export function countUnsure(
  consolidation: Consolidation,
  sheets: ReadonlyMap<string, readonly SheetColumns[]>,
): number {
  return [...sheets.values()].filter((own) =>
    own.some((each) => decisionOn(each, consolidation) === null && each.columns.some(isUnsure)),
  ).length;
}
