import type { Area } from "./addresses";
import { MemorySheet, NO_STYLE } from "./memory-sheet";
import { EMPTY_WORKBOOK_FEATURES } from "./store";
import type {
  SheetFeatures,
  SheetProperties,
  StoredCell,
  StoredStyle,
  View,
  WorkbookFeatures,
  WorkbookStore,
} from "./store";

function shiftMap<V>(map: Map<number, V>, from: number, count: number): Map<number, V> {
  const shifted = new Map<number, V>();
  for (const [row, value] of map) {
    if (row < from) shifted.set(row, value);
    else if (row >= from - Math.min(count, 0)) shifted.set(row + count, value);
  }
  return shifted;
}

function sortedEntries<V>(map: ReadonlyMap<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b);
}

/** Members in a fixed order and without those that are absent. */
function plain(style: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(style)
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** A workbook in memory, for tests and for a workbench without a drawn sheet. Starts with one empty sheet. */
export class MemoryStore implements WorkbookStore {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  private order: string[] = [];
  private readonly sheets = new Map<string, MemorySheet>();
  private features: WorkbookFeatures = EMPTY_WORKBOOK_FEATURES;
  private currentView: View;

  constructor(
    options: { readonly name?: string; readonly dateSystem?: 1900 | 1904; readonly firstSheet?: string } = {},
  ) {
    this.name = options.name ?? "工作簿1.xlsx";
    this.dateSystem = options.dateSystem ?? 1900;
    const id = "{00000000-0001-0000-0000-000000000000}";
    const properties: SheetProperties = {
      name: options.firstSheet ?? "Sheet1",
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
    };
    this.addSheet(id, properties, 0);
    this.currentView = { sheet: id, selection: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  private at(id: string): MemorySheet {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  sheetIds(): readonly string[] {
    return this.order;
  }

  addSheet(id: string, properties: SheetProperties, position: number): void {
    this.sheets.set(id, new MemorySheet(properties));
    this.order = this.order.toSpliced(position, 0, id);
  }

  copySheet(from: string, id: string, name: string, position: number): void {
    const copy = this.at(from).copy();
    copy.properties = { ...copy.properties, name };
    this.sheets.set(id, copy);
    this.order = this.order.toSpliced(position, 0, id);
  }

  removeSheet(id: string): void {
    this.sheets.delete(id);
    this.order = this.order.filter((other) => other !== id);
  }

  moveSheet(id: string, position: number): void {
    this.order = this.order.filter((other) => other !== id).toSpliced(position, 0, id);
  }

  sheet(id: string): SheetProperties {
    return this.at(id).properties;
  }

  setSheet(id: string, change: Partial<SheetProperties>): void {
    const sheet = this.at(id);
    sheet.properties = { ...sheet.properties, ...change };
  }

  cell(sheet: string, row: number, column: number): StoredCell | null {
    return this.at(sheet).cells.get(row)?.get(column) ?? null;
  }

  setCell(sheet: string, row: number, column: number, cell: StoredCell | null): void {
    const { cells } = this.at(sheet);
    let line = cells.get(row);
    if (cell === null) {
      line?.delete(column);
      if (line?.size === 0) cells.delete(row);
      return;
    }
    if (!line) cells.set(row, (line = new Map()));
    line.set(column, cell);
  }

  usedArea(id: string, valuesOnly: boolean): Area | null {
    const sheet = this.at(id);
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const layer of valuesOnly ? [sheet.cells] : [sheet.cells, sheet.styles]) {
      for (const [row, line] of layer) {
        for (const column of line.keys()) {
          top = Math.min(top, row);
          left = Math.min(left, column);
          bottom = Math.max(bottom, row);
          right = Math.max(right, column);
        }
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  style(sheet: string, row: number, column: number): StoredStyle {
    return this.at(sheet).style(row, column);
  }

  setStyle(sheet: string, area: Area, change: Partial<StoredStyle>): void {
    const made = new Map<StoredStyle, StoredStyle>();
    this.at(sheet).changeStyles(area, (style) => {
      let changed = made.get(style);
      if (!changed) made.set(style, (changed = plain({ ...style, ...change })));
      return changed;
    });
  }

  clearStyle(sheet: string, area: Area): void {
    this.at(sheet).changeStyles(area, () => NO_STYLE);
  }

  merges(sheet: string): readonly Area[] {
    return this.at(sheet).merges;
  }

  setMerges(sheet: string, merges: readonly Area[]): void {
    this.at(sheet).merges = merges;
  }

  columnWidth(sheet: string, column: number): number | null {
    return this.at(sheet).columnWidths.get(column) ?? null;
  }

  setColumnWidth(sheet: string, column: number, width: number | null): void {
    if (width === null) this.at(sheet).columnWidths.delete(column);
    else this.at(sheet).columnWidths.set(column, width);
  }

  rowHeight(sheet: string, row: number): number | null {
    return this.at(sheet).rowHeights.get(row) ?? null;
  }

  setRowHeight(sheet: string, row: number, height: number | null): void {
    if (height === null) this.at(sheet).rowHeights.delete(row);
    else this.at(sheet).rowHeights.set(row, height);
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.at(sheet).hiddenRows.has(row);
  }

  setRowHidden(sheet: string, row: number, hidden: boolean): void {
    if (hidden) this.at(sheet).hiddenRows.add(row);
    else this.at(sheet).hiddenRows.delete(row);
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.at(sheet).hiddenColumns.has(column);
  }

  setColumnHidden(sheet: string, column: number, hidden: boolean): void {
    if (hidden) this.at(sheet).hiddenColumns.add(column);
    else this.at(sheet).hiddenColumns.delete(column);
  }

  shiftRows(id: string, row: number, count: number): void {
    const sheet = this.at(id);
    sheet.cells = shiftMap(sheet.cells, row, count);
    sheet.styles = shiftMap(sheet.styles, row, count);
    sheet.rowStyles = shiftMap(sheet.rowStyles, row, count);
    sheet.rowHeights = shiftMap(sheet.rowHeights, row, count);
    const hidden = new Map([...sheet.hiddenRows].map((hiddenRow) => [hiddenRow, true] as const));
    sheet.hiddenRows = new Set(shiftMap(hidden, row, count).keys());
  }

  feature<K extends keyof SheetFeatures>(sheet: string, key: K): SheetFeatures[K] {
    return this.at(sheet).features[key];
  }

  setFeature<K extends keyof SheetFeatures>(sheet: string, key: K, value: SheetFeatures[K]): void {
    this.at(sheet).features = { ...this.at(sheet).features, [key]: value };
  }

  workbookFeature<K extends keyof WorkbookFeatures>(key: K): WorkbookFeatures[K] {
    return this.features[key];
  }

  setWorkbookFeature<K extends keyof WorkbookFeatures>(key: K, value: WorkbookFeatures[K]): void {
    this.features = { ...this.features, [key]: value };
  }

  view(): View {
    return this.currentView;
  }

  setView(view: View): void {
    this.currentView = view;
  }

  /** The same workbook once more; what is changed in one does not show in the other. */
  copy(): MemoryStore {
    const copy = new MemoryStore({ name: this.name, dateSystem: this.dateSystem });
    copy.sheets.clear();
    for (const [id, sheet] of this.sheets) copy.sheets.set(id, sheet.copy());
    copy.order = [...this.order];
    copy.features = this.features;
    copy.currentView = this.currentView;
    return copy;
  }

  snapshot(): unknown {
    const sheets = this.order.map((id) => {
      const sheet = this.at(id);
      const lines = <V>(layer: ReadonlyMap<number, Map<number, V>>): unknown =>
        sortedEntries(layer).map(([row, line]) => [row, sortedEntries(line)]);
      return {
        id,
        ...sheet.properties,
        cells: lines(sheet.cells),
        styles: lines(sheet.styles),
        columnStyles: sortedEntries(sheet.columnStyles),
        rowStyles: sortedEntries(sheet.rowStyles),
        sheetStyle: sheet.sheetStyle,
        merges: sheet.merges,
        columnWidths: sortedEntries(sheet.columnWidths),
        rowHeights: sortedEntries(sheet.rowHeights),
        hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
        hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
        features: sheet.features,
      };
    });
    return structuredClone({ sheets, features: this.features });
  }
}
