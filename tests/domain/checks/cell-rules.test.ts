import { deadlineInUnitCell } from "../../../src/domain/checks/deadline-in-unit-cell";
import { deadlineVague } from "../../../src/domain/checks/deadline-vague";
import { textFolded } from "../../../src/domain/checks/text-folded";
import { rangeRolled } from "../../../src/domain/checks/range-rolled";
import { startOnly } from "../../../src/domain/checks/start-only";
import { groupUnexpanded } from "../../../src/domain/checks/group-unexpanded";
import { deadlineBeforeIssue } from "../../../src/domain/checks/deadline-before-issue";
import { yearFromTitle } from "../../../src/domain/checks/year-from-title";
import { yearDiffers } from "../../../src/domain/checks/year-differs";
import { beforeAmbiguous } from "../../../src/domain/checks/before-ambiguous";
import { deadlineImpossible } from "../../../src/domain/checks/deadline-impossible";
import { deadlineMissing } from "../../../src/domain/checks/deadline-missing";
import { deadlinePast } from "../../../src/domain/checks/deadline-past";
import { deadlineUnrecognised } from "../../../src/domain/checks/deadline-unrecognised";
import { executeWithoutLead } from "../../../src/domain/checks/execute-without-lead";
import { leadMissing } from "../../../src/domain/checks/lead-missing";
import { monthBare } from "../../../src/domain/checks/month-bare";
import { noDate } from "../../../src/domain/checks/no-date";
import { notAUnitList } from "../../../src/domain/checks/not-a-unit-list";
import { openList } from "../../../src/domain/checks/open-list";
import { unitMissing } from "../../../src/domain/checks/unit-missing";
import { yearUnknown } from "../../../src/domain/checks/year-unknown";
import { testRule } from "../../support/test-rule";

const plain = [{ name: "an ordinary row", rows: [{ units: "市教育局", deadline: "2024年12月底前" }] }];

testRule(unitMissing, {
  silent: plain,
  reports: [
    {
      name: "a blank cell",
      rows: [{ units: " " }],
      findings: [{ row: 1, severity: "error" }],
    },
  ],
});

testRule(notAUnitList, {
  silent: plain,
  reports: [
    {
      name: "a reference",
      rows: [{ units: "同上" }],
      findings: [{ row: 1, severity: "warning", messageId: "reference" }],
    },
    {
      name: "无, written out",
      rows: [{ units: "无" }],
      findings: [{ row: 1, severity: "warning", messageId: "none" }],
    },
    {
      name: "a stretch that is no name",
      rows: [{ units: "市教育局，负责统筹的同志" }],
      findings: [{ row: 1, messageId: "unread", marks: "负责统筹的同志" }],
    },
  ],
});

testRule(leadMissing, {
  silent: [...plain, { name: "a marked lead", rows: [{ units: "市教育局牵头，市民政局配合" }] }],
  reports: [
    {
      name: "several bodies without a lead",
      rows: [{ units: "市教育局、市民政局" }],
      findings: [{ row: 1, severity: "info", marks: "市教育局" }],
    },
  ],
});

testRule(executeWithoutLead, {
  silent: [
    ...plain,
    { name: "a lead and others who execute", rows: [{ units: "市教育局牵头，市民政局执行" }] },
  ],
  reports: [
    {
      name: "执行 alone, as the seed's row 9",
      rows: [{ units: "市教育局、市民政局执行" }],
      findings: [{ row: 1, severity: "warning" }],
    },
  ],
});

testRule(openList, {
  silent: [...plain, { name: "a group that is exactly a class", rows: [{ units: "市直各部门" }] }],
  reports: [
    {
      name: "a bare 等",
      rows: [{ units: "市教育局等" }],
      findings: [{ row: 1, severity: "warning", messageId: "bare" }],
    },
    {
      name: "等 with a descriptor, and a 有关 group",
      rows: [{ units: "市教育局等相关市直部门" }, { units: "市直有关部门" }],
      findings: [
        { row: 1, severity: "info", messageId: "descriptor" },
        { row: 2, messageId: "descriptor" },
      ],
    },
  ],
});

testRule(deadlineMissing, {
  silent: plain,
  reports: [
    {
      name: "a blank cell and a stroke",
      rows: [{ deadline: "" }, { deadline: "/" }],
      findings: [{ row: 1, severity: "error" }, { row: 2 }],
    },
  ],
});

testRule(deadlineUnrecognised, {
  silent: plain,
  reports: [
    { name: "prose", rows: [{ deadline: "看情况再说" }], findings: [{ row: 1, severity: "error" }] },
    { name: "a unit's name", rows: [{ deadline: "市教育局" }], findings: [{ row: 1 }] },
  ],
});

testRule(deadlineImpossible, {
  silent: [...plain, { name: "29 February of a leap year", rows: [{ deadline: "2024年2月29日" }] }],
  reports: [
    {
      name: "days that do not exist",
      rows: [{ deadline: "2月30日" }, { deadline: "13月底" }],
      findings: [{ row: 1, severity: "error" }, { row: 2 }],
    },
  ],
});

testRule(deadlinePast, {
  silent: [
    { name: "the due day itself", rows: [{ deadline: "6月30日" }], asOf: "2024-06-30" },
    { name: "a row that is done", rows: [{ deadline: "6月30日" }], asOf: "2024-07-01", doneRows: [1] },
    { name: "ongoing work", rows: [{ deadline: "持续推进" }], asOf: "2030-01-01" },
    { name: "between the two readings of 6月前", rows: [{ deadline: "6月前" }], asOf: "2024-06-15" },
  ],
  reports: [
    {
      name: "the day after",
      rows: [{ deadline: "6月30日" }],
      asOf: "2024-07-01",
      findings: [{ row: 1, severity: "warning" }],
    },
  ],
});

testRule(yearUnknown, {
  silent: [...plain, { name: "a year in the cell", rows: [{ deadline: "2024年12月底" }], year: null }],
  reports: [
    {
      name: "a month of no year",
      rows: [{ deadline: "12月底" }],
      year: null,
      findings: [{ row: 1, severity: "error" }],
    },
  ],
});

testRule(noDate, {
  silent: plain,
  reports: [
    {
      name: "ongoing as an info, immediate and conditional as warnings",
      rows: [{ deadline: "持续推进" }, { deadline: "立即" }, { deadline: "适时" }],
      findings: [
        { row: 1, severity: "info", messageId: "ongoing" },
        { row: 2, severity: "warning", messageId: "vague" },
        { row: 3, severity: "warning" },
      ],
    },
    {
      name: "all year, and a part without a day beside one that has it",
      rows: [
        { deadline: "贯穿全年" },
        { deadline: "12月底前完成，视情况延后" },
        { deadline: "立行立改，持续推进" },
      ],
      findings: [
        { row: 1, severity: "info", messageId: "all-year" },
        { row: 2, severity: "warning", messageId: "vague" },
        { row: 3, severity: "warning", messageId: "vague" },
      ],
    },
  ],
});

testRule(monthBare, {
  silent: [...plain, { name: "12月底", rows: [{ deadline: "12月底" }] }],
  reports: [{ name: "12月 alone", rows: [{ deadline: "12月" }], findings: [{ row: 1, severity: "info" }] }],
});

testRule(beforeAmbiguous, {
  silent: [...plain, { name: "the end of a month", rows: [{ deadline: "6月底前" }] }],
  reports: [
    {
      name: "before a month",
      rows: [{ deadline: "2024年6月前" }],
      findings: [{ row: 1, severity: "warning" }],
    },
  ],
});

testRule(deadlineInUnitCell, {
  silent: plain,
  reports: [
    {
      name: "a deadline after the last body (domain.md: …管委会，6月底完成)",
      rows: [{ units: "市教育局，经济技术开发区管委会，6月底完成" }],
      findings: [{ row: 1, severity: "warning", marks: "6月底完成" }],
    },
  ],
});

testRule(deadlineVague, {
  silent: [...plain, { name: "a part of a month that has a last day", rows: [{ deadline: "6月上旬" }] }],
  reports: [
    {
      name: "forms that are understood and give no day",
      rows: [
        { deadline: "6月初" },
        { deadline: "30日内" },
        { deadline: "3-5年内" },
        { deadline: "汛期前" },
        { deadline: "元旦前" },
        { deadline: "每两周" },
      ],
      findings: [
        { row: 1, severity: "warning", messageId: "part-of-month" },
        { row: 2, messageId: "needs-start" },
        { row: 3, messageId: "between" },
        { row: 4, messageId: "local-event" },
        { row: 5, messageId: "new-year" },
        { row: 6, messageId: "cycle-start" },
      ],
    },
  ],
});

testRule(startOnly, {
  silent: [...plain, { name: "a start whose end is said too", rows: [{ deadline: "6月启动，12月底完成" }] }],
  reports: [
    {
      name: "a start alone",
      rows: [{ deadline: "即日起" }, { deadline: "2024年7月之后" }],
      findings: [{ row: 1, severity: "warning" }, { row: 2 }],
    },
  ],
});

testRule(rangeRolled, {
  silent: [...plain, { name: "a range that names both years", rows: [{ deadline: "2024年11月—2025年2月" }] }],
  reports: [
    {
      name: "November to February",
      rows: [{ deadline: "11月—2月" }],
      findings: [{ row: 1, severity: "warning" }],
    },
  ],
});

testRule(textFolded, {
  silent: [...plain, { name: "numerals that everyone writes", rows: [{ deadline: "第三季度" }] }],
  reports: [
    {
      name: "every kind of noise",
      rows: [{ deadline: "l2月底" }, { deadline: "二〇二四年十二月" }, { deadline: " 每 月 " }],
      findings: [
        { row: 1, severity: "info", messageId: "dated", suggestion: "12月底" },
        { row: 2, messageId: "dated", suggestion: "2024年12月" },
        { row: 3, messageId: "folded", suggestion: "每月" },
      ],
    },
  ],
});

testRule(groupUnexpanded, {
  silent: [...plain, { name: "a group with members", rows: [{ units: "市直各部门" }] }],
  reports: [
    {
      name: "a class that is empty in the built-in roster, once however many rows name it",
      rows: [{ units: "各镇人民政府" }, { units: "各镇人民政府" }],
      findings: [{ row: 1, severity: "warning", messageId: "class", marks: "各镇人民政府" }],
    },
    // 县（市、区） governments are no departments of the city: nothing may be expanded into them.
    {
      name: "groups of another level, and groups that no class tells",
      rows: [{ units: "各县（市、区）政府" }, { units: "省直各部门" }, { units: "各责任单位" }],
      findings: [
        { row: 1, messageId: "unknown" },
        { row: 2, messageId: "class" },
        { row: 3, messageId: "unknown" },
      ],
    },
  ],
});

testRule(deadlineBeforeIssue, {
  silent: [
    ...plain,
    { name: "a late reading after the issue", issued: "2024-06-15", rows: [{ deadline: "2024年6月前" }] },
  ],
  reports: [
    {
      name: "a day before the issue",
      issued: "2024-06-15",
      rows: [{ deadline: "2024年3月底" }],
      findings: [{ row: 1, severity: "error" }],
    },
  ],
});

const BY_TITLE = { value: 2024, from: "title" } as const;

testRule(yearFromTitle, {
  silent: [
    { name: "a year of the cell's own", year: BY_TITLE, rows: [{ deadline: "2024年12月底" }] },
    { name: "nothing that needs a year", year: BY_TITLE, rows: [{ deadline: "持续推进" }] },
    { name: "a year that a person set", rows: [{ deadline: "12月底" }] },
  ],
  reports: [
    {
      name: "a month without a year",
      year: BY_TITLE,
      rows: [{ deadline: "12月底" }],
      findings: [{ row: 1, severity: "info" }],
    },
  ],
});

testRule(yearDiffers, {
  silent: plain,
  reports: [
    {
      name: "another year, written or counted",
      rows: [{ deadline: "2023年12月底" }, { deadline: "明年一季度" }],
      findings: [{ row: 1, severity: "info" }, { row: 2 }],
    },
  ],
});
