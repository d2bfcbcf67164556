import type { CellArea, SheetVisibility } from "../domain/grid";
import type { IsoDate } from "../domain/dates";

/**
 * What a workbook should look like, as plain JSON: no callbacks, no host enums. `src/excel` applies it through
 * Office.js, `src/workbooks` writes it to a file, and both give the same cells. All indexes are 0-based.
 */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  /** Custom document properties; a host that has none leaves them out. */
  readonly properties: Readonly<Record<string, string>>;
}

/**
 * The content of a cell. Text is always text: a value that starts with = + - @ must arrive as it is and never as a
 * formula. A formula carries the value it has, for programs that do not calculate.
 */
export type PlanValue =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "boolean"; readonly value: boolean }
  | { readonly type: "date"; readonly date: IsoDate }
  | { readonly type: "formula"; readonly formula: string; readonly value: string | number };

/** A cell: content and the name of its style in `SheetPlan.styles`. `value` null is an empty cell with a style. */
export interface PlanCell {
  readonly row: number;
  readonly column: number;
  readonly value: PlanValue | null;
  readonly style: string;
}

export type BorderStyle = "thin" | "medium";

/** One edge of a cell, by its name in files. */
export interface PlanEdge {
  readonly style:
    | BorderStyle
    | "thick"
    | "hair"
    | "dotted"
    | "dashed"
    | "double"
    | "dashDot"
    | "dashDotDot"
    | "mediumDashed"
    | "mediumDashDot"
    | "mediumDashDotDot"
    | "slantDashDot";
  readonly color: string;
}

/**
 * The look of a cell. Absent members mean the host's default. Colours are #RRGGBB. Our own plans do not use italics,
 * lines through or under text, indents and single edges: files that the workbench opens and saves do, and src/excel,
 * which never gets such a plan, does not apply them.
 */
export interface CellStyle {
  /** The first font is used; the rest are named for people without it (a file holds one name only). */
  readonly fonts?: readonly string[];
  /** Points. */
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "distributed";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Steps of Excel's indent. */
  readonly indent?: number;
  /** All four edges. */
  readonly border?: BorderStyle;
  readonly borderColor?: string;
  /** Edges that differ from one another; they outrank `border`. */
  readonly edges?: {
    readonly top?: PlanEdge;
    readonly bottom?: PlanEdge;
    readonly left?: PlanEdge;
    readonly right?: PlanEdge;
  };
  /** An Excel number format such as `yyyy-mm-dd`, `0%` or `@`. */
  readonly numberFormat?: string;
  /** Only of effect on a protected sheet; a cell is locked unless this says false. */
  readonly locked?: boolean;
}

/** A dropdown or typed entry for an area of cells. */
export interface PlanValidation {
  readonly area: CellArea;
  readonly rule:
    | { readonly type: "list"; readonly values: readonly string[] }
    /** The entries stand in cells: `=$A$1:$A$9`. From opened files only. */
    | { readonly type: "list-from"; readonly formula: string }
    /** Anything goes; there is only a prompt. From marked sheets only. */
    | { readonly type: "any" }
    | { readonly type: "date"; readonly from: IsoDate; readonly to: IsoDate };
  /** False: the host warns and lets the person go on. True: it refuses. */
  readonly strict: boolean;
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
}

/** A fill and font colour for the cells of an area for which `formula` (relative to the area's first cell) is true. */
export interface PlanConditionalFormat {
  readonly area: CellArea;
  /** Further areas of the same rule. */
  readonly more?: readonly CellArea[];
  readonly formula: string;
  readonly fill?: string;
  readonly fontColor?: string;
}

export interface PlanTable {
  /** Header row included. */
  readonly area: CellArea;
  /** Unique in the workbook, letters and digits. */
  readonly name: string;
}

/** A chart that the host draws from cells of the same sheet. Bars stand in the order of the cells, from the top. */
export interface PlanChart {
  readonly type: "pie" | "doughnut" | "bar-clustered" | "bar-stacked" | "column-stacked";
  readonly title: string;
  /** The cells with the categories' names: one column or one row. */
  readonly categories: CellArea;
  readonly series: readonly { readonly name: string; readonly values: CellArea; readonly color?: string }[];
  /** The cells that the chart covers. */
  readonly place: CellArea;
}

export interface PlanPrint {
  readonly paper: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** Pages across, the height running on; null for 100% as it is, with `pageBreaks` where they are set. */
  readonly fitToWidth: number | null;
  /** 0-based rows that begin a page; ascending. Only of effect where `fitToWidth` is null. */
  readonly pageBreaks?: readonly number[];
  /** 0-based rows repeated on every page, both inclusive. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Inches. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** Excel header/footer codes, such as `第 &P 页 共 &N 页`, centred. An & of a text is written twice. */
  readonly header?: string;
  readonly footer?: string;
  readonly centerHorizontally: boolean;
}

/** Protection without a password. Members say what a person may still do. */
export interface PlanProtection {
  readonly allowFormatRows: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowAutoFilter: boolean;
  readonly allowSort: boolean;
  readonly allowInsertRows: boolean;
}

/** One sheet. Cells are in row-major order, each address at most once. */
export interface SheetPlan {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** Width in characters of the default font, as Excel shows it; index = column. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Height in points of the rows that have their own, by 0-based row. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly cells: readonly PlanCell[];
  /** 0-based rows that are not shown. */
  readonly hiddenRows?: readonly number[];
  /** Notes at cells. */
  readonly notes?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly merges: readonly CellArea[];
  /** Rows and columns that stay in view; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly print: PlanPrint | null;
  readonly validations: readonly PlanValidation[];
  readonly conditionalFormats: readonly PlanConditionalFormat[];
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  readonly protection: PlanProtection | null;
  /** #RRGGBB; null for none. */
  readonly tabColor: string | null;
  /** An automatic filter over this area; null for none. A table brings its own. */
  readonly autoFilter: CellArea | null;
}
