export { allRules } from "./all-rules";
export { checkTable, documentYear, readTasks } from "./check-table";
export type { CheckedTable, CheckOptions } from "./check-table";
export { foldFindings, rowRanges } from "./fold-findings";
export type { FoldedFindings } from "./fold-findings";
export { restDayRows } from "./rest-days";
export type { RestDayRow } from "./rest-days";
export {
  DEFAULT_RULE_SETTINGS,
  listRules,
  parseRuleSettings,
  readRuleSettings,
  serialiseRuleSettings,
  SEVERITIES,
  withRule,
} from "./rule-settings";
export type { ReadRuleSettings, RuleEntry, RuleSettings, SettingsProblem } from "./rule-settings";
export type { CheckedTask, Finding, Problem, Rule, Severity } from "./types";
