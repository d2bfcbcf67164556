import type { SheetFeatures, WorkbookStore } from "../../host/store";
import { EMPTY_SHEET_FEATURES } from "../../host/store";

const FEATURES = Object.keys(EMPTY_SHEET_FEATURES) as readonly (keyof SheetFeatures)[];

/** Everything in a store as plain JSON in a fixed order, read through its own interface. */
export function snapshotOf(store: WorkbookStore): unknown {
  const sheets = store.sheetIds().map((id) => {
    const used = store.usedArea(id, false);
    const cells: unknown[] = [];
    for (let row = used?.row ?? 0; used && row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const cell = store.cell(id, row, column);
        const style = store.style(id, row, column);
        if (cell || Object.keys(style).length > 0) cells.push([row, column, cell, style]);
      }
    }
    const lines = <V>(count: number, read: (index: number) => V): [number, V][] =>
      Array.from({ length: count }, (_, index): [number, V] => [index, read(index)]);
    return {
      id,
      ...store.sheet(id),
      cells,
      merges: store.merges(id),
      columnWidths: lines(used ? used.column + used.columns : 0, (column) => store.columnWidth(id, column)),
      rowHeights: lines(used ? used.row + used.rows : 0, (row) => store.rowHeight(id, row)),
      features: Object.fromEntries(FEATURES.map((key) => [key, store.feature(id, key)])),
    };
  });
  const features = {
    names: store.workbookFeature("names"),
    settings: store.workbookFeature("settings"),
    properties: store.workbookFeature("properties"),
    protection: store.workbookFeature("protection"),
  };
  return structuredClone({ sheets, features });
}
