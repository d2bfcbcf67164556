import { unitRules } from "../../../src/domain/checks/unit-rules";
import { builtinRoster, indexRoster, readUnits } from "../../../src/domain/units";
import { pinyinOf } from "../../../src/domain/units/pinyin";
import type { Roster, UnitsReading } from "../../../src/domain/units";
import { findingsOf } from "../../support/test-rule";
import { FINDINGS, UNIT_CELLS } from "./unit-cells";

const place = (name: string, unitClass: string) => ({
  name,
  fullName: "",
  aliases: [],
  unitClass,
  activeFrom: null,
  activeTo: null,
});
const roster: Roster = {
  units: [...builtinRoster.units, place("东河镇", "镇"), place("西山镇", "镇"), place("文昌街道", "街道")],
};
const index = indexRoster(roster, pinyinOf);
const NOT_TOLD_HERE = new Set(["lead-missing", "group-unexpanded", "alias-style"]);
const ROLES = { lead: "=L", support: "=S", execute: "=X", responsible: "" } as const;

/** A reading in the one-line notation of unit-cells.ts. */
function notation({ items, open, unrecognised, deadlineInside, notAList }: UnitsReading): string {
  const named = items.map(({ name, kind, role, canonical }) => {
    const known = kind === "group" ? "#" : canonical === null ? "~" : "";
    const alias = canonical === null || canonical === name ? "" : `${canonical}<`;
    return `${known}${alias}${name}${ROLES[role]}`;
  });
  return [
    ...(notAList === null ? [] : [`!${notAList}`]),
    ...named,
    ...open.map(({ descriptor }) => `+${descriptor}`),
    ...unrecognised.map(({ text }) => `?${text}`),
    ...(deadlineInside ? [`@${deadlineInside.text}`] : []),
  ].join(" ");
}

const cases = UNIT_CELLS.trim()
  .split("\n")
  .map((line) => {
    const [tag = "", cell = "", reading = "", findings = ""] = line.split("|");
    return {
      tag: tag.trim(),
      cell: cell.trim().replaceAll("⏎", "\n").replaceAll("␣", " "),
      // An alias that is the name itself, and a group that the roster does not know, need no mark.
      reading: reading
        .trim()
        .replaceAll("~#", "#")
        .replace(/(\S+)<\1(?=[ =]|$)/g, "$1"),
      findings: findings
        .trim()
        .split(" ")
        .filter((each) => each !== "")
        .map((each) => FINDINGS[each] ?? each)
        .sort(),
    };
  });

describe("责任单位 cells of offices (domain.md)", () => {
  it("are many, distinct, and half of them end in a finding", () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
    expect(new Set(cases.map(({ cell }) => cell)).size).toBe(cases.length);
    expect(cases.filter(({ findings }) => findings.length > 0).length).toBeGreaterThanOrEqual(
      cases.length / 2,
    );
  });

  it.each(cases.map((each) => [each.tag, each.cell, each] as const))(
    "%s: %s",
    (_tag, cell, { reading, findings }) => {
      expect(notation(readUnits(cell, index))).toBe(reading);
      const told = findingsOf(unitRules, { name: cell, rows: [{ units: cell }], roster, pinyinOf });
      const rules = new Set(told.map(({ rule }) => rule).filter((rule) => !NOT_TOLD_HERE.has(rule)));
      expect([...rules].sort()).toEqual(findings);
    },
  );

  /** What is offered for a cell must mend what was told, and tidying must not change what is read. */
  const offered = cases.flatMap(({ cell }) =>
    findingsOf(unitRules, { name: cell, rows: [{ units: cell }], roster, pinyinOf }).flatMap(
      ({ rule, suggestion, data }) =>
        suggestion === null ? [] : [{ rule, cell, suggestion, name: String(data.name ?? "") }],
    ),
  );

  it("are offered corrections that mend them", () => {
    expect(offered.length).toBeGreaterThan(40);
    for (const { rule, cell, suggestion, name } of offered) {
      const again = findingsOf(unitRules, {
        name: suggestion,
        rows: [{ units: suggestion }],
        roster,
        pinyinOf,
      });
      const same = again.filter((each) => each.rule === rule && String(each.data.name ?? "") === name);
      expect({ rule, cell, suggestion, same }).toEqual({ rule, cell, suggestion, same: [] });
      if (rule !== "separators-mixed") continue;
      const names = (text: string) =>
        readUnits(text, index).items.map(
          ({ canonical, name: each, role }) => `${canonical ?? each.replace(/[(（)）]/g, "")}:${role}`,
        );
      expect({ cell, names: names(suggestion) }).toEqual({ cell, names: names(cell) });
    }
  });
});
