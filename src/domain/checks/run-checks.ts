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
  const place = placeOf(problem, table);
  const data = problem.data ?? {};
  return {
    rule: rule.id,
    severity,
    no: task?.no ?? null,
    row: task?.row ?? null,
    place,
    cell: place === null ? null : cellAddress(place.row, place.column),
    field,
    messageId: problem.messageId,
    data,
    message: fillMessage(rule, problem.messageId, data),
    // What is offered for several cells together can be written into none of them.
    suggestion: field === "units" && task?.unitParts ? null : (problem.suggestion ?? null),
    span: problem.span ?? null,
  };
}

/** The cell concerned: of a task's several unit cells the one in which the span begins, else the first. */
function placeOf({ task, field, span }: Problem, table: DivisionTable): Finding["place"] {
  if (task === null || field === null) return null;
  const parts = field === "units" ? (task.unitParts ?? []) : [];
  const part = parts.find(({ end }) => span !== undefined && span.start < end) ?? parts[0];
  if (part) return { row: part.row - 1, column: part.column };
  const column = (task.columns ?? table.columns)[field];
  return column === undefined ? null : { row: task.row - 1, column };
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
