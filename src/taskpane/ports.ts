import type { CheckedTable, Finding } from "../domain/checks";
import type { DivisionTable } from "../domain/division";
import type { Roster } from "../domain/units";
import type { ImportPreview } from "../jobs";

/** A sheet of the open workbook. The id stays when a person renames it. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** Where the 单位名录 in use came from: a sheet of this workbook, this office's settings, or the built-in start. */
export type RosterSource = "sheet" | "office" | "builtin";

/** Units by how they stand in the ledger of the last consolidation. */
export interface RoundCounts {
  readonly expected: number;
  readonly received: number;
  readonly missing: number;
  readonly unreadable: number;
}

/** A finding that a person chose to pass over, and why; kept with the workbook. */
export interface IgnoredFinding {
  /** See `findingKey` in src/jobs. */
  readonly key: string;
  readonly reason: string;
}

/** The division table of the workbook, read and judged. */
export interface FoundTable {
  readonly sheet: SheetRef;
  readonly checked: CheckedTable;
  readonly marked: boolean;
}

/** What the open workbook holds, as far as the five steps care. */
export interface WorkbookView {
  /** Visible sheets in tab order. */
  readonly sheets: readonly SheetRef[];
  /** Null when no visible sheet holds a division table. */
  readonly table: FoundTable | null;
  readonly roster: { readonly from: RosterSource; readonly roster: Roster };
  readonly ignored: readonly IgnoredFinding[];
  /** The name of each rule, by its id. */
  readonly ruleTitles: Readonly<Record<string, string>>;
  /** Null before the first consolidation. */
  readonly round: RoundCounts | null;
}

/** The open workbook as a whole. */
export interface WorkbookPort {
  /** Reads the workbook. Nothing is written, except that marks which stand are brought up to date. */
  look(): Promise<WorkbookView>;
  /** Calls back when a person changed the table or moved to another sheet; the promise gives what ends that. */
  watch(sheetId: string | null, changed: () => void): Promise<() => void>;
  goTo(sheetId: string, cell: string): Promise<void>;
}

/** What came of reading a text, a file or a sheet as next year's table. `message` is in the pane's language. */
export type ImportResult =
  { readonly ok: true; readonly preview: ImportPreview } | { readonly ok: false; readonly message: string };

/** A table that the office keeps to be inserted again. */
export interface Template {
  readonly name: string;
  readonly table: DivisionTable;
}

/** Step 插入. */
export interface InsertPort {
  /** The office's own templates, in order of their names. */
  templates(): Promise<readonly Template[]>;
  /** Keeps a template, in place of one of the same name; gives all. */
  keepTemplate(template: Template): Promise<readonly Template[]>;
  removeTemplate(name: string): Promise<readonly Template[]>;
  /** Inserts a table as a new sheet, the built-in one for null, and shows it; gives the sheet's name. */
  insert(table: DivisionTable | null): Promise<string>;
  readText(text: string): Promise<ImportResult>;
  readFile(file: File): Promise<ImportResult>;
  readSheet(sheet: SheetRef): Promise<ImportResult>;
}

/** A change of one cell that can be taken back. Opaque to the pane. */
export interface Undo {
  readonly cell: string;
  readonly token: unknown;
}

/** What came of applying suggestions: cells that a person had changed meanwhile are left alone and named. */
export interface AppliedSuggestions {
  readonly undo: readonly Undo[];
  readonly skipped: readonly string[];
}

/** Step 检查. */
export interface CheckPort {
  /** Marks what is found in the sheet, or takes every mark off. */
  mark(table: FoundTable, findings: readonly Finding[]): Promise<void>;
  unmark(table: FoundTable): Promise<void>;
  /** Writes the suggestions of findings, each into its cell. */
  accept(table: FoundTable, findings: readonly Finding[]): Promise<AppliedSuggestions>;
  undo(changes: readonly Undo[]): Promise<void>;
  /** Keeps with the workbook which findings are passed over, and why. */
  keepIgnored(ignored: readonly IgnoredFinding[]): Promise<void>;
  /** Writes the roster to the workbook's sheet 单位名录, which is made when there is none. */
  saveRoster(roster: Roster): Promise<void>;
  /** Adds the sheet 检查结果. */
  report(table: FoundTable): Promise<string>;
}

/** Everything that the pane asks of the world. Components get parts of it as props and never touch Excel. */
export interface PanePorts {
  readonly workbook: WorkbookPort;
  readonly insert: InsertPort;
  readonly check: CheckPort;
  /** The sentence for a failure, in the pane's language. */
  describe(failure: unknown): string;
}
