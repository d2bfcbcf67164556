import { isObject, parseObject } from "../parse-object";
import { allRules } from "./all-rules";
import type { Severity } from "./types";

/** Bumped when the shape changes; settings of another version are not guessed at. */
const VERSION = 1;

/** The severities an office may give a rule. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * How an office has set the rules: switched off, or with another severity for everything they report. Rules not named
 * keep their own. A plain JSON value, so that it can be kept with a workbook.
 */
export interface RuleSettings {
  readonly version: typeof VERSION;
  /** Ids of rules that are switched off. */
  readonly off: readonly string[];
  /** Severities by rule id. */
  readonly severities: Readonly<Record<string, Severity>>;
}

/** Every rule on, with its own severities. */
export const DEFAULT_RULE_SETTINGS: RuleSettings = { version: VERSION, off: [], severities: {} };

/** Why settings, or one entry of them, are not used. `title`: the rule's Chinese name. */
export type SettingsProblem =
  | { readonly code: "damaged" }
  | { readonly code: "other-version"; readonly version: number }
  | { readonly code: "unknown-rule"; readonly id: string }
  | { readonly code: "bad-severity"; readonly id: string; readonly title: string };

/** Settings as far as they can be used: what cannot is left at its default and told. */
export interface ReadRuleSettings {
  readonly settings: RuleSettings;
  readonly problems: readonly SettingsProblem[];
}

/** Reads settings from a kept JSON value; null and undefined are none kept and give the defaults. Never throws. */
export function readRuleSettings(value: unknown): ReadRuleSettings {
  if (value === null || value === undefined) return { settings: DEFAULT_RULE_SETTINGS, problems: [] };
  if (!isObject(value)) return unusable({ code: "damaged" });
  const { version, off, severities } = value;
  if (version !== VERSION)
    return unusable(typeof version === "number" ? { code: "other-version", version } : { code: "damaged" });
  if (!Array.isArray(off) || !isObject(severities)) return unusable({ code: "damaged" });
  const problems: SettingsProblem[] = [];
  const known = new Map(allRules.map(({ id, title }) => [id, title]));
  const isKnown = (id: string): boolean => {
    if (!known.has(id)) problems.push({ code: "unknown-rule", id });
    return known.has(id);
  };
  const offIds = off.flatMap((id: unknown) => (typeof id === "string" && isKnown(id) ? [id] : []));
  const given = Object.entries(severities).flatMap(([id, severity]): [string, Severity][] => {
    if (!isKnown(id)) return [];
    const allowed = SEVERITIES.find((each) => each === severity);
    if (allowed === undefined) problems.push({ code: "bad-severity", id, title: known.get(id) ?? id });
    return allowed === undefined ? [] : [[id, allowed]];
  });
  return {
    settings: { version: VERSION, off: [...new Set(offIds)], severities: Object.fromEntries(given) },
    problems,
  };
}

/** Reads settings from the text that `serialiseRuleSettings` wrote. Never throws. */
export function parseRuleSettings(text: string): ReadRuleSettings {
  const value = parseObject(text);
  return value === null ? unusable({ code: "damaged" }) : readRuleSettings(value);
}

/** The settings as text, the same for equal settings. */
export function serialiseRuleSettings({ off, severities }: RuleSettings): string {
  const entries = Object.entries(severities).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({ version: VERSION, off: [...off].sort(), severities: Object.fromEntries(entries) });
}

/** The settings with one rule switched off, given a severity, or back at its default. */
export function withRule(
  settings: RuleSettings,
  id: string,
  choice: "off" | "default" | Severity,
): RuleSettings {
  const off = settings.off.filter((each) => each !== id);
  const severities = Object.fromEntries(Object.entries(settings.severities).filter(([each]) => each !== id));
  if (choice === "off") return { ...settings, off: [...off, id], severities };
  if (choice === "default") return { ...settings, off, severities };
  return { ...settings, off, severities: { ...severities, [id]: choice } };
}

/** What a pane shows of one rule. */
export interface RuleEntry {
  readonly id: string;
  /** Chinese name, such as 时限未识别. */
  readonly title: string;
  /** The severities that the rule gives by itself, the usual one first; more than one where it depends on the cell. */
  readonly defaults: readonly [Severity, ...Severity[]];
  /** What an office may choose instead. */
  readonly allowed: readonly Severity[];
  readonly on: boolean;
  /** The severity chosen for everything it reports; null for its own. */
  readonly chosen: Severity | null;
}

/** Every rule with how it is set, in the order of the registry. */
export function listRules(settings: RuleSettings = DEFAULT_RULE_SETTINGS): readonly RuleEntry[] {
  const off = new Set(settings.off);
  const chosen = new Map(Object.entries(settings.severities));
  return allRules.map(({ id, title, severities }) => ({
    id,
    title,
    defaults: severities,
    allowed: SEVERITIES,
    on: !off.has(id),
    chosen: chosen.get(id) ?? null,
  }));
}

function unusable(problem: SettingsProblem): ReadRuleSettings {
  return { settings: DEFAULT_RULE_SETTINGS, problems: [problem] };
}
