import {
  allRules,
  checkTable,
  DEFAULT_RULE_SETTINGS,
  listRules,
  parseRuleSettings,
  readRuleSettings,
  serialiseRuleSettings,
  withRule,
} from "../../../src/domain/checks";
import { isoDateOf } from "../../../src/domain/dates";
import { builtinTable } from "../../../src/domain/division";
import { builtinRoster, indexRoster } from "../../../src/domain/units";

const asOf = isoDateOf(2024, 11, 20);
if (!asOf) throw new Error("a day of the calendar");
const checkSeed = (settings = DEFAULT_RULE_SETTINGS) =>
  checkTable(builtinTable(), { roster: indexRoster(builtinRoster), asOf, settings }).findings;

describe("rule settings", () => {
  it("go to text and back", () => {
    const settings = withRule(withRule(DEFAULT_RULE_SETTINGS, "no-date", "off"), "text-earlier", "error");
    const text = serialiseRuleSettings(settings);
    expect(JSON.parse(text)).toEqual({
      version: 1,
      off: ["no-date"],
      severities: { "text-earlier": "error" },
    });
    expect(parseRuleSettings(text)).toEqual({ settings, problems: [] });
  });

  it("switch a rule off, change what it reports, and bring it back", () => {
    const off = withRule(DEFAULT_RULE_SETTINGS, "no-date", "off");
    expect(checkSeed().some(({ rule }) => rule === "no-date")).toBe(true);
    expect(checkSeed(off).some(({ rule }) => rule === "no-date")).toBe(false);
    expect(checkSeed(withRule(off, "no-date", "default"))).toEqual(checkSeed());
    const louder = checkSeed(withRule(DEFAULT_RULE_SETTINGS, "no-date", "warning"));
    const severities = louder.filter(({ rule }) => rule === "no-date").map(({ severity }) => severity);
    expect(new Set(severities)).toEqual(new Set(["warning"]));
  });

  it.each([
    ["{", "damaged"],
    ["[]", "damaged"],
    ['{"off":[],"severities":{}}', "damaged"],
    ['{"version":1,"off":{},"severities":{}}', "damaged"],
    ['{"version":2,"off":[],"severities":{}}', "other-version"],
  ])("that cannot be read (%s) are told and the defaults hold", (text, code) => {
    const read = parseRuleSettings(text);
    expect(read.settings).toEqual(DEFAULT_RULE_SETTINGS);
    expect(read.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("keep what is good of an entry that is half right", () => {
    const text =
      '{"version":1,"off":["no-date","no-such",7],"severities":{"__proto__":"error","open-list":"loud","month-bare":"warning"}}';
    const read = parseRuleSettings(text);
    expect(read.settings).toEqual({ version: 1, off: ["no-date"], severities: { "month-bare": "warning" } });
    expect(read.problems).toEqual([
      { code: "unknown-rule", id: "no-such" },
      { code: "unknown-rule", id: "__proto__" },
      { code: "bad-severity", id: "open-list", title: "责任单位没有列全" },
    ]);
  });

  it("are the defaults where none are kept", () => {
    expect(readRuleSettings(null)).toEqual({ settings: DEFAULT_RULE_SETTINGS, problems: [] });
  });

  it("list every rule with its Chinese name, what it is and what may be chosen", () => {
    const list = listRules(withRule(DEFAULT_RULE_SETTINGS, "month-bare", "warning"));
    expect(list.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
    expect(list.find(({ id }) => id === "month-bare")).toEqual({
      id: "month-bare",
      title: "时限只写了月份",
      defaults: ["info"],
      allowed: ["error", "warning", "info"],
      on: true,
      chosen: "warning",
    });
    expect(new Set(list.map(({ title }) => title)).size).toBe(list.length);
  });
});
