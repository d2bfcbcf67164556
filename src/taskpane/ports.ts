import type { CheckedTable, Finding } from "../domain/checks";
import type { Consolidation, Decisions, ReturnInput } from "../domain/consolidation";
import type { IsoDate } from "../domain/dates";
import type { DivisionTable } from "../domain/division";
import type { OfficeSettings, OfficeSettingsResult } from "../domain/office-settings";
import type { Roster } from "../domain/units";
import type { ImportPreview, RoundCounts, RoundStanding, UnitStanding } from "../jobs";
import type { OptionalAnswer } from "../sheets";
import type { Named } from "./kit/find-by-name";
import type { JobControl } from "./kit/use-job";

/** A sheet of the open workbook. The id stays when a person renames it. */
export interface SheetRef {
  readonly id: string;
  readonly name: string;
}

/** Where the 单位名录 in use came from: a sheet of this workbook, this office's settings, or the built-in start. */
export type RosterSource = "sheet" | "office" | "builtin";

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
  readonly office: OfficeSettings;
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

/** A sheet that was written. `remark`: what the person must know besides, in the pane's language; null for nothing. */
export interface WrittenSheet {
  readonly sheet: string;
  readonly remark: string | null;
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
  /** Inserts a table as a new sheet, the built-in one for null, and shows it. */
  insert(table: DivisionTable | null): Promise<WrittenSheet>;
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
  /** Reads the table as it stands now, marks what is found and not passed over, and gives how many cells bear a mark. */
  mark(): Promise<number>;
  /** Takes every mark off. */
  unmark(table: FoundTable): Promise<void>;
  /** Writes the suggestions of findings, each into its cell. */
  accept(table: FoundTable, findings: readonly Finding[]): Promise<AppliedSuggestions>;
  undo(changes: readonly Undo[]): Promise<void>;
  /** Keeps with the workbook which findings are passed over, and why. */
  keepIgnored(ignored: readonly IgnoredFinding[]): Promise<void>;
  /** Writes the roster to the workbook's sheet 单位名录, which is made when there is none. */
  saveRoster(roster: Roster): Promise<WrittenSheet>;
  /** Adds the sheet 检查结果. */
  report(table: FoundTable): Promise<WrittenSheet>;
}

/** A unit that gets a form, and the 序号 of its rows. `open`: named by an open list only, may report. */
export interface FormUnit extends Named {
  readonly tasks: readonly number[];
  readonly open: boolean;
}

/** Who would get a form. */
export interface FormsPlan {
  readonly units: readonly FormUnit[];
  /** Groups that the roster has no units for. */
  readonly emptyGroups: readonly string[];
}

/** Where forms go: a downloaded zip, sheets of this workbook, or a new workbook each. */
export type FormsPlace = "zip" | "sheets" | "workbooks";

/** What forms are made from. */
export interface FormsRequest {
  readonly units: readonly FormUnit[];
  readonly round: string;
  readonly due: IsoDate | null;
  /** True: every form shows the whole table, and the rows of other units are locked in it. */
  readonly whole: boolean;
  /** Answer columns that the forms do without. */
  readonly without: readonly OptionalAnswer[];
}

/** What was made; `file` names the download where there is one; `remark` as in `WrittenSheet`. */
export interface FormsMade {
  readonly place: FormsPlace;
  readonly forms: readonly { readonly unit: string; readonly name: string; readonly rows: number }[];
  readonly file: string | null;
  readonly remark: string | null;
}

/** Step 下发. */
export interface FormsPort {
  plan(table: FoundTable): Promise<FormsPlan>;
  /** Makes the forms one after another; nothing is handed over when it is stopped. */
  make(table: FoundTable, request: FormsRequest, place: FormsPlace, control: JobControl): Promise<FormsMade>;
  /** Where to hand forms over unless the person chooses: downloads do nothing in Excel on Mac. */
  readonly usualPlace: FormsPlace;
}

/** A file as it was read: can be used, or why not (Chinese, as the master keeps it). */
export interface FileLine {
  readonly name: string;
  readonly problem: string | null;
}

/** Returns that were read, for the consolidation. */
export interface ReadInputs {
  readonly inputs: readonly ReturnInput[];
  readonly lines: readonly FileLine[];
}

/** Step 汇总. */
export interface CollectPort {
  /** How many files the master in this workbook holds already; null when there is no master. */
  kept(): Promise<number | null>;
  /** What was decided on the returns of this workbook so far. */
  decisions(): Promise<Decisions>;
  keepDecisions(decisions: Decisions): Promise<void>;
  /** Reads files in workers; each is told as it is done. Stopping throws JobCancelled. */
  readFiles(
    files: readonly File[],
    password: string,
    control: JobControl & { readonly onFile: (line: FileLine) => void },
  ): Promise<ReadInputs>;
  readSheets(sheets: readonly SheetRef[]): Promise<ReadInputs>;
  /** Puts inputs, and what the master holds, together. Nothing is written. */
  consolidate(
    table: FoundTable,
    inputs: readonly ReturnInput[],
    decisions: Decisions,
  ): Promise<Consolidation>;
  /** Writes the master's sheets in place of the last ones, all or nothing; gives the first. */
  writeSheets(table: FoundTable, inputs: readonly ReturnInput[], decisions: Decisions): Promise<WrittenSheet>;
  /** When the master before the present one was put away, as ISO date and time; null where none is kept. */
  earlier(): Promise<string | null>;
  /** Puts that one back in place of the present one, all or nothing. */
  bringBack(table: FoundTable): Promise<void>;
  /** Downloads the master as a file of its own; gives its name. */
  saveFile(table: FoundTable, inputs: readonly ReturnInput[], decisions: Decisions): Promise<string>;
}

/** A unit's line in the 台账, with what finds it. */
export interface RemindUnit extends UnitStanding, Named {}

/** How the round stands. */
export interface RemindView extends RoundStanding {
  readonly units: readonly RemindUnit[];
}

/** Step 催报. */
export interface RemindPort {
  /** How the round stands; null before the first consolidation. */
  look(table: FoundTable): Promise<RemindView | null>;
  /** 报送截止日期 of the round; null when none is set. */
  due(): Promise<IsoDate | null>;
  keepDue(due: IsoDate | null): Promise<void>;
  /** Writes the page for leaders to a sheet of its own. */
  leadersPage(table: FoundTable): Promise<WrittenSheet>;
  /** Puts a text onto the clipboard; false where the pane may not. */
  copy(text: string): Promise<boolean>;
}

/** What the office has set; see `OfficeSettings`. */
export interface SettingsPort {
  save(settings: OfficeSettings): Promise<void>;
  /** Downloads the settings as a file for colleagues; gives its name. */
  exportFile(settings: OfficeSettings): Promise<string>;
  /** Reads a settings file. What could not be used is told, and the rest is given. */
  readFile(file: File): Promise<OfficeSettingsResult>;
}

/** Everything that the pane asks of the world. Components get parts of it as props and never touch Excel. */
export interface PanePorts {
  readonly workbook: WorkbookPort;
  readonly insert: InsertPort;
  readonly check: CheckPort;
  readonly forms: FormsPort;
  readonly collect: CollectPort;
  readonly remind: RemindPort;
  readonly settings: SettingsPort;
  /** The sentence for a failure, in the pane's language. */
  describe(failure: unknown): string;
}
