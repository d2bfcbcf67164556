export { allRules } from "./all-rules";
export { checkTable, documentYear, readTasks } from "./check-table";
export type { CheckedTable, CheckOptions } from "./check-table";
export { DEFAULT_RULE_SETTINGS } from "./run-checks";
export type { RuleSettings } from "./run-checks";
export type { CheckedTask, Finding, Problem, Rule, Severity } from "./types";
