import type { RuleSettings } from "../checks";
import { readRuleSettings } from "../checks";
import type { DecisionsJson, Lamp, LampLight, LampSettings } from "../consolidation";
import { decodeDecisions, encodeDecisions, LAMP_LIGHTS, LAMPS } from "../consolidation";
import type { IsoDate } from "../dates";
import { parseIsoDate } from "../dates";
import type { Extension } from "../ledger";
import { parseObject } from "../parse-object";
import type { ReminderTemplates } from "../reminders";
import { DEFAULT_TEMPLATES, TEMPLATE_KINDS, templateProblems } from "../reminders";
import type { RosterUnit } from "../units";
import { DEFAULT_OFFICE_SETTINGS } from "./defaults";
import { migrate } from "./migrate";
import type { OfficeSettingsProblem, SettingsPart, SettingsPlace } from "./problems";
import type { Reader } from "./readers";
import { allOf, list, Misread, misread, oneOf, orNull, record, shape, text, whole, wording } from "./readers";
import type { OfficeSettings, RoundSettings, TableTemplate, TemplateTask } from "./types";
import { SETTINGS_VERSION } from "./types";

/** Settings as read, and what could not be used. */
export interface OfficeSettingsResult {
  readonly settings: OfficeSettings;
  readonly problems: readonly OfficeSettingsProblem[];
  /** False when nothing of the document could be used: `settings` are the defaults then. */
  readonly isUsable: boolean;
}

const date: Reader<IsoDate> = (value) =>
  (typeof value === "string" ? parseIsoDate(value) : null) ?? misread(value);
const number = whole(0, 1_000_000);

const rosterUnit = shape<RosterUnit>({
  name: wording,
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
    // A colour never stands without its word.
    Object.fromEntries(LAMPS.map((lamp) => [lamp, wording])) as Record<Lamp, Reader<string>>,
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
  return decided === null ? misread(value) : encodeDecisions(decided);
};

/**
 * Reads a settings document of this or an earlier version. What is damaged is named, and the defaults stand in for that
 * part alone; unknown members are passed over. Never throws.
 */
export function parseOfficeSettings(source: string): OfficeSettingsResult {
  const raw = parseObject(source.replace(/^\ufeff/, ""));
  if (!raw) return nothing({ code: "not-settings" });
  const document = migrate(raw);
  if (!document) return nothing({ code: "newer", version: JSON.stringify(raw.version) });
  const problems: OfficeSettingsProblem[] = [];
  const part = <Key extends SettingsPart>(
    key: Key,
    read: Reader<OfficeSettings[Key]>,
  ): OfficeSettings[Key] => {
    // A part that was never written is not damaged.
    if (!Object.hasOwn(document, key)) return DEFAULT_OFFICE_SETTINGS[key];
    const value = read(document[key]);
    if (!(value instanceof Misread)) return value;
    problems.push({ code: "damaged", part: key, place: placeOf(value) });
    return DEFAULT_OFFICE_SETTINGS[key];
  };
  const items = <Item>(key: SettingsPart, read: Reader<Item>): Reader<readonly Item[]> => {
    return (value) => {
      const found = list(read)(value);
      if (found instanceof Misread) return found;
      if (found.left.length > 0)
        problems.push({ code: "left-out", part: key, places: found.left.map(placeOf) });
      return found.items;
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
  return { settings, problems, isUsable: true };
}

function nothing(problem: OfficeSettingsProblem): OfficeSettingsResult {
  return { settings: DEFAULT_OFFICE_SETTINGS, problems: [problem], isUsable: false };
}

const placeOf = ({ path, found }: Misread): SettingsPlace => ({ path, found });

/** The checks know their own settings: a rule that is not there any more costs nothing but itself. */
function readRules(value: unknown, problems: OfficeSettingsProblem[]): RuleSettings {
  const read = readRuleSettings(value);
  problems.push(...read.problems.map((problem) => ({ code: "rules", problem }) as const));
  return read.settings;
}

/** Each template by itself: one that cannot be used does not cost the office its others. */
function readTemplates(value: unknown, problems: OfficeSettingsProblem[]): ReminderTemplates | Misread {
  const written = record(text)(value);
  if (written instanceof Misread) return written;
  return Object.fromEntries(
    TEMPLATE_KINDS.map((kind) => {
      const template = Object.hasOwn(written, kind) ? written[kind] : undefined;
      if (template === undefined) return [kind, DEFAULT_TEMPLATES[kind]];
      const [problem] = templateProblems(kind, template);
      if (problem === undefined) return [kind, template];
      problems.push({ code: "template", kind, problem });
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
