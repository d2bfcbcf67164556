import type { Area } from "../addresses";
import type { StoredStyle } from "../store";
import type { Book } from "./book";

/** The cells whose look an object stands for. */
export interface Target {
  readonly book: Book;
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/** One value for all cells, or null when they differ, as every format property reads over several cells. */
export function shared<V>(values: Iterable<V>, absent: V): V | null {
  let found: { value: V } | null = null;
  for (const value of values) {
    if (!found) found = { value };
    else if (found.value !== value) return null;
  }
  return found ? found.value : absent;
}

function* stylesOf({ book, sheet, areas }: Target): Iterable<StoredStyle> {
  for (const area of areas) {
    const part = book.usedPart(sheet, area);
    if (part !== area)
      yield book.store.style(sheet, area.row + area.rows - 1, area.column + area.columns - 1);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      for (let column = part.column; column < part.column + part.columns; column++) {
        yield book.store.style(sheet, row, column);
      }
    }
  }
}

/** A member of the look, `absent` for cells without it; null where they differ. */
export function read<K extends keyof StoredStyle, V>(
  target: Target,
  key: K,
  absent: V,
): StoredStyle[K] | V | null {
  const values = function* (): Iterable<StoredStyle[K] | V> {
    for (const style of stylesOf(target)) yield style[key] ?? absent;
  };
  return shared(values(), absent);
}

/** Changes members of the look of all cells. */
export function change({ book, sheet, areas }: Target, style: Partial<StoredStyle>): void {
  book.guardSheet(sheet, "allowFormatCells");
  for (const area of areas) book.store.setStyle(sheet, area, style);
}
