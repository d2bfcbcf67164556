import type { Area } from "./addresses";

/** What a cell holds. `value` is what it shows after calculation; an error is its name with `error` true. */
export interface StoredCell {
  readonly value: string | number | boolean;
  /** With the leading =; null for a constant. */
  readonly formula: string | null;
  readonly error?: boolean;
  /** Typed with a leading apostrophe, which Excel keeps as a mark of the cell and not of the text. */
  readonly quoted?: boolean;
  /** `value` is only a place holder: nobody has calculated the formula. A store with an engine takes this away. */
  readonly uncalculated?: boolean;
}

export interface StoredBorder {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The look of a cell; an absent member means Excel's default. Names and values are those of Office.js. */
export interface StoredStyle {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  /** Absent or "" for no fill. */
  readonly fill?: string;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly locked?: boolean;
  readonly hideFormula?: boolean;
  readonly EdgeTop?: StoredBorder;
  readonly EdgeBottom?: StoredBorder;
  readonly EdgeLeft?: StoredBorder;
  readonly EdgeRight?: StoredBorder;
}

export interface StoredValidation {
  readonly areas: readonly Area[];
  readonly rule: Readonly<Record<string, unknown>>;
  readonly prompt: Readonly<Record<string, unknown>> | null;
  readonly errorAlert: Readonly<Record<string, unknown>> | null;
  readonly ignoreBlanks: boolean;
}

export interface StoredConditionalFormat {
  readonly id: string;
  readonly type: string;
  readonly areas: readonly Area[];
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly stopIfTrue: boolean;
}

export interface StoredTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly hasHeaders: boolean;
  readonly style: string;
  readonly showBandedRows: boolean;
  readonly showFilterButton: boolean;
}

export interface StoredChart {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly source: string;
  readonly title: string;
  readonly place: string | null;
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly color?: string;
  }[];
  /** True when categories run from the top or from the right. */
  readonly reversed?: boolean;
}

export interface StoredComment {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** A note (the old kind of comment): one a cell, without a thread. */
export interface StoredNote {
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** All that a sheet carries besides cells. Plain JSON, so that a store may keep it as it is or draw what it can. */
export interface SheetFeatures {
  readonly validations: readonly StoredValidation[];
  /** First = highest priority. */
  readonly conditionalFormats: readonly StoredConditionalFormat[];
  readonly tables: readonly StoredTable[];
  readonly charts: readonly StoredChart[];
  readonly comments: readonly StoredComment[];
  readonly notes: readonly StoredNote[];
  readonly autoFilter: Area | null;
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  /** Null while the sheet is not protected. */
  readonly protection: Readonly<Record<string, unknown>> | null;
  readonly pageLayout: Readonly<Record<string, unknown>>;
  readonly customProperties: Readonly<Record<string, string>>;
}

export interface SheetProperties {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly tabColor: string;
  readonly showGridlines: boolean;
}

export interface WorkbookFeatures {
  readonly names: readonly {
    readonly name: string;
    readonly formula: string;
    readonly scope: string | null;
  }[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Custom document properties. */
  readonly properties: Readonly<Record<string, string | number | boolean>>;
  /** Protection of the structure: which sheets there are. Null while there is none. */
  readonly protection: Readonly<Record<string, unknown>> | null;
}

/** What a new sheet carries besides cells. */
export const EMPTY_SHEET_FEATURES: SheetFeatures = {
  validations: [],
  conditionalFormats: [],
  tables: [],
  charts: [],
  comments: [],
  notes: [],
  autoFilter: null,
  freeze: null,
  protection: null,
  pageLayout: {},
  customProperties: {},
};

/** What a new workbook carries besides sheets. */
export const EMPTY_WORKBOOK_FEATURES: WorkbookFeatures = {
  names: [],
  settings: {},
  properties: {},
  protection: null,
};

/** Where the eye is: the active sheet and the selected cells. */
export interface View {
  readonly sheet: string;
  readonly selection: Area;
}

/**
 * A workbook without rules: it keeps what it is told. Excel's rules (names, limits, protection, coercion) live in
 * the model above it, so that a memory and a drawn workbook behave alike. Sheets are known by id; rows and columns
 * are 0-based; areas may span whole rows or columns.
 */
export interface WorkbookStore {
  readonly name: string;
  readonly dateSystem: 1900 | 1904;
  /** Ids from the first tab to the last. */
  sheetIds(): readonly string[];
  addSheet(id: string, properties: SheetProperties, position: number): void;
  /** A copy with cells, styles, sizes and features. */
  copySheet(from: string, id: string, name: string, position: number): void;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  sheet(id: string): SheetProperties;
  setSheet(id: string, change: Partial<SheetProperties>): void;

  cell(sheet: string, row: number, column: number): StoredCell | null;
  setCell(sheet: string, row: number, column: number, cell: StoredCell | null): void;
  /** The smallest rectangle around cells with content, and with styles too unless `valuesOnly`. Null when empty. */
  usedArea(sheet: string, valuesOnly: boolean): Area | null;
  style(sheet: string, row: number, column: number): StoredStyle;
  /** Changes the named members; undefined takes one away. */
  setStyle(sheet: string, area: Area, change: Partial<StoredStyle>): void;
  clearStyle(sheet: string, area: Area): void;

  merges(sheet: string): readonly Area[];
  setMerges(sheet: string, merges: readonly Area[]): void;
  /** Points; null for the default. */
  columnWidth(sheet: string, column: number): number | null;
  setColumnWidth(sheet: string, column: number, width: number | null): void;
  rowHeight(sheet: string, row: number): number | null;
  setRowHeight(sheet: string, row: number, height: number | null): void;
  rowHidden(sheet: string, row: number): boolean;
  setRowHidden(sheet: string, row: number, hidden: boolean): void;
  columnHidden(sheet: string, column: number): boolean;
  setColumnHidden(sheet: string, column: number, hidden: boolean): void;
  /** Moves cells, styles, sizes and hidden marks of whole rows; `count` < 0 deletes. Merges and features stay. */
  shiftRows(sheet: string, row: number, count: number): void;

  feature<K extends keyof SheetFeatures>(sheet: string, key: K): SheetFeatures[K];
  setFeature<K extends keyof SheetFeatures>(sheet: string, key: K, value: SheetFeatures[K]): void;
  workbookFeature<K extends keyof WorkbookFeatures>(key: K): WorkbookFeatures[K];
  setWorkbookFeature<K extends keyof WorkbookFeatures>(key: K, value: WorkbookFeatures[K]): void;

  view(): View;
  setView(view: View): void;
  /** Called when a batch has been answered: a drawn store draws what it was told since the last time. */
  flush?(): void;
  /** All of it as plain JSON in a fixed order, for comparing before with after; the view is left out. */
  snapshot(): unknown;
}
