import { builtinTable } from "../../../src/domain/division";
import { builtinRoster, emptyGroups, expectedUnits, indexRoster, readUnits } from "../../../src/domain/units";
import type { Roster } from "../../../src/domain/units";

const unit = (
  name: string,
  unitClass: string,
  activeFrom: string | null = null,
  activeTo: string | null = null,
) => ({
  name,
  fullName: "",
  aliases: [],
  unitClass,
  activeFrom,
  activeTo,
});
const roster: Roster = {
  units: [
    unit("市教育局", "市直部门"),
    unit("市数据局", "市直部门", "2024-01-01"),
    unit("市法制办", "市直部门", null, "2018-12-31"),
    unit("东河镇", "镇"),
  ],
};
const index = indexRoster(roster);
const expected = (cells: readonly string[], on: string | null = "2024-06-01") =>
  expectedUnits(
    cells.map((text, position) => ({ no: position + 1, reading: readUnits(text, index) })),
    index,
    on,
  );

describe("who owes a return", () => {
  it("is named bodies and the members of groups, each task once", () => {
    expect(expected(["市教育局，市直各部门", "各镇人民政府"])).toEqual([
      { unit: "市教育局", tasks: [1], open: false },
      { unit: "市数据局", tasks: [1], open: false },
      { unit: "东河镇", tasks: [2], open: false },
    ]);
  });

  it("leaves out bodies that did not exist on the day", () => {
    expect(expected(["市直各部门"], "2018-06-01").map(({ unit: name }) => name)).toEqual([
      "市教育局",
      "市法制办",
    ]);
  });

  it("is open where only a 有关 group names it", () => {
    expect(expected(["市直有关部门", "市教育局"])).toEqual([
      { unit: "市教育局", tasks: [2], open: false },
      { unit: "市数据局", tasks: [1], open: true },
    ]);
  });

  it("never lists a body that 等 stands for", () => {
    expect(expected(["市教育局等"]).map(({ unit: name }) => name)).toEqual(["市教育局"]);
  });

  it("says which groups of the seed have no members in the built-in roster: it names no town and no street", () => {
    const builtin = indexRoster(builtinRoster);
    const tasks = builtinTable().tasks.map((task) => ({
      no: task.no,
      reading: readUnits(task.units, builtin),
    }));
    expect(emptyGroups(tasks, builtin, null)).toEqual(["各镇人民政府", "各街道办事处"]);
  });
});
