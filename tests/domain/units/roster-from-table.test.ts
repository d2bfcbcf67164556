import { builtinTable } from "../../../src/domain/division";
import { builtinRoster, indexRoster, readUnits, rosterFromTable } from "../../../src/domain/units";
import type { Roster } from "../../../src/domain/units";

const YEAR = { from: "2024-01-01", to: "2024-12-31" };
const office: Roster = {
  units: [
    {
      name: "市教育局",
      fullName: "",
      aliases: ["市教体局"],
      unitClass: "市直部门",
      activeFrom: null,
      activeTo: null,
    },
    { name: "市财政局", fullName: "", aliases: [], unitClass: "市直部门", activeFrom: null, activeTo: null },
    { name: "市档案馆", fullName: "", aliases: [], unitClass: "", activeFrom: null, activeTo: null },
  ],
};

function draft(cells: readonly string[], roster: Roster = office, keepAll = false) {
  const index = indexRoster(roster);
  const readings = cells.map((cell) => readUnits(cell, index));
  return rosterFromTable(readings, index, YEAR, keepAll);
}
const names = (roster: Roster) => roster.units.map(({ name }) => name);

describe("a roster filled from a table", () => {
  it("lists every unit once, in the order of the table, by the roster's entry", () => {
    const { roster, added } = draft(["市天文馆、市教体局", "市教育局、市天文馆"]);
    expect(names(roster)).toEqual(["市天文馆", "市教育局"]);
    expect(roster.units[1]?.aliases).toEqual(["市教体局"]);
    expect(added.map(({ name }) => name)).toEqual(["市天文馆"]);
  });

  it("guesses a class only where the name says it", () => {
    const { added } = draft(["东河镇、文昌街道办事处、高新区管委会、市天文局"]);
    expect(added.map(({ name, unitClass }) => [name, unitClass])).toEqual([
      ["东河镇", "镇"],
      ["文昌街道办事处", "街道"],
      ["高新区管委会", "开发区"],
      ["市天文局", ""],
    ]);
  });

  it("adds the members of groups, and says which classes are empty", () => {
    const { roster, emptyClasses } = draft(["市直各部门，各镇人民政府、街道办事处"]);
    expect(names(roster)).toEqual(["市教育局", "市财政局"]);
    expect(emptyClasses).toEqual(["镇", "街道"]);
  });

  it("does not take a 有关 group's class for one that has to be filled", () => {
    expect(draft(["有关镇"]).emptyClasses).toEqual([]);
  });

  it("takes a name without its level as an alias, so that both are one body", () => {
    const { roster, added } = draft(["教育局、财政局"]);
    expect(roster.units.map(({ name, aliases }) => [name, aliases])).toEqual([
      ["市教育局", ["市教体局", "教育局"]],
      ["市财政局", ["财政局"]],
    ]);
    expect(added).toEqual([]);
  });

  it("leaves out what looks misspelt and says so: the list must not make a slip right", () => {
    const { roster, doubtful } = draft(["市教育居、市财政局"]);
    expect(names(roster)).toEqual(["市财政局"]);
    expect(doubtful).toMatchObject([{ name: "市教育居", near: { name: "市教育局" } }]);
  });

  it("keeps the rest of an office's own list when asked to", () => {
    expect(names(draft(["市财政局"], office, true).roster)).toEqual(["市财政局", "市教育局", "市档案馆"]);
    expect(names(draft(["市财政局"]).roster)).toEqual(["市财政局"]);
  });

  it("of the seed knows every unit, and asks for towns and streets", () => {
    const index = indexRoster(builtinRoster);
    const readings = builtinTable().tasks.map(({ units }) => readUnits(units, index));
    const { roster, added, emptyClasses } = rosterFromTable(readings, index, YEAR, false);
    expect(added).toEqual([]);
    expect(emptyClasses).toEqual(["镇", "街道"]);
    // In the order of the table: the zone stands in row 1, 市农业农村局 first in row 2.
    expect(names(roster).slice(0, 3)).toEqual(["经济技术开发区管委会", "市农业农村局", "市教育局"]);
    // A filled roster answers for the table that it came from.
    const again = indexRoster(roster);
    const items = readings.flatMap(({ items: each }) => each).filter(({ kind }) => kind === "unit");
    expect(items.every(({ name }) => again.find(name) !== null)).toBe(true);
  });
});
