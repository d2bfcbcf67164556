import type { Area } from "./addresses";
import { MAX_COLUMNS, MAX_ROWS } from "./addresses";
import { EMPTY_SHEET_FEATURES } from "./store";
import type { SheetFeatures, SheetProperties, StoredCell, StoredStyle } from "./store";

/** The look of a cell that has none of its own. */
export const NO_STYLE: StoredStyle = {};

/** One sheet in memory. Whole columns and rows keep one style, as Excel does, so that formatting A:A costs nothing. */
export class MemorySheet {
  cells = new Map<number, Map<number, StoredCell>>();
  styles = new Map<number, Map<number, StoredStyle>>();
  columnStyles = new Map<number, StoredStyle>();
  rowStyles = new Map<number, StoredStyle>();
  sheetStyle: StoredStyle = NO_STYLE;
  merges: readonly Area[] = [];
  columnWidths = new Map<number, number>();
  rowHeights = new Map<number, number>();
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  features: SheetFeatures = EMPTY_SHEET_FEATURES;

  constructor(public properties: SheetProperties) {}

  style(row: number, column: number): StoredStyle {
    return (
      this.styles.get(row)?.get(column) ??
      this.rowStyles.get(row) ??
      this.columnStyles.get(column) ??
      this.sheetStyle
    );
  }

  changeStyles(area: Area, change: (style: StoredStyle) => StoredStyle): void {
    const inside = (row: number, column: number): boolean =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns;
    const wholeColumns = area.rows === MAX_ROWS;
    const wholeRows = area.columns === MAX_COLUMNS;
    if (!wholeColumns && !wholeRows) {
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          this.put(row, column, change(this.style(row, column)));
        }
      }
      return;
    }
    if (wholeColumns && wholeRows) this.sheetStyle = change(this.sheetStyle);
    else if (wholeColumns) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        this.columnStyles.set(column, change(this.columnStyles.get(column) ?? this.sheetStyle));
      }
    } else {
      for (let row = area.row; row < area.row + area.rows; row++) {
        this.rowStyles.set(row, change(this.rowStyles.get(row) ?? this.sheetStyle));
      }
    }
    for (const [row, styles] of this.styles) {
      for (const [column, style] of styles) if (inside(row, column)) styles.set(column, change(style));
    }
  }

  private put(row: number, column: number, style: StoredStyle): void {
    const base = this.rowStyles.get(row) ?? this.columnStyles.get(column) ?? this.sheetStyle;
    let styles = this.styles.get(row);
    // A cell that looks like its row, column and sheet has no look of its own, as in Excel's used range.
    if (Object.keys(style).length === 0 && Object.keys(base).length === 0) {
      styles?.delete(column);
      if (styles?.size === 0) this.styles.delete(row);
      return;
    }
    if (!styles) this.styles.set(row, (styles = new Map()));
    styles.set(column, style);
  }

  copy(): MemorySheet {
    const copy = new MemorySheet(this.properties);
    copy.cells = new Map([...this.cells].map(([row, cells]) => [row, new Map(cells)]));
    copy.styles = new Map([...this.styles].map(([row, styles]) => [row, new Map(styles)]));
    copy.columnStyles = new Map(this.columnStyles);
    copy.rowStyles = new Map(this.rowStyles);
    copy.sheetStyle = this.sheetStyle;
    copy.merges = this.merges;
    copy.columnWidths = new Map(this.columnWidths);
    copy.rowHeights = new Map(this.rowHeights);
    copy.hiddenRows = new Set(this.hiddenRows);
    copy.hiddenColumns = new Set(this.hiddenColumns);
    copy.features = this.features;
    return copy;
  }
}
