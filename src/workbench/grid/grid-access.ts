import type { Workbook, Worksheet } from "@univerjs/core";
import { MAX_COLUMNS, MAX_ROWS } from "../../host/addresses";
import type { SheetFeatures, SheetProperties } from "../../host/store";
import type { FUniver, FWorkbook, FWorksheet } from "./facade";

const SPARE_ROWS = 40;
const SPARE_COLUMNS = 4;

/** What Univer has no place for, kept in a sheet's own custom data. */
export interface OurSheetData {
  readonly visibility?: SheetProperties["visibility"];
  readonly features?: Partial<SheetFeatures>;
  /** What Univer cannot draw of the whole sheet's look. */
  readonly style?: Readonly<Record<string, unknown>>;
}

/** One workbook of Univer: its parts by id, and the one way in which it is changed. */
export class GridAccess {
  readonly #api: FUniver;
  readonly book: FWorkbook;
  #applying = 0;
  #revision = 0;

  constructor(api: FUniver, book: FWorkbook) {
    this.#api = api;
    this.book = book;
  }

  /** True while the host changes the grid, so that the grid's own reports of it are not taken for a person's. */
  get applying(): boolean {
    return this.#applying > 0;
  }

  /** Grows with every change that the host makes. */
  get revision(): number {
    return this.#revision;
  }

  get workbook(): Workbook {
    return this.book.getWorkbook();
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  drawn(id: string): FWorksheet {
    const sheet = this.book.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no sheet ${id}`);
    return sheet;
  }

  /** Notes that something was changed past `run`. */
  touch(): void {
    this.#revision++;
  }

  /** Runs one of Univer's commands on a sheet. */
  run(command: string, sheet: string, params: object): void {
    this.touch();
    this.within(() =>
      this.#api.syncExecuteCommand(command, { unitId: this.book.getId(), subUnitId: sheet, ...params }),
    );
  }

  /** Does something in the grid as the host. */
  within(job: () => void): void {
    this.#applying++;
    try {
      job();
    } finally {
      this.#applying--;
    }
  }

  /** Makes the sheet large enough; Univer draws only so many rows and columns as it is told. */
  reach(sheet: string, row: number, column: number): void {
    const worksheet = this.sheet(sheet);
    if (row >= worksheet.getRowCount()) {
      this.run("sheet.mutation.set-worksheet-row-count", sheet, {
        rowCount: Math.min(MAX_ROWS, row + 1 + SPARE_ROWS),
      });
    }
    if (column >= worksheet.getColumnCount()) {
      this.run("sheet.mutation.set-worksheet-column-count", sheet, {
        columnCount: Math.min(MAX_COLUMNS, column + 1 + SPARE_COLUMNS),
      });
    }
  }

  ours(sheet: string): OurSheetData {
    const ours: unknown = this.sheet(sheet).getCustomMetadata()?.["fengong"];
    return ours instanceof Object ? ours : {};
  }

  setOurs(sheet: string, change: OurSheetData): void {
    this.touch();
    const custom = this.sheet(sheet).getCustomMetadata() ?? {};
    this.drawn(sheet).setCustomMetadata({ ...custom, fengong: { ...this.ours(sheet), ...change } });
  }
}
