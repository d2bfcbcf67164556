import type { CheckedTable, CheckedTask, Finding } from "../domain/checks";
import { allRules, foldFindings, restDayRows, rowRanges } from "../domain/checks";
import { dayText } from "../domain/dates";
import { namesBodies } from "../domain/header";
import { dropTypesettingSpace } from "../domain/text";
import { report } from "./texts/zh-CN";

const LONGEST_DEADLINE = 30;

/** The text of `check`: by row, with the cell, what is wrong and what to do; infos that many rows share once. */
export function checkReport(checked: CheckedTable): string {
  const { table, findings } = checked;
  const { single, folded } = foldFindings(findings);
  const tasks = new Map(checked.tasks.map((each) => [each.task.row, each]));
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return [
    report.checkHead(table.title, table.tasks.length, checked.asOf),
    report.yearLine(checked.year),
    ...unreadColumns(table),
    ...findingLines(single, tasks),
    ...section(
      report.foldedHead,
      folded.map(({ rule, findings: same }) => {
        const rows = same.flatMap(({ row }) => (row === null ? [] : [row]));
        const title = allRules.find(({ id }) => id === rule)?.title ?? rule;
        return `  [${report.severity.info}] ${report.folded(title, new Set(rows).size, rowRanges(rows))}`;
      }),
    ),
    ...section(
      report.restDaysHead,
      restDayRows(checked.tasks).map(({ checked: { task }, days }) =>
        report.restDay(task.row, noOf(task.noText), days.map(dayText).join("；")),
      ),
    ),
    "",
    findings.length === 0 ? report.nothing : report.counts(count("error"), count("warning"), count("info")),
  ].join("\n");
}

/** Columns that name bodies and were not read as 责任单位 (督导单位, 主管部门): nobody is left out without a word. */
function unreadColumns({ otherLabels }: CheckedTable["table"]): readonly string[] {
  const labels = otherLabels.filter(namesBodies).map((label) => dropTypesettingSpace(label.trim()));
  return labels.length === 0 ? [] : [report.unreadColumns(labels.join("”“"))];
}

function findingLines(findings: readonly Finding[], tasks: ReadonlyMap<number, CheckedTask>): string[] {
  const lines: string[] = [];
  let row: number | null | undefined;
  for (const finding of findings) {
    if (finding.row !== row) {
      row = finding.row;
      lines.push("", row === null ? report.tableHead : rowHead(row, tasks.get(row)));
    }
    const where = finding.cell === null ? "" : ` ${finding.cell}`;
    lines.push(`  [${report.severity[finding.severity]}]${where} ${finding.message}`);
    if (finding.suggestion !== null) lines.push(`         ${report.suggestion(finding.suggestion)}`);
  }
  return lines;
}

function section(head: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", head, ...lines];
}

function rowHead(row: number, checked: CheckedTask | undefined): string {
  if (!checked) return report.rowHead(row, noOf(""), "", "");
  const { text, due } = checked.deadline.summary;
  const line = text.replace(/\s+/g, " ").trim();
  const short = line.length > LONGEST_DEADLINE ? `${line.slice(0, LONGEST_DEADLINE)}…` : line;
  return report.rowHead(row, noOf(checked.task.noText), short, due === null ? "" : dayText(due));
}

function noOf(text: string): string {
  return text.trim() === "" ? report.none : text.trim();
}
