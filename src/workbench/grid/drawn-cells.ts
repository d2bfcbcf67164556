import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import type { Area } from "../../host/addresses";
import { MAX_COLUMNS, MAX_ROWS } from "../../host/addresses";
import type { StoredCell, StoredStyle } from "../../host/store";
import { contentOf, customOf, extrasOf, storedCell } from "./cell-content";
import { drawnStyle, storedStyle } from "./cell-style";
import type { GridAccess } from "./grid-access";

/** A look in the workbook's list of styles (null for none) and what it cannot express. */
interface LookOf {
  readonly s: string | null;
  readonly style: Readonly<Record<string, unknown>>;
}

/** Columns beyond the drawn ones that get a look when whole columns do. */
const COLUMNS_AHEAD = 200;

/**
 * Cells and looks of a workbook of Univer. They are written into it at once; `flush` then lets Univer redraw and
 * recalculate what was written, in one message a sheet instead of one a cell.
 */
export class DrawnCells {
  readonly #grid: GridAccess;
  /** Cells written since the last flush, by sheet, row and column. */
  readonly #written = new Map<string, Map<number, Set<number>>>();

  constructor(grid: GridAccess) {
    this.#grid = grid;
  }

  /** Lets Univer see the cells written since the last time. The host calls it at the end of a batch. */
  flush(): void {
    for (const [sheet, rows] of this.#written) {
      if (!this.#grid.workbook.getSheetOrders().includes(sheet)) continue;
      const matrix = this.#grid.sheet(sheet).getCellMatrix();
      const cellValue: Record<number, Record<number, ICellData | null>> = {};
      for (const [row, columns] of rows) {
        const line: Record<number, ICellData | null> = (cellValue[row] = {});
        for (const column of columns) line[column] = structuredClone(matrix.getValue(row, column) ?? null);
      }
      this.#grid.run("sheet.mutation.set-range-values", sheet, { cellValue });
    }
    this.#written.clear();
  }

  #touch(sheet: string, row: number, column: number): void {
    this.#grid.touch();
    let rows = this.#written.get(sheet);
    if (!rows) this.#written.set(sheet, (rows = new Map()));
    let columns = rows.get(row);
    if (!columns) rows.set(row, (columns = new Set()));
    columns.add(column);
  }

  cell(sheet: string, row: number, column: number): StoredCell | null {
    return storedCell(this.#grid.sheet(sheet).getCellMatrix().getValue(row, column));
  }

  setCell(sheet: string, row: number, column: number, cell: StoredCell | null): void {
    const matrix = this.#grid.sheet(sheet).getCellMatrix();
    const before = matrix.getValue(row, column);
    const { style } = extrasOf(before);
    const custom = customOf({
      ...(cell?.quoted ? { quoted: true } : {}),
      ...(cell?.error && cell.formula === null ? { error: true } : {}),
      ...(style ? { style } : {}),
    });
    const after: ICellData = {
      ...(before?.s === undefined ? {} : { s: before.s }),
      ...(custom ? { custom } : {}),
      ...(cell ? contentOf(cell) : {}),
    };
    if (cell) this.#grid.reach(sheet, row, column);
    if (Object.keys(after).length === 0) matrix.realDeleteValue(row, column);
    else matrix.setValue(row, column, after);
    this.#touch(sheet, row, column);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.#grid
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (storedCell(cell) === null && (valuesOnly || Object.keys(cell ?? {}).length === 0)) return;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  style(sheet: string, row: number, column: number): StoredStyle {
    const worksheet = this.#grid.sheet(sheet);
    const cell = worksheet.getCellMatrix().getValue(row, column);
    if (cell && (cell.s || extrasOf(cell).style)) return this.#look(cell);
    const line = worksheet.getRowManager().getRow(row);
    if (line && (line.s || extrasOf(line).style)) return this.#look(line);
    const pillar = worksheet.getColumnManager().getColumn(column);
    if (pillar && (pillar.s || extrasOf(pillar).style)) return this.#look(pillar);
    const { defaultStyle, custom } = worksheet.getConfig();
    return this.#look({ s: defaultStyle, custom });
  }

  #look(holder: { readonly s?: Nullable<IStyleData | string>; readonly custom?: unknown }): StoredStyle {
    const style = typeof holder.s === "string" ? this.#grid.workbook.getStyles().get(holder.s) : holder.s;
    return storedStyle(style, extrasOf(holder).style ?? {});
  }

  /** Drops what was written to a sheet that goes. */
  forget(sheet: string): void {
    this.#written.delete(sheet);
  }

  /** Gives the cells of an area the looks that `change` makes of the ones they have. */
  restyle(sheet: string, area: Area, change: (style: StoredStyle) => StoredStyle): void {
    const worksheet = this.#grid.sheet(sheet);
    const wholeColumns = area.rows === MAX_ROWS;
    const wholeRows = area.columns === MAX_COLUMNS;
    const made = new Map<string, LookOf>();
    const drawnOf = (style: StoredStyle): LookOf => {
      const key = JSON.stringify(style);
      const known = made.get(key);
      if (known) return known;
      const { style: look, extras } = drawnStyle(change(style));
      const s = Object.keys(look).length > 0 ? this.#grid.workbook.getStyles().setValue(look) : null;
      const drawn: LookOf = { s: s ?? null, style: extras };
      made.set(key, drawn);
      return drawn;
    };
    const matrix = worksheet.getCellMatrix();
    const restyleCell = (row: number, column: number): void => {
      const before = matrix.getValue(row, column) ?? {};
      const { s, style } = drawnOf(this.style(sheet, row, column));
      const custom = customOf({ ...extrasOf(before), style });
      const after: ICellData = { ...before, ...(s === null ? {} : { s }), ...(custom ? { custom } : {}) };
      if (s === null) delete after.s;
      if (!custom) delete after.custom;
      if (Object.keys(after).length === 0) matrix.realDeleteValue(row, column);
      else matrix.setValue(row, column, after);
      this.#touch(sheet, row, column);
    };
    if (!wholeColumns && !wholeRows) {
      this.#grid.reach(sheet, area.row + area.rows - 1, area.column + area.columns - 1);
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++)
          restyleCell(row, column);
      }
      return;
    }
    const inside: [number, number][] = [];
    matrix.forValue((row, column, cell) => {
      const within =
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns;
      if (within && cell && (cell.s || extrasOf(cell).style)) inside.push([row, column]);
    });
    for (const [row, column] of inside) restyleCell(row, column);
    this.#restyleLines(sheet, area, wholeColumns, wholeRows, drawnOf);
  }

  /** Whole columns, rows or the sheet keep one look, so that formatting column A costs nothing. */
  #restyleLines(
    sheet: string,
    area: Area,
    wholeColumns: boolean,
    wholeRows: boolean,
    drawnOf: (style: StoredStyle) => LookOf,
  ): void {
    const worksheet = this.#grid.sheet(sheet);
    const lineOf = (holder: object | undefined): object => {
      const { s, style } = drawnOf(this.#look(holder ?? {}));
      return { s, custom: customOf({ style }) ?? null };
    };
    if (wholeColumns && wholeRows) {
      const config = worksheet.getConfig();
      const { s, style } = drawnOf(this.#look({ s: config.defaultStyle, custom: config.custom }));
      this.#grid.run("sheet.mutation.set-worksheet-default-style", sheet, { defaultStyle: s });
      this.#grid.setOurs(sheet, { style });
    } else if (wholeColumns) {
      const last = area.column + area.columns - 1;
      this.#grid.reach(sheet, 0, Math.min(last, area.column + COLUMNS_AHEAD));
      const columnData: Record<number, object> = {};
      for (let column = area.column; column <= Math.min(last, worksheet.getColumnCount() - 1); column++) {
        columnData[column] = lineOf(worksheet.getColumnManager().getColumn(column) ?? undefined);
      }
      this.#grid.run("sheet.mutation.set-col-data", sheet, { columnData });
    } else {
      this.#grid.reach(sheet, area.row + area.rows - 1, 0);
      const rowData: Record<number, object> = {};
      for (let row = area.row; row < area.row + area.rows; row++) {
        rowData[row] = lineOf(worksheet.getRowManager().getRow(row) ?? undefined);
      }
      this.#grid.run("sheet.mutation.set-row-data", sheet, { rowData });
    }
  }
}
