import { aliasStyle } from "../../../src/domain/checks/alias-style";
import { groupAndMember } from "../../../src/domain/checks/group-and-member";
import { separatorsMixed } from "../../../src/domain/checks/separators-mixed";
import { unitDuplicate } from "../../../src/domain/checks/unit-duplicate";
import { unitNearMiss } from "../../../src/domain/checks/unit-near-miss";
import { unitOutdated } from "../../../src/domain/checks/unit-outdated";
import { unitRules } from "../../../src/domain/checks/unit-rules";
import { unitTwoRoles } from "../../../src/domain/checks/unit-two-roles";
import { unitUnknown } from "../../../src/domain/checks/unit-unknown";
import { builtinTable } from "../../../src/domain/division";
import { builtinRoster } from "../../../src/domain/units";
import { pinyinOf } from "../../../src/domain/units/pinyin";
import type { Roster, RosterUnit } from "../../../src/domain/units";
import { findingsOf, testRule } from "../../support/test-rule";

const body = (name: string, more: Partial<RosterUnit> = {}): RosterUnit => ({
  name,
  fullName: "",
  aliases: [],
  unitClass: "市直部门",
  activeFrom: null,
  activeTo: null,
  ...more,
});
const withBodies = (...units: RosterUnit[]): Roster => ({ units: [...builtinRoster.units, ...units] });

// domain.md: edit distance 1 on names of 4+ characters, or equal after width/homoglyph folding.
testRule(unitNearMiss, {
  silent: [
    { name: "names and aliases of the roster", rows: [{ units: "市教育局、市人力资源和社会保障局" }] },
    { name: "three characters, which are too few", rows: [{ units: "教育居" }], pinyinOf },
    { name: "the same body of another level", rows: [{ units: "县教育局、省民政局" }] },
    { name: "another ordinal", rows: [{ units: "市第二中学" }], roster: withBodies(body("市第一中学")) },
    { name: "a real body one character away", rows: [{ units: "市体育局、市科技局" }] },
    { name: "two characters away", rows: [{ units: "市农林农林局" }] },
    { name: "groups", rows: [{ units: "市直各部们、各镇人民政府" }] },
  ],
  reports: [
    {
      name: "one wrong character, with the whole corrected cell",
      rows: [{ units: "市教育居牵头，市财政局配合" }],
      findings: [
        { row: 1, severity: "warning", marks: "市教育居", suggestion: "市教育局牵头，市财政局配合" },
      ],
    },
    {
      name: "one missing and one additional character",
      rows: [{ units: "市农业村局" }, { units: "市农业农村管局" }],
      findings: [
        { row: 1, suggestion: "市农业农村局" },
        { row: 2, suggestion: "市农业农村局" },
      ],
    },
    {
      name: "a slip in a full name, corrected in the full name",
      rows: [{ units: "市人力资源和社会保证局" }],
      findings: [{ row: 1, suggestion: "市人力资源和社会保障局" }],
    },
    {
      name: "a character that only looks the same",
      rows: [{ units: "巿教育局" }],
      findings: [{ row: 1, suggestion: "市教育局" }],
    },
    {
      name: "a level shared with the name before",
      rows: [{ units: "市教育局、农业农林局" }],
      findings: [{ row: 1, marks: "农业农林局", suggestion: "市教育局、市农业农村局" }],
    },
    {
      name: "two bodies just as near: nothing is suggested",
      rows: [{ units: "市文化中心" }],
      roster: { units: [body("市文明中心"), body("市文体中心")] },
      findings: [{ row: 1, messageId: "several", suggestion: null }],
    },
  ],
});

testRule(unitUnknown, {
  silent: [
    { name: "an alias and a group", rows: [{ units: "市人力资源和社会保障局、市直各部门" }] },
    { name: "what is a slip of the pen", rows: [{ units: "市教育居" }] },
    { name: "what was renamed", rows: [{ units: "县环保局" }] },
  ],
  reports: [
    {
      name: "a body that the roster lacks",
      rows: [{ units: "市教育局、市宇航中心" }],
      findings: [{ row: 1, severity: "error", messageId: "unknown", marks: "市宇航中心", suggestion: null }],
    },
    {
      name: "a name without its level, with the roster's",
      rows: [{ units: "教育局、水利局" }],
      findings: [
        { row: 1, messageId: "nearest", marks: "教育局", suggestion: "市教育局、水利局" },
        { row: 1, messageId: "nearest", marks: "水利局", suggestion: "教育局、市水利局" },
      ],
    },
    {
      name: "a name that sounds like one of the roster (domain.md: 教育居)",
      rows: [{ units: "教育居" }, { units: "市才正局" }],
      pinyinOf,
      findings: [
        { row: 1, messageId: "nearest", suggestion: "市教育局" },
        { row: 2, messageId: "nearest", suggestion: "市财政局" },
      ],
    },
    {
      name: "a body of another level, which is not suggested",
      rows: [{ units: "县教育局" }],
      findings: [{ row: 1, messageId: "level", suggestion: null }],
    },
    {
      name: "an old name in a table of its time that the roster does not have",
      rows: [{ units: "县环保局" }],
      year: { value: 2016, from: "option" },
      findings: [{ row: 1, severity: "error" }],
    },
  ],
});

testRule(unitOutdated, {
  silent: [
    { name: "bodies of today", rows: [{ units: "市生态环境分局、市司法局、市数据资源管理局" }] },
    {
      name: "an old name in a table of its time",
      rows: [{ units: "市环保局、市法制办" }],
      year: { value: 2017, from: "title" },
    },
    {
      name: "an old name that the office's roster keeps as an alias",
      rows: [{ units: "市环保局" }],
      roster: { units: [body("市生态环境局", { aliases: ["市环保局"] })] },
    },
    {
      name: "a body within its dates",
      rows: [{ units: "市过渡中心" }],
      roster: { units: [body("市过渡中心", { activeFrom: "2023-06-01", activeTo: "2024-06-30" })] },
    },
  ],
  reports: [
    {
      name: "well-known old names, with what took over",
      rows: [{ units: "市环保局牵头，市财政局配合" }, { units: "市法制办、市国土资源局" }],
      findings: [
        { row: 1, severity: "warning", marks: "市环保局", suggestion: "市生态环境分局牵头，市财政局配合" },
        { row: 2, marks: "市法制办", suggestion: "市司法局、市国土资源局" },
        { row: 2, marks: "市国土资源局", suggestion: "市法制办、市自然资源和规划局" },
      ],
    },
    {
      name: "the same at another level, where the roster has no body to offer",
      rows: [{ units: "县工商局" }],
      findings: [{ row: 1, messageId: "renamed", suggestion: null }],
    },
    {
      name: "a body that the roster ends before the day of issue",
      rows: [{ units: "市过渡中心" }],
      issued: "2024-03-01",
      roster: { units: [body("市过渡中心", { activeTo: "2024-02-29" })] },
      findings: [{ row: 1, messageId: "ended" }],
    },
    {
      name: "names from before their time",
      rows: [{ units: "市数据局" }, { units: "市新设中心" }],
      year: { value: 2022, from: "title" },
      roster: withBodies(body("市新设中心", { activeFrom: "2023-01-01" })),
      findings: [
        { row: 1, messageId: "early" },
        { row: 2, messageId: "early" },
      ],
    },
    {
      name: "a body judged at the day of the check when the table has no year",
      rows: [{ units: "市环保局" }],
      year: null,
      asOf: "2024-05-01",
      findings: [{ row: 1, messageId: "renamed" }],
    },
  ],
});

testRule(unitDuplicate, {
  silent: [
    { name: "different bodies", rows: [{ units: "市教育局、市财政局，各镇人民政府、街道办事处" }] },
    { name: "one body in two roles", rows: [{ units: "市教育局牵头，市教育局、市财政局配合" }] },
    { name: "one body on two rows", rows: [{ units: "市教育局" }, { units: "市教育局" }] },
  ],
  reports: [
    {
      name: "the same name twice, with the cell without the second",
      rows: [{ units: "市教育局、市财政局、市教育局" }],
      findings: [{ row: 1, severity: "warning", messageId: "same", suggestion: "市教育局、市财政局" }],
    },
    {
      name: "two names of one body",
      rows: [{ units: "市人社局、市人力资源和社会保障局，各镇人民政府" }],
      findings: [{ row: 1, messageId: "alias", suggestion: "市人社局，各镇人民政府" }],
    },
    {
      name: "a group twice",
      rows: [{ units: "各镇人民政府、市教育局、各镇人民政府" }],
      findings: [{ row: 1, messageId: "same" }],
    },
    {
      name: "one on which a later name's level hangs: nothing is suggested",
      rows: [{ units: "市教育局，市财政局、市教育局、民政局" }],
      findings: [{ row: 1, suggestion: null }],
    },
    {
      name: "one that stands alone in its clause: nothing is suggested",
      rows: [{ units: "市教育局；市教育局" }],
      findings: [{ row: 1, suggestion: null }],
    },
  ],
});

testRule(unitTwoRoles, {
  silent: [
    { name: "each body in one role", rows: [{ units: "市教育局牵头，市财政局配合" }] },
    { name: "one body twice in one role", rows: [{ units: "市教育局、市教育局" }] },
  ],
  reports: [
    {
      name: "lead and support",
      rows: [{ units: "市教育局牵头，市财政局、市教育局配合" }],
      findings: [{ row: 1, severity: "warning", marks: "市教育局" }],
    },
    {
      name: "two names of one body",
      rows: [{ units: "市人社局牵头，市人力资源和社会保障局配合" }],
      findings: [{ row: 1, marks: "市人力资源和社会保障局" }],
    },
  ],
});

testRule(groupAndMember, {
  silent: [
    { name: "in different roles, which is normal", rows: [{ units: "市政府办公室牵头，市直各部门执行" }] },
    { name: "beside an unknown subset", rows: [{ units: "市教育局、市直有关部门" }] },
    { name: "beside the others", rows: [{ units: "市教育局、其他市直部门" }] },
    { name: "a body of another class", rows: [{ units: "市委组织部、市直各部门" }] },
  ],
  reports: [
    {
      name: "a department beside all departments, as the seed's row 24",
      rows: [{ units: "市政府办公室，市直各部门" }],
      findings: [{ row: 1, severity: "info", marks: "市政府办公室" }],
    },
    {
      name: "a town beside all towns, by an alias",
      rows: [{ units: "各镇人民政府、东河镇人民政府" }],
      roster: withBodies(body("东河镇", { aliases: ["东河镇人民政府"], unitClass: "镇" })),
      findings: [{ row: 1, marks: "东河镇人民政府" }],
    },
  ],
});

testRule(separatorsMixed, {
  silent: [
    { name: "one kind of marks", rows: [{ units: "市教育局、市财政局，各镇人民政府。" }] },
    { name: "half width throughout", rows: [{ units: "市教育局,市财政局" }, { units: "市教育局;市民政局" }] },
    { name: "blanks as the only separators", rows: [{ units: "市教育局 市财政局" }] },
    { name: "line breaks", rows: [{ units: "市教育局\n市财政局" }] },
    { name: "no list at all", rows: [{ units: " 无 " }, { units: "" }] },
  ],
  reports: [
    {
      name: "half and full width in one cell",
      rows: [{ units: "市教育局,市财政局，市民政局" }],
      findings: [{ row: 1, severity: "info", suggestion: "市教育局，市财政局，市民政局" }],
    },
    {
      name: "half width where the column writes full width (seed rows 20 to 24)",
      rows: [{ units: "市教育局，市财政局" }, { units: "市教育局，市民政局" }, { units: "市教育局,各镇" }],
      findings: [{ row: 3, suggestion: "市教育局，各镇" }],
    },
    {
      name: "stray blanks: in a name, beside a mark, at an end",
      rows: [{ units: "市 教育局、市财政局" }, { units: "市教育局、 市财政局" }, { units: "市教育局 " }],
      findings: [
        { row: 1, suggestion: "市教育局、市财政局" },
        { row: 2, suggestion: "市教育局、市财政局" },
        { row: 3, suggestion: "市教育局" },
      ],
    },
    {
      name: "a blank for a separator beside marks",
      rows: [{ units: "市教育局 市财政局、市民政局" }],
      findings: [{ row: 1, suggestion: "市教育局、市财政局、市民政局" }],
    },
    {
      name: "doubled, leading and trailing marks",
      rows: [{ units: "市教育局、、市财政局" }, { units: "、市教育局" }, { units: "市教育局、，市财政局，" }],
      findings: [
        { row: 1, suggestion: "市教育局、市财政局" },
        { row: 2, suggestion: "市教育局" },
        { row: 3, suggestion: "市教育局，市财政局" },
      ],
    },
    {
      name: "brackets of two widths",
      rows: [{ units: "市教育局(牵头)，市财政局（配合）" }],
      findings: [{ row: 1, suggestion: "市教育局（牵头），市财政局（配合）" }],
    },
  ],
});

testRule(aliasStyle, {
  silent: [
    { name: "one name throughout", rows: [{ units: "市人社局" }, { units: "市人社局、市教育局" }] },
    { name: "two names in one cell, which is a duplicate", rows: [{ units: "市人社局、市人力社保局" }] },
    { name: "an alias throughout", rows: [{ units: "市人力资源和社会保障局" }, { units: "市教育局" }] },
  ],
  reports: [
    {
      name: "two names, the rarer one told once with what most rows write",
      rows: [
        { units: "市人力资源和社会保障局" },
        { units: "市人社局、市教育局" },
        { units: "市人社局" },
        { units: "市人力社保局牵头" },
      ],
      findings: [
        { row: 1, severity: "info", marks: "市人力资源和社会保障局", suggestion: "市人社局" },
        { row: 4, suggestion: "市人社局牵头" },
      ],
    },
    {
      name: "equally usual names: the roster's own is the usual one",
      rows: [{ units: "市人力社保局" }, { units: "市人社局" }],
      findings: [{ row: 1, suggestion: "市人社局" }],
    },
  ],
});

describe("the unit rules on the seed", () => {
  const findings = findingsOf(unitRules, {
    name: "seed",
    rows: builtinTable().tasks.map(({ units }) => ({ units })),
    pinyinOf,
  });
  const rows = (rule: string) => findings.filter((each) => each.rule === rule).map(({ no }) => no);

  it("report what domain.md says of it, and no error", () => {
    expect(rows("lead-missing")).toHaveLength(27);
    expect(rows("execute-without-lead")).toEqual([9]);
    expect(rows("group-and-member")).toEqual([24]);
    expect(rows("separators-mixed")).toEqual([20, 21, 22, 23, 24]);
    expect(rows("open-list")).toEqual([2, 3, 13, 15, 16, 20]);
    expect(rows("group-unexpanded")).toEqual([1, 1]);
    const others = [
      "lead-missing",
      "execute-without-lead",
      "group-and-member",
      "separators-mixed",
      "open-list",
    ];
    expect(findings.filter(({ rule }) => ![...others, "group-unexpanded"].includes(rule))).toEqual([]);
  });
});
