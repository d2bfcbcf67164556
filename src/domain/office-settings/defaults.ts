import { DEFAULT_RULE_SETTINGS } from "../checks";
import { DEFAULT_LAMP_SETTINGS, encodeDecisions, NO_DECISIONS } from "../consolidation";
import { DEFAULT_TEMPLATES } from "../reminders";
import type { OfficeSettings } from "./types";

/** What holds where an office has set nothing. */
export const DEFAULT_OFFICE_SETTINGS: OfficeSettings = {
  office: { name: "", contact: "", phone: "" },
  roster: null,
  round: { name: "", due: null, year: null, issued: null },
  lamps: DEFAULT_LAMP_SETTINGS,
  reminders: DEFAULT_TEMPLATES,
  rules: DEFAULT_RULE_SETTINGS,
  extensions: [],
  tables: [],
  decisions: encodeDecisions(NO_DECISIONS),
};
