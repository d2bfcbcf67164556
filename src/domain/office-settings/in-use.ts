import type { RuleSettings } from "../checks";
import type { StoredRuleSettings } from "./types";

/** Stored rule settings as the checks take them. */
export function ruleSettingsOf({ off, severities }: StoredRuleSettings): RuleSettings {
  return { off: new Set(off), severities: new Map(Object.entries(severities)) };
}
