import type { CheckedTable } from "../domain/checks";

/** What the pane asks of the workbook. Components get it as a prop and never touch Excel themselves. */
export interface WorkbookPort {
  /** Inserts the standard table as a new sheet and gives its name. */
  insert(): Promise<string>;
  /** Checks the active sheet and marks it; gives the sheet's id with what was found. */
  check(): Promise<{ readonly sheetId: string; readonly checked: CheckedTable }>;
  goTo(sheetId: string, cell: string): Promise<void>;
  /** The sentence for a failure, in the pane's language. */
  describe(failure: unknown): string;
}
