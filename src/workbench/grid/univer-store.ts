import type { IRange } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, RANGE_TYPE } from "@univerjs/core";
import type { FUniver, FWorkbook } from "./facade";
import type { Area } from "../../host/addresses";
import { intersect, MAX_COLUMNS, MAX_ROWS } from "../../host/addresses";
import type {
  SheetFeatures,
  SheetProperties,
  StoredCell,
  StoredStyle,
  View,
  WorkbookFeatures,
  WorkbookStore,
} from "../../host/store";
import { EMPTY_SHEET_FEATURES, EMPTY_WORKBOOK_FEATURES } from "../../host/store";
import { DrawnCells } from "./drawn-cells";
import { DrawnFeatures } from "./drawn-features";
import { GridAccess } from "./grid-access";
import { areaOf, rangeOf } from "./rules";
import { snapshotOf } from "./store-snapshot";

/** Points in a pixel of Univer, which draws at 96 to the inch. */
const POINTS = 0.75;

/**
 * A workbook of Univer as the host's store: the drawn grid is the one place where anything is kept. Cells are read
 * from it and written into it at once; `flush` then lets Univer redraw and recalculate what was written, in one
 * message a sheet instead of one a cell. What Univer has no place for lies in its own custom fields.
 */
export class UniverStore implements WorkbookStore {
  readonly dateSystem = 1900;
  readonly #grid: GridAccess;
  readonly #cells: DrawnCells;
  readonly #features: DrawnFeatures;

  constructor(api: FUniver, book: FWorkbook) {
    this.#grid = new GridAccess(api, book);
    this.#cells = new DrawnCells(this.#grid);
    this.#features = new DrawnFeatures(this.#grid);
  }

  get name(): string {
    return this.#grid.book.getName();
  }

  /** See GridAccess. */
  get applying(): boolean {
    return this.#grid.applying;
  }

  /** See GridAccess. */
  get revision(): number {
    return this.#grid.revision;
  }

  flush(): void {
    this.#cells.flush();
  }

  sheetIds(): readonly string[] {
    return this.#grid.workbook.getSheetOrders();
  }

  addSheet(id: string, properties: SheetProperties, position: number): void {
    this.#grid.run("sheet.mutation.insert-sheet", id, {
      index: position,
      sheet: mergeWorksheetSnapshotWithDefault({ id, name: properties.name, rowCount: 100, columnCount: 20 }),
    });
    this.setSheet(id, properties);
  }

  copySheet(from: string, id: string, name: string, position: number): void {
    this.flush();
    const sheet = { ...structuredClone(this.#grid.sheet(from).getConfig()), id, name };
    this.#grid.run("sheet.mutation.insert-sheet", id, { index: position, sheet });
    for (const key of ["validations", "conditionalFormats", "notes"] as const) {
      this.setFeature(id, key, this.feature(from, key));
    }
  }

  removeSheet(id: string): void {
    this.#features.forget(id);
    this.#cells.forget(id);
    this.#grid.run("sheet.mutation.remove-sheet", id, { subUnitName: this.#grid.sheet(id).getName() });
  }

  moveSheet(id: string, position: number): void {
    this.#grid.run("sheet.mutation.set-worksheet-order", id, {
      fromOrder: this.sheetIds().indexOf(id),
      toOrder: position,
    });
  }

  sheet(id: string): SheetProperties {
    const config = this.#grid.sheet(id).getConfig();
    const hidden = config.hidden === BooleanNumber.TRUE;
    return {
      name: config.name,
      visibility: !hidden
        ? "Visible"
        : this.#grid.ours(id).visibility === "VeryHidden"
          ? "VeryHidden"
          : "Hidden",
      tabColor: (config.tabColor || "").toUpperCase(),
      showGridlines: config.showGridlines !== BooleanNumber.FALSE,
    };
  }

  setSheet(id: string, change: Partial<SheetProperties>): void {
    const { name, visibility, tabColor, showGridlines } = change;
    if (name !== undefined) this.#grid.run("sheet.mutation.set-worksheet-name", id, { name });
    if (visibility !== undefined) {
      const hidden = visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      this.#grid.run("sheet.mutation.set-worksheet-hidden", id, { hidden });
      this.#grid.setOurs(id, { visibility });
    }
    if (tabColor !== undefined) this.#grid.run("sheet.mutation.set-tab-color", id, { color: tabColor });
    if (showGridlines !== undefined) {
      this.#grid.run("sheet.mutation.toggle-gridlines", id, {
        showGridlines: showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      });
    }
  }

  cell(sheet: string, row: number, column: number): StoredCell | null {
    return this.#cells.cell(sheet, row, column);
  }

  setCell(sheet: string, row: number, column: number, cell: StoredCell | null): void {
    this.#cells.setCell(sheet, row, column, cell);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    return this.#cells.usedArea(sheet, valuesOnly);
  }

  style(sheet: string, row: number, column: number): StoredStyle {
    return this.#cells.style(sheet, row, column);
  }

  setStyle(sheet: string, area: Area, change: Partial<StoredStyle>): void {
    this.#cells.restyle(sheet, area, (style) => ({ ...style, ...change }));
  }

  clearStyle(sheet: string, area: Area): void {
    this.#cells.restyle(sheet, area, () => ({}));
  }

  merges(sheet: string): readonly Area[] {
    return this.#grid.sheet(sheet).getConfig().mergeData.map(areaOf);
  }

  setMerges(sheet: string, merges: readonly Area[]): void {
    const before = this.#grid
      .sheet(sheet)
      .getConfig()
      .mergeData.map((range) => ({ ...range }));
    const key = ({ startRow, startColumn, endRow, endColumn }: IRange): string =>
      [startRow, startColumn, endRow, endColumn].join();
    const wanted = merges.map(rangeOf);
    const keys = new Set(wanted.map(key));
    const had = new Set(before.map(key));
    const gone = before.filter((range) => !keys.has(key(range)));
    const made = wanted.filter((range) => !had.has(key(range)));
    if (gone.length > 0) this.#grid.run("sheet.mutation.remove-worksheet-merge", sheet, { ranges: gone });
    for (const { endRow, endColumn } of made) this.#grid.reach(sheet, endRow, endColumn);
    if (made.length > 0) this.#grid.run("sheet.mutation.add-worksheet-merge", sheet, { ranges: made });
  }

  columnWidth(sheet: string, column: number): number | null {
    const width = this.#grid.sheet(sheet).getColumnManager().getColumn(column)?.w;
    return width === undefined ? null : width * POINTS;
  }

  setColumnWidth(sheet: string, column: number, width: number | null): void {
    if (column >= this.#grid.sheet(sheet).getColumnCount() && width === null) return;
    this.#grid.reach(sheet, 0, column);
    if (width === null) {
      const pillar = this.#grid.sheet(sheet).getColumnManager().getColumn(column);
      if (pillar) delete pillar.w;
      return;
    }
    const ranges = [rangeOf({ row: 0, column, rows: 1, columns: 1 })];
    this.#grid.run("sheet.mutation.set-worksheet-col-width", sheet, { ranges, colWidth: width / POINTS });
  }

  rowHeight(sheet: string, row: number): number | null {
    const line = this.#grid.sheet(sheet).getRowManager().getRow(row);
    return line?.h === undefined || line.ia === BooleanNumber.TRUE ? null : line.h * POINTS;
  }

  setRowHeight(sheet: string, row: number, height: number | null): void {
    if (row >= this.#grid.sheet(sheet).getRowCount() && height === null) return;
    this.#grid.reach(sheet, row, 0);
    const ranges = [rangeOf({ row, column: 0, rows: 1, columns: 1 })];
    if (height !== null) {
      this.#grid.run("sheet.mutation.set-worksheet-row-height", sheet, {
        ranges,
        rowHeight: height / POINTS,
      });
    }
    this.#grid.run("sheet.mutation.set-worksheet-row-is-auto-height", sheet, {
      ranges,
      autoHeightInfo: height === null ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    });
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.#grid.sheet(sheet).getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  }

  setRowHidden(sheet: string, row: number, hidden: boolean): void {
    this.#grid.reach(sheet, row, 0);
    const ranges = [{ ...rangeOf({ row, column: 0, rows: 1, columns: 1 }), rangeType: RANGE_TYPE.ROW }];
    this.#grid.run(`sheet.mutation.set-row-${hidden ? "hidden" : "visible"}`, sheet, { ranges });
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.#grid.sheet(sheet).getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  }

  setColumnHidden(sheet: string, column: number, hidden: boolean): void {
    this.#grid.reach(sheet, 0, column);
    const ranges = [{ ...rangeOf({ row: 0, column, rows: 1, columns: 1 }), rangeType: RANGE_TYPE.COLUMN }];
    this.#grid.run(`sheet.mutation.set-col-${hidden ? "hidden" : "visible"}`, sheet, { ranges });
  }

  shiftRows(sheet: string, row: number, count: number): void {
    this.flush();
    // Univer moves merges and rules along by itself; the host's model does that, and would move them twice.
    const kept = (["validations", "conditionalFormats"] as const).map(
      (key) => [key, this.feature(sheet, key)] as const,
    );
    const merges = this.merges(sheet);
    const range = rangeOf({
      row,
      column: 0,
      rows: Math.abs(count),
      columns: this.#grid.sheet(sheet).getColumnCount(),
    });
    this.#grid.run(count > 0 ? "sheet.mutation.insert-row" : "sheet.mutation.remove-rows", sheet, { range });
    this.setMerges(sheet, merges);
    for (const [key, value] of kept) this.setFeature(sheet, key, value);
  }

  feature<K extends keyof SheetFeatures>(sheet: string, key: K): SheetFeatures[K] {
    const drawn = this.#features.read(sheet, key);
    return drawn ?? this.#grid.ours(sheet).features?.[key] ?? EMPTY_SHEET_FEATURES[key];
  }

  setFeature<K extends keyof SheetFeatures>(sheet: string, key: K, value: SheetFeatures[K]): void {
    if (this.#features.write(sheet, key, value)) return;
    this.#grid.setOurs(sheet, { features: { ...this.#grid.ours(sheet).features, [key]: value } });
  }

  workbookFeature<K extends keyof WorkbookFeatures>(key: K): WorkbookFeatures[K] {
    const kept: unknown = this.#grid.book.getCustomMetadata()?.[key];
    return (kept as WorkbookFeatures[K] | undefined) ?? EMPTY_WORKBOOK_FEATURES[key];
  }

  setWorkbookFeature<K extends keyof WorkbookFeatures>(key: K, value: WorkbookFeatures[K]): void {
    this.#grid.touch();
    this.#grid.book.setCustomMetadata({ ...this.#grid.book.getCustomMetadata(), [key]: value });
  }

  view(): View {
    const active = this.#grid.book.getActiveSheet();
    const range = active.getSelection()?.getActiveRange()?.getRange();
    const selection = range ? selectedArea(range) : { row: 0, column: 0, rows: 1, columns: 1 };
    return { sheet: active.getSheetId(), selection };
  }

  setView({ sheet, selection }: View): void {
    this.flush();
    this.#grid.within(() => {
      const drawn = this.#grid.drawn(sheet);
      if (this.#grid.book.getActiveSheet().getSheetId() !== sheet) this.#grid.book.setActiveSheet(drawn);
      const { row, column, rows, columns } = this.#withMerge(sheet, selection);
      const range = drawn.getRange(
        row,
        column,
        Math.min(rows, drawn.getMaxRows() - row),
        Math.min(columns, drawn.getMaxColumns() - column),
      );
      this.#grid.book.setActiveRange(range);
      this.#features.reveal(sheet, selection);
    });
  }

  /** Gives rows without a height of their own the one that their text needs, as Excel does when it opens a file. */
  fitRows(): void {
    for (const id of this.sheetIds()) {
      const rows = this.#grid.sheet(id).getLastRowWithContent() + 1;
      const free = Array.from({ length: rows }, (_, row) => row).filter(
        (row) => this.rowHeight(id, row) === null,
      );
      for (const row of free) this.#grid.within(() => this.#grid.drawn(id).autoResizeRows(row, 1));
    }
  }

  /** A single cell of a merge is selected as the whole merge, as in Excel. */
  #withMerge(sheet: string, selection: Area): Area {
    if (selection.rows * selection.columns > 1) return selection;
    return this.merges(sheet).find((merge) => intersect(merge, selection) !== null) ?? selection;
  }

  snapshot(): unknown {
    return snapshotOf(this);
  }
}

function selectedArea(range: IRange): Area {
  const area = areaOf(range);
  return {
    ...area,
    ...(range.rangeType === RANGE_TYPE.COLUMN || range.rangeType === RANGE_TYPE.ALL
      ? { row: 0, rows: MAX_ROWS }
      : {}),
    ...(range.rangeType === RANGE_TYPE.ROW || range.rangeType === RANGE_TYPE.ALL
      ? { column: 0, columns: MAX_COLUMNS }
      : {}),
  };
}
