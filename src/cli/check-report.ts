import type { CheckedTable, CheckedTask, Finding } from "../domain/checks";
import { allRules } from "../domain/checks";
import { dayNote } from "../domain/dates";
import { report } from "./texts/zh-CN";

/** Infos that many rows share are told once with their count, so that they do not drown the rest. */
const FOLD_FROM = 4;

/** The text of `check`: by row, with the cell, what is wrong and what to do. */
export function checkReport(checked: CheckedTable): string {
  const { table, findings } = checked;
  const folded = foldedRules(findings);
  const tasks = new Map(checked.tasks.map((each) => [each.task.row, each]));
  const lines = [
    report.checkHead(table.title, table.tasks.length, checked.asOf),
    report.yearLine(checked.year?.value ?? null),
  ];
  const shown = findings.filter((finding) => !folded.has(finding.rule) || finding.severity !== "info");
  let row: number | null | undefined;
  for (const finding of shown) {
    if (finding.row !== row) {
      row = finding.row;
      lines.push("", row === null ? report.tableHead : rowHead(row, tasks.get(row)));
    }
    const where = finding.cell === null ? "" : ` ${finding.cell}`;
    lines.push(`  [${report.severity[finding.severity]}]${where} ${finding.message}`);
    if (finding.suggestion !== null) lines.push(`         ${report.suggestion(finding.suggestion)}`);
  }
  if (folded.size > 0) lines.push("");
  for (const [rule, count] of folded) {
    lines.push(
      `  [${report.severity.info}] ${report.folded(allRules.find(({ id }) => id === rule)?.title ?? rule, count)}`,
    );
  }
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  lines.push(
    "",
    findings.length === 0 ? report.nothing : report.counts(count("error"), count("warning"), count("info")),
  );
  return lines.join("\n");
}

function rowHead(row: number, checked: CheckedTask | undefined): string {
  const no = checked?.task.noText.trim() ?? "";
  const due = checked?.deadline.summary.due ?? null;
  return report.rowHead(row, no === "" ? "无" : no, due === null ? "" : report.dueDay(due, dayNote(due)));
}

function foldedRules(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of findings) {
    if (severity === "info") counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= FOLD_FROM));
}
