import type { CheckedTable, Finding } from "../domain/checks";
import type { DivisionTask } from "../domain/division";
import { rowId } from "../domain/returns";
import { hashText } from "../domain/text";

/** A finding as a person meets it: the task it is about and the cell's text, to which its span refers. */
export interface PlacedFinding {
  readonly finding: Finding;
  /** Null for a finding on the table as a whole. */
  readonly task: DivisionTask | null;
  /** The cell's text as written; "" where no cell is concerned. */
  readonly text: string;
  /**
   * What the finding is about, so that one a person passes over stays passed over: the rule, the row by its number
   * and requirement, and the cell's text. A row that moves keeps its key; a cell whose text changes is judged afresh.
   */
  readonly key: string;
}

/** The findings of a table with what each is about, in their order. */
export function placeFindings({ findings, table }: CheckedTable): readonly PlacedFinding[] {
  const byRow = new Map(table.tasks.map((task) => [task.row, task]));
  return findings.map((finding) => {
    const task = finding.row === null ? null : (byRow.get(finding.row) ?? null);
    const text = task ? cellTextOf(finding, task) : "";
    const key = [
      finding.rule,
      finding.messageId,
      finding.field ?? "",
      task ? rowId(task) : "",
      hashText(text),
      finding.span ? `${finding.span.start}-${finding.span.end}` : "",
    ].join("|");
    return { finding, task, text, key };
  });
}

function cellTextOf({ field }: Finding, task: DivisionTask): string {
  if (field === null) return "";
  return field === "no" ? task.noText : task[field];
}
