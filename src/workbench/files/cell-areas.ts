import type { CellArea } from "../../domain/grid";
import type { Area } from "../../host/addresses";
import { parseArea } from "../../host/addresses";

/** A host's area by its corners, as plans have it. */
export function cellAreaOf({ row, column, rows, columns }: Area): CellArea {
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

/** The area that an address such as '一 二'!$A$1:$B$2 names; null when it names none. */
export function areaNamed(address: string): CellArea | null {
  try {
    return cellAreaOf(parseArea(address));
  } catch {
    // A chart may name more than one area, or cells that are gone.
    return null;
  }
}
