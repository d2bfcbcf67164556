import { classesOfUnit, groupClasses } from "../../../src/domain/units/group-classes";

const CLASSES = new Set(["市直部门", "党群部门", "镇", "街道", "开发区"]);

describe("the classes behind a group (domain.md: exactly the roster's class)", () => {
  it.each([
    ["市直各部门", ["市直部门"]],
    ["市直有关部门", ["市直部门"]],
    ["市直各部门（单位）", ["市直部门"]],
    ["市直各部门和单位", ["市直部门"]],
    ["市级各部门", ["市直部门"]],
    ["市政府各部门", ["市直部门"]],
    ["各部门", ["市直部门"]],
    ["各有关单位", ["市直部门"]],
    ["其他部门", ["市直部门"]],
    ["各级各部门", ["市直部门"]],
    ["各镇", ["镇"]],
    ["各镇人民政府", ["镇"]],
    ["各乡镇人民政府", ["镇"]],
    ["各镇（街道）", ["镇", "街道"]],
    ["各镇人民政府（街道办事处）", ["镇", "街道"]],
    ["各镇街", ["镇", "街道"]],
    ["各镇各街道", ["镇", "街道"]],
    ["各镇、街道、开发区", ["镇", "街道", "开发区"]],
    ["各街道办事处", ["街道"]],
    ["街道办事处", ["街道"]],
    ["各开发区管委会", ["开发区"]],
    ["各镇各部门", ["镇", "市直部门"]],
    ["全市各镇", ["镇"]],
    ["县直各部门", ["县直部门"]],
  ])("of %s are %j", (group, classes) => {
    expect(groupClasses(group, CLASSES)).toEqual(classes);
  });

  // Bodies of another level or kind must not be expanded into those of the roster.
  it.each([
    "各镇卫生院",
    "各镇中小学",
    "各镇直部门",
    "各乡村",
    "各县（市、区）政府",
    "各县区",
    "各责任单位",
    "各成员单位",
    "市直各执法部门",
    "行业主管部门",
    "各企事业单位",
    "各银行",
    "各社区",
    "驻市各单位",
  ])("of %s are not known", (group) => {
    expect(groupClasses(group, CLASSES)).toEqual([]);
  });

  it("may be one that the office has made itself", () => {
    const classes = new Set([...CLASSES, "医院", "卫生院", "成员单位"]);
    expect(groupClasses("各医院", classes)).toEqual(["医院"]);
    expect(groupClasses("各镇卫生院", classes)).toEqual(["卫生院"]);
    expect(groupClasses("市安委会各成员单位", classes)).toEqual(["成员单位"]);
  });

  it("are 镇 and 乡 for 各乡镇 where the roster has both", () => {
    expect(groupClasses("各乡镇", new Set(["镇", "乡"]))).toEqual(["镇", "乡"]);
    expect(groupClasses("各乡", CLASSES)).toEqual(["乡"]);
  });
});

describe("the classes of a roster's unit, as offices write them", () => {
  const classes = (unitClass: string, name = "", fullName = ""): readonly string[] =>
    classesOfUnit({ name, fullName, unitClass });

  it.each([
    ["市直部门", ["市直部门"]],
    ["市直单位", ["市直部门"]],
    ["县直机关", ["县直部门"]],
    ["区直", ["区直部门"]],
    ["市直各部门", ["市直部门"]],
    ["街道办事处", ["街道"]],
    ["镇政府", ["镇"]],
    ["园区", ["开发区"]],
    ["委办局", ["部门"]],
    ["党群部门", ["党群部门"]],
    ["卫生院", ["卫生院"]],
    ["", []],
  ])("%s is %j", (unitClass, found) => {
    expect(classes(unitClass)).toEqual(found);
  });

  it("are told by the name where one word stands for towns and streets", () => {
    expect(classes("乡镇（街道）", "文昌街道办事处")).toEqual(["街道"]);
    expect(classes("镇街", "新渡镇人民政府")).toEqual(["镇"]);
    expect(classes("乡镇", "大营", "大营乡人民政府")).toEqual(["乡"]);
    expect(classes("乡镇", "大营")).toEqual(["镇", "乡"]);
  });

  it("are found by a group whatever the words", () => {
    expect(groupClasses("市直各部门", new Set(["部门", "镇"]))).toEqual(["部门"]);
    expect(groupClasses("各部门", new Set(["部门", "镇"]))).toEqual(["部门"]);
  });
});
