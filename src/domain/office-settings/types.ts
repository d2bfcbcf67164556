import type { DecisionsJson, LampSettings } from "../consolidation";
import type { RuleSettings } from "../checks";
import type { IsoDate } from "../dates";
import type { Extension } from "../ledger";
import type { ReminderTemplates } from "../reminders";
import type { Roster } from "../units";

/** The version that this program writes. Raise it with every change of shape, and add the step in `migrate.ts`. */
export const SETTINGS_VERSION = 1;

/** A row of an office's own 分工 table: texts as they stand in the sheet. */
export interface TemplateTask {
  readonly category: string;
  readonly no: number | null;
  readonly requirement: string;
  readonly units: string;
  readonly deadline: string;
}

/** A table that the office saved to insert again. */
export interface TableTemplate {
  readonly name: string;
  readonly title: string;
  readonly tasks: readonly TemplateTask[];
}

/** What a round is called and when it is due. */
export interface RoundSettings {
  /** 轮次, such as 2024年第三季度; "" when there is only one. */
  readonly name: string;
  /** 报送截止日期. */
  readonly due: IsoDate | null;
  /** The document year set for the table; null leaves it to the table. */
  readonly year: number | null;
  /** 印发日期. */
  readonly issued: IsoDate | null;
}

/**
 * Everything that an office keeps: one document, stored in the workbook and handed to colleagues as one file. Plain
 * JSON throughout. Null for the roster means the built-in one.
 */
export interface OfficeSettings {
  /** 落款, and whom units may ask; "" when not set. */
  readonly office: { readonly name: string; readonly contact: string; readonly phone: string };
  readonly roster: Roster | null;
  readonly round: RoundSettings;
  readonly lamps: LampSettings;
  readonly reminders: ReminderTemplates;
  /** Checks switched off or given another severity; see `readRuleSettings`. */
  readonly rules: RuleSettings;
  readonly extensions: readonly Extension[];
  readonly tables: readonly TableTemplate[];
  /** What a person decided on returns, and what is remembered of earlier rounds; see `decodeDecisions`. */
  readonly decisions: DecisionsJson;
}
