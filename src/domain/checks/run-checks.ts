import { cellAddress } from "../grid";
import type { DivisionTable } from "../division/types";
import type { RuleSettings } from "./rule-settings";
import type { CheckContext, Finding, Problem, Rule, Severity } from "./types";

const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

/**
 * Runs rules over a table and gives what they report as findings, by row, then by severity, then in the rules' order;
 * findings on the table as a whole come first. Settings (null: none) switch rules off and change their severity.
 */
export function runChecks(
  rules: readonly Rule[],
  context: CheckContext,
  settings: RuleSettings | null = null,
): readonly Finding[] {
  const findings: Finding[] = [];
  const off = new Set(settings?.off);
  const severities = new Map(Object.entries(settings?.severities ?? {}));
  for (const rule of rules) {
    if (off.has(rule.id)) continue;
    rule.check(context, (problem) => {
      const severity = severities.get(rule.id) ?? problem.severity ?? rule.severities[0];
      findings.push(findingOf(rule, problem, context.table, severity));
    });
  }
  const rank = new Map(rules.map((rule, index) => [rule.id, index]));
  // One number per finding: comparing is what a long list costs.
  const places = rules.length * SEVERITY_ORDER.length;
  return findings
    .map((finding) => ({
      finding,
      place:
        (finding.row ?? 0) * places +
        SEVERITY_ORDER.indexOf(finding.severity) * rules.length +
        (rank.get(finding.rule) ?? 0),
    }))
    .sort((a, b) => a.place - b.place)
    .map(({ finding }) => finding);
}

function findingOf(rule: Rule, problem: Problem, table: DivisionTable, severity: Severity): Finding {
  const { task, field } = problem;
  const column = field === null ? undefined : table.columns[field];
  const row = task?.row ?? null;
  const data = problem.data ?? {};
  return {
    rule: rule.id,
    severity,
    no: task?.no ?? null,
    row,
    cell: row === null || column === undefined ? null : cellAddress(row - 1, column),
    field,
    messageId: problem.messageId,
    data,
    message: fillMessage(rule, problem.messageId, data),
    // A suggestion replaces the whole cell, which two cells read as one text cannot take.
    suggestion: (field === "units" && table.supportColumn !== null ? null : problem.suggestion) ?? null,
    span: problem.span ?? null,
  };
}

/** Fills the placeholders of a rule's sentence. Throws on an unknown message or a placeholder without data: a fault of the rule. */
function fillMessage(rule: Rule, messageId: string, data: Readonly<Record<string, string | number>>): string {
  const template = rule.messages[messageId];
  if (template === undefined) throw new Error(`rule ${rule.id} has no message ${messageId}`);
  return template.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    const value = data[name];
    if (value === undefined) throw new Error(`rule ${rule.id}, message ${messageId}: no data for ${name}`);
    return String(value);
  });
}
