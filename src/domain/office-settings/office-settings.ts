import type { RuleSettings } from "../checks";
import { readRuleSettings, settingsProblemText } from "../checks";
import type { DecisionsJson, Lamp, LampLight, LampSettings } from "../consolidation";
import { decodeDecisions, encodeDecisions, LAMP_LIGHTS, LAMPS } from "../consolidation";
import type { IsoDate } from "../dates";
import { parseIsoDate } from "../dates";
import type { Extension } from "../ledger";
import { parseObject } from "../parse-object";
import type { ReminderTemplates } from "../reminders";
import { DEFAULT_TEMPLATES, TEMPLATE_KINDS, templateProblems } from "../reminders";
import { reminderTexts } from "../texts/zh-CN-reminders";
import { settingsTexts } from "../texts/zh-CN-settings";
import type { RosterUnit } from "../units";
import { DEFAULT_OFFICE_SETTINGS } from "./defaults";
import { migrate } from "./migrate";
import type { Reader } from "./readers";
import { allOf, list, oneOf, orNull, record, shape, text, whole } from "./readers";
import type { OfficeSettings, RoundSettings, TableTemplate, TemplateTask } from "./types";
import { SETTINGS_VERSION } from "./types";

/** Settings as read, and what could not be used, as Chinese sentences. */
export interface OfficeSettingsResult {
  readonly settings: OfficeSettings;
  readonly problems: readonly string[];
}

const date: Reader<IsoDate> = (value) =>
  typeof value === "string" ? (parseIsoDate(value) ?? undefined) : undefined;
const number = whole(0, 1_000_000);

const rosterUnit = shape<RosterUnit>({
  name: (value) => (typeof value === "string" && value.trim() !== "" ? value : undefined),
  fullName: text,
  aliases: allOf(text),
  unitClass: text,
  activeFrom: orNull(text),
  activeTo: orNull(text),
});
const round = shape<RoundSettings>({
  name: text,
  due: orNull(date),
  year: orNull(whole(1900, 2199)),
  issued: orNull(date),
});
const lamps = shape<LampSettings>({
  dueSoonDays: whole(0, 366),
  words: shape<LampSettings["words"]>(
    Object.fromEntries(LAMPS.map((lamp) => [lamp, shown])) as Record<Lamp, Reader<string>>,
  ),
  lights: shape<LampSettings["lights"]>(
    Object.fromEntries(LAMPS.map((lamp) => [lamp, oneOf(LAMP_LIGHTS)])) as Record<Lamp, Reader<LampLight>>,
  ),
});
const extension = shape<Extension>({ unit: text, no: orNull(number), until: date, reason: text });
const table = shape<TableTemplate>({
  name: text,
  title: text,
  tasks: allOf(
    shape<TemplateTask>({
      category: text,
      no: orNull(number),
      requirement: text,
      units: text,
      deadline: text,
    }),
  ),
});
const decisions: Reader<DecisionsJson> = (value) => {
  const decided = decodeDecisions(value);
  return decided === null ? undefined : encodeDecisions(decided);
};

/** A colour never stands without its word, so a lamp's word cannot be empty. */
function shown(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
}

/**
 * Reads a settings document of this or an earlier version. What is damaged is named, and the defaults stand in for that
 * part alone; unknown members are passed over. Never throws.
 */
export function parseOfficeSettings(source: string): OfficeSettingsResult {
  const raw = parseObject(source.replace(/^\ufeff/, ""));
  if (!raw) return { settings: DEFAULT_OFFICE_SETTINGS, problems: [settingsTexts.notSettings] };
  const document = migrate(raw);
  if (!document) return { settings: DEFAULT_OFFICE_SETTINGS, problems: [settingsTexts.newer] };
  const problems: string[] = [];
  type Part = keyof OfficeSettings;
  const part = <Key extends Part>(key: Key, read: Reader<OfficeSettings[Key]>): OfficeSettings[Key] => {
    // A part that was never written is not damaged.
    if (!Object.hasOwn(document, key)) return DEFAULT_OFFICE_SETTINGS[key];
    const value = read(document[key]);
    if (value === undefined) problems.push(settingsTexts.damaged(settingsTexts.parts[key]));
    return value ?? DEFAULT_OFFICE_SETTINGS[key];
  };
  const items = <Item>(key: Part, read: Reader<Item>): Reader<readonly Item[]> => {
    return (value) => {
      const found = list(read)(value);
      if (found && found.left > 0) problems.push(settingsTexts.partly(settingsTexts.parts[key], found.left));
      return found?.items;
    };
  };
  const units = items("roster", rosterUnit);
  const settings: OfficeSettings = {
    office: part("office", shape<OfficeSettings["office"]>({ name: text, contact: text, phone: text })),
    roster: part("roster", orNull(shape<NonNullable<OfficeSettings["roster"]>>({ units }))),
    round: part("round", round),
    lamps: part("lamps", lamps),
    reminders: part("reminders", (value) => readTemplates(value, problems)),
    rules: readRules(document.rules, problems),
    extensions: part("extensions", items("extensions", extension)),
    tables: part("tables", items("tables", table)),
    decisions: part("decisions", decisions),
  };
  return { settings, problems };
}

/** The checks know their own settings: a rule that is not there any more costs nothing but itself. */
function readRules(value: unknown, problems: string[]): RuleSettings {
  const read = readRuleSettings(value);
  problems.push(...read.problems.map(settingsProblemText));
  return read.settings;
}

/** Each template by itself: one that cannot be used does not cost the office its others. */
function readTemplates(value: unknown, problems: string[]): ReminderTemplates | undefined {
  const written = record(text)(value);
  if (!written) return undefined;
  return Object.fromEntries(
    TEMPLATE_KINDS.map((kind) => {
      const template = Object.hasOwn(written, kind) ? written[kind] : undefined;
      if (template === undefined) return [kind, DEFAULT_TEMPLATES[kind]];
      const [problem] = templateProblems(kind, template);
      if (problem === undefined) return [kind, template];
      problems.push(settingsTexts.badTemplate(reminderTexts.titles[kind], problem));
      return [kind, DEFAULT_TEMPLATES[kind]];
    }),
  ) as Record<keyof ReminderTemplates, string>;
}

/** Settings as the text of one file. Equal settings give equal texts. */
export function serialiseOfficeSettings(settings: OfficeSettings): string {
  const { office, roster, round: ofRound, lamps: ofLamps, reminders, rules: ofRules } = settings;
  return JSON.stringify(
    {
      version: SETTINGS_VERSION,
      office,
      roster,
      round: ofRound,
      lamps: ofLamps,
      reminders,
      rules: ofRules,
      extensions: settings.extensions,
      tables: settings.tables,
      decisions: settings.decisions,
    },
    null,
    1,
  );
}
