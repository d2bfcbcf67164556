import type { CellBudget } from "../cells/grid-builder";
import type { NumberFormat } from "../cells/number-format";

/** What the sheets of a workbook have in common. */
export interface BookParts {
  readonly strings: readonly string[];
  /** By cell style. */
  readonly formats: readonly NumberFormat[];
  readonly dateSystem: 1900 | 1904;
  readonly budget: CellBudget;
}
