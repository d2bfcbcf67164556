import type { CellArea } from "../domain/grid";
import { cellAddress } from "../domain/grid";

/** The A1 address of an area; of its one cell where it has no more. */
export function areaAddress(area: CellArea): string {
  const first = cellAddress(area.top, area.left);
  const last = cellAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}
