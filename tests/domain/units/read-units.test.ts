import fc from "fast-check";
import { builtinTable } from "../../../src/domain/division";
import { builtinRoster, indexRoster, readUnits } from "../../../src/domain/units";

const roster = indexRoster(builtinRoster);
const read = (text: string) => readUnits(text, roster);
const named = (text: string) => read(text).items.map(({ name, role }) => `${name}:${role}`);

describe("责任单位 (domain.md)", () => {
  it.each([
    ["市教育局", ["市教育局:responsible"]],
    ["市政府办公室、市司法局", ["市政府办公室:responsible", "市司法局:responsible"]],
    ["市教育局牵头，市民政局、市财政局配合", ["市教育局:lead", "市民政局:support", "市财政局:support"]],
    // A role verb reaches back over every earlier segment that has no verb of its own.
    ["市教育局，市民政局执行", ["市教育局:execute", "市民政局:execute"]],
    [
      "牵头单位：市教育局；配合单位：市民政局、市财政局",
      ["市教育局:lead", "市民政局:support", "市财政局:support"],
    ],
    ["*市教育局、市民政局", ["市教育局:lead", "市民政局:responsible"]],
    [
      "市人力资源和社会保障局、市文化和旅游局。",
      ["市人力资源和社会保障局:responsible", "市文化和旅游局:responsible"],
    ],
    // Prefixes are shared inside a segment: 各 with a bare class word, 省 with a body.
    ["各镇人民政府、街道办事处", ["各镇人民政府:responsible", "各街道办事处:responsible"]],
    ["省科技厅、工业和信息化厅", ["省科技厅:responsible", "省工业和信息化厅:responsible"]],
    // 和 及 between whole bodies list them; inside a name they are the name's.
    ["市文化和旅游局和市教育局", ["市文化和旅游局:responsible", "市教育局:responsible"]],
    ["市教育局（牵头）、市财政局（配合）", ["市教育局:lead", "市财政局:support"]],
    ["市教育局牵头、市民政局、市财政局配合", ["市教育局:lead", "市民政局:support", "市财政局:support"]],
    ["牵头单位：市教育局 配合单位：市民政局", ["市教育局:lead", "市民政局:support"]],
    ["市教育局；市民政局", ["市教育局:responsible", "市民政局:responsible"]],
    ["市人力资源和\n社会保障局", ["市人力资源和社会保障局:responsible"]],
    ["市教育局\n市民政局", ["市教育局:responsible", "市民政局:responsible"]],
    ["市教育局、民政局，财政局", ["市教育局:responsible", "市民政局:responsible", "财政局:responsible"]],
    ["各县（市、区）政府", ["各县（市、区）政府:responsible"]],
    // Prefix traps: 市场 and 县域 are words, not levels; 市委 passes to party bodies only.
    ["市场监管局、教育局", ["市场监管局:responsible", "教育局:responsible"]],
    [
      "市委组织部、宣传部、财政局",
      ["市委组织部:responsible", "市委宣传部:responsible", "市财政局:responsible"],
    ],
    ["市民政局、教育局", ["市民政局:responsible", "市教育局:responsible"]],
    ["市教育局，民政局", ["市教育局:responsible", "民政局:responsible"]],
  ])("reads %s", (text, expected) => {
    expect(named(text)).toEqual(expected);
    expect(read(text).unrecognised).toEqual([]);
  });

  it.each([
    ["市农业农村局等", ""],
    ["市数据资源管理局等相关市直部门", "相关市直部门"],
    ["市直有关部门", "市直有关部门"],
  ])("leaves %s open", (text, descriptor) => {
    expect(read(text).open.map((open) => open.descriptor)).toEqual([descriptor]);
  });

  it.each([
    ["", "blank"],
    ["无", "none"],
    ["同上", "same-as-above"],
    ["详见附件1", "see-attachment"],
  ])("takes %p for no list", (text, kind) => {
    expect(read(text)).toMatchObject({ notAList: kind, items: [] });
  });

  it("shows a stretch that is no name instead of guessing", () => {
    const reading = read("市教育局，负责统筹的同志");
    expect(reading.items.map(({ name }) => name)).toEqual(["市教育局"]);
    expect(reading.unrecognised.map(({ text }) => text)).toEqual(["负责统筹的同志"]);
  });

  // domain.md: a deadline inside the unit cell is its own finding, and no body.
  it("tells a deadline inside the cell", () => {
    const reading = read("市教育局，6月底完成");
    expect(reading.items.map(({ name }) => name)).toEqual(["市教育局"]);
    expect(reading.deadlineInside?.text).toBe("6月底完成");
    expect(reading.unrecognised).toEqual([]);
  });

  it("reads all 32 cells of the seed with nothing left over", () => {
    for (const task of builtinTable().tasks) {
      expect(read(task.units).unrecognised).toEqual([]);
      expect(read(task.units).items.length).toBeGreaterThan(0);
    }
  });

  it("keeps 经济技术开发区管委会 itself after 各街道办事处 (seed rows 8 and 9)", () => {
    expect(named("各镇人民政府、街道办事处、经济技术开发区管委会执行")).toEqual([
      "各镇人民政府:execute",
      "各街道办事处:execute",
      "经济技术开发区管委会:execute",
    ]);
  });

  it("never throws, and its spans lie inside the cell", () => {
    const pieces = fc.constantFrom(
      "市教育局",
      "等",
      "、",
      "，",
      "；",
      "牵头",
      "（",
      "）",
      "各镇",
      "\n",
      "😀",
      "*",
      " ",
      "。",
      "和",
      "x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const reading = read(text);
        for (const { span } of [...reading.items, ...reading.unrecognised, ...reading.open]) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
        if (reading.notAList !== null && reading.notAList !== "sentence") return;
        const { items, open, unrecognised, separators, deadlineInside } = reading;
        const covered = new Set<number>();
        for (const { span } of [
          ...items,
          ...open,
          ...unrecognised,
          ...separators,
          ...(deadlineInside ? [deadlineInside] : []),
        ]) {
          for (let at = span.start; at < span.end; at++) covered.add(at);
        }
        expect(covered.size).toBe(text.length);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
