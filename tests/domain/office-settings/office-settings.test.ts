import fc from "fast-check";
import { parseIsoDate } from "../../../src/domain/dates";
import { decodeDecisions, encodeDecisions, NO_DECISIONS } from "../../../src/domain/consolidation";
import type { OfficeSettings } from "../../../src/domain/office-settings";
import {
  DEFAULT_OFFICE_SETTINGS,
  parseOfficeSettings,
  serialiseOfficeSettings,
} from "../../../src/domain/office-settings";
import { builtinRoster } from "../../../src/domain/units";

const due = parseIsoDate("2024-09-30");
if (!due) throw new Error("that day exists");

const FULL: OfficeSettings = {
  ...DEFAULT_OFFICE_SETTINGS,
  office: { name: "市政府办公室", contact: "王工", phone: "0556-6123456" },
  roster: builtinRoster,
  round: { name: "2024年第三季度", due, year: 2024, issued: null },
  rules: { version: 1, off: ["lead-missing"], severities: { "open-list": "warning" } },
  extensions: [{ unit: "市教育局", no: 3, until: due, reason: "同意" }],
  tables: [
    {
      name: "2025年",
      title: "2025年分工",
      tasks: [{ category: "一", no: 1, requirement: "做事", units: "市教育局", deadline: "12月底" }],
    },
  ],
  decisions: encodeDecisions({
    ...NO_DECISIONS,
    versions: new Map([["市教育局", "a.xlsx#Sheet1"]]),
    units: new Map([["b.xlsx#Sheet1", "市民政局"]]),
    rows: new Map([["b.xlsx#Sheet1#5", 3]]),
  }),
};

describe("the settings document", () => {
  it("comes back as it was written", () => {
    const { settings, problems } = parseOfficeSettings(serialiseOfficeSettings(FULL));
    expect(problems).toEqual([]);
    expect(settings).toEqual(FULL);
    expect(serialiseOfficeSettings(settings)).toBe(serialiseOfficeSettings(FULL));
  });

  it.each(["", "不是", "[]", "null", "{"])(
    "is replaced by the defaults when it is %p, and says so",
    (text) => {
      expect(parseOfficeSettings(text)).toEqual({
        settings: DEFAULT_OFFICE_SETTINGS,
        problems: [{ code: "not-settings" }],
        isUsable: false,
      });
    },
  );

  it("of a later version is not guessed at", () => {
    expect(parseOfficeSettings('{"version": 99, "round": {"name": "x"}}')).toEqual({
      settings: DEFAULT_OFFICE_SETTINGS,
      problems: [{ code: "newer", version: "99" }],
      isUsable: false,
    });
  });

  it("takes a file of decisions, which bears no version", () => {
    const { settings, problems } = parseOfficeSettings('{"versions": {"市教育局": "a.xlsx#Sheet1"}}');
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      ...DEFAULT_OFFICE_SETTINGS,
      decisions: encodeDecisions({ ...NO_DECISIONS, versions: new Map([["市教育局", "a.xlsx#Sheet1"]]) }),
    });
  });

  it("loses the damaged part only", () => {
    const document = JSON.parse(serialiseOfficeSettings(FULL)) as Record<string, unknown>;
    const damaged = JSON.stringify({ ...document, lamps: { dueSoonDays: -1 }, round: "第三季度" });
    const { settings, problems } = parseOfficeSettings(damaged);
    expect(settings).toEqual({
      ...FULL,
      lamps: DEFAULT_OFFICE_SETTINGS.lamps,
      round: DEFAULT_OFFICE_SETTINGS.round,
    });
    expect(problems).toEqual([
      { code: "damaged", part: "round", place: { path: [], found: '"第三季度"' } },
      { code: "damaged", part: "lamps", place: { path: ["dueSoonDays"], found: "-1" } },
    ]);
  });

  it("leaves out a line that cannot be read and keeps the others", () => {
    const document = JSON.parse(serialiseOfficeSettings(FULL)) as { extensions: unknown[] };
    document.extensions.push({ unit: "市民政局", no: null, until: "2024-02-30", reason: "" });
    const { settings, problems } = parseOfficeSettings(JSON.stringify(document));
    expect(settings.extensions).toEqual(FULL.extensions);
    expect(problems).toEqual([
      { code: "left-out", part: "extensions", places: [{ path: [1, "until"], found: '"2024-02-30"' }] },
    ]);
  });

  it("replaces a template that cannot be used and keeps the others", () => {
    const reminders = { ...FULL.reminders, group: "自己的：{未报单位}", missing: "{单位}{错的}" };
    const { settings, problems } = parseOfficeSettings(serialiseOfficeSettings({ ...FULL, reminders }));
    expect(settings.reminders).toEqual({ ...reminders, missing: FULL.reminders.missing });
    expect(problems).toMatchObject([
      { code: "template", kind: "missing", problem: { code: "unknown", name: "错的" } },
    ]);
  });

  it("says where in a saved table something is missing or too long to show", () => {
    const document = JSON.parse(serialiseOfficeSettings(FULL)) as { tables: { tasks: object[] }[] };
    document.tables[0]?.tasks.push({ category: "一", no: null, requirement: "做事", units: "市教育局" });
    const { problems } = parseOfficeSettings(JSON.stringify({ ...document, office: ["长".repeat(99)] }));
    expect(problems).toEqual([
      {
        code: "damaged",
        part: "office",
        place: { path: [], found: `["${"长".repeat(38)}…` },
      },
      { code: "left-out", part: "tables", places: [{ path: [0, "tasks", 1, "deadline"], found: null }] },
    ]);
  });

  it("survives any JSON, and a unit called __proto__", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { settings } = parseOfficeSettings(JSON.stringify({ version: 1, ...Object(value) }));
        expect(settings.lamps.words.done).not.toBe("");
      }),
      { seed: 1, numRuns: 200 },
    );
    const odd = '{"version":1,"decisions":{"versions":{"__proto__":"a"},"units":{},"rows":{}}}';
    const { settings } = parseOfficeSettings(odd);
    expect([...(decodeDecisions(settings.decisions)?.versions ?? [])]).toEqual([["__proto__", "a"]]);
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  it("asks the checks what their settings mean", () => {
    const document = JSON.parse(serialiseOfficeSettings(FULL)) as Record<string, unknown>;
    const rules = { version: 1, off: ["lead-missing", "no-such-rule"], severities: {} };
    const { settings, problems } = parseOfficeSettings(JSON.stringify({ ...document, rules }));
    expect(settings.rules.off).toEqual(["lead-missing"]);
    expect(problems).toEqual([{ code: "rules", problem: { code: "unknown-rule", id: "no-such-rule" } }]);
  });
});
