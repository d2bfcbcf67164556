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
import { unitUnknown } from "../../../src/domain/checks/unit-unknown";
import { yearUnknown } from "../../../src/domain/checks/year-unknown";
import { testRule } from "../../support/test-rule";

const plain = [{ name: "an ordinary row", rows: [{ units: "市教育局", deadline: "2024年12月底前" }] }];

testRule(unitMissing, {
  silent: plain,
  reports: [
    {
      name: "a blank cell and 无",
      rows: [{ units: " " }, { units: "无" }],
      findings: [{ row: 1, severity: "error" }, { row: 2 }],
    },
  ],
});

testRule(unitUnknown, {
  silent: [
    ...plain,
    { name: "an alias and a group", rows: [{ units: "市人力资源和社会保障局、市直各部门" }] },
  ],
  reports: [
    {
      name: "a body that the roster lacks",
      rows: [{ units: "市教育局、市天文局" }],
      findings: [{ row: 1, severity: "error", marks: "市天文局" }],
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
