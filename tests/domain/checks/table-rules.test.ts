import { categoryMissing } from "../../../src/domain/checks/category-missing";
import { halfWidthPunctuation } from "../../../src/domain/checks/half-width-punctuation";
import { numberDuplicate } from "../../../src/domain/checks/number-duplicate";
import { numberGap } from "../../../src/domain/checks/number-gap";
import { numberInvalid } from "../../../src/domain/checks/number-invalid";
import { requirementRepeated } from "../../../src/domain/checks/requirement-repeated";
import { straySpace } from "../../../src/domain/checks/stray-space";
import { testRule } from "../../support/test-rule";

const LONG = "提升解读材料质量，灵活使用群众喜闻乐见的语言体进行解读。";

testRule(numberGap, {
  silent: [
    { name: "numbers without a gap", rows: [{ no: 1 }, { no: 2 }, { no: 3 }] },
    { name: "all numbers, in another order", rows: [{ no: 1 }, { no: 3 }, { no: 2 }] },
    {
      name: "numbers that start again with a category",
      rows: [
        { no: 1, category: "一、甲" },
        { no: 2, category: "一、甲" },
        { no: 3, category: "一、甲" },
      ],
    },
  ],
  reports: [
    {
      name: "one number left out",
      rows: [{ no: 1 }, { no: 3 }],
      findings: [{ row: 2, severity: "warning", messageId: "gap" }],
    },
    { name: "a table that starts at 4", rows: [{ no: 4 }, { no: 5 }], findings: [{ row: 1 }] },
  ],
});

testRule(numberDuplicate, {
  silent: [{ name: "different numbers", rows: [{ no: 1 }, { no: 2 }] }],
  reports: [
    {
      name: "the later of two equal numbers",
      rows: [{ no: 1 }, { no: 2 }, { no: 2 }],
      findings: [{ row: 3, severity: "error" }],
    },
  ],
});

testRule(numberInvalid, {
  silent: [{ name: "whole numbers", rows: [{ no: 1 }, { no: 2 }] }],
  reports: [
    {
      name: "a blank number and a word",
      rows: [{ no: "" }, { no: "附加" }],
      findings: [
        { row: 1, severity: "error", messageId: "blank" },
        { row: 2, severity: "error", messageId: "invalid" },
      ],
    },
    { name: "a decimal", rows: [{ no: "1.5" }], findings: [{ row: 1, messageId: "invalid" }] },
  ],
});

testRule(categoryMissing, {
  silent: [{ name: "a category on every row", rows: [{}, {}] }],
  reports: [
    {
      name: "a row without a category",
      rows: [{ category: " " }, {}],
      findings: [{ row: 1, severity: "error" }],
    },
  ],
});

testRule(straySpace, {
  silent: [
    { name: "a space between a digit and a word", rows: [{ requirement: "公开 2024 年目录" }] },
    { name: "a line break", rows: [{ requirement: "第一项。\n第二项。" }] },
  ],
  reports: [
    {
      name: "spaces inside a requirement",
      rows: [{ requirement: "完善 公开目录" }],
      findings: [{ row: 1, severity: "info", suggestion: "完善公开目录" }],
    },
  ],
});

testRule(halfWidthPunctuation, {
  silent: [
    { name: "full-width punctuation only", rows: [{ requirement: "一是公开，二是解读。" }] },
    { name: "a table that writes half width throughout", rows: [{ requirement: "一是公开,二是解读." }] },
    { name: "a comma inside a number", rows: [{ requirement: "投资1,200万元，按期完成" }] },
  ],
  reports: [
    {
      name: "a half-width comma beside full-width ones",
      rows: [{ requirement: "一是公开，二是解读" }, { requirement: "公开目录,完善机制(试行)" }],
      findings: [{ row: 2, severity: "info", suggestion: "公开目录，完善机制（试行）" }],
    },
  ],
});

testRule(requirementRepeated, {
  silent: [
    {
      name: "different requirements",
      rows: [{ requirement: LONG }, { requirement: "推进政务公开专区建设。" }],
    },
    {
      name: "a short phrase inside another row",
      rows: [{ requirement: "加强宣传。" }, { requirement: "完善机制，加强宣传。" }],
    },
  ],
  reports: [
    {
      name: "both of two rows that say the same",
      rows: [{ requirement: LONG }, { requirement: ` ${LONG}` }],
      findings: [
        { row: 1, severity: "warning", messageId: "same" },
        { row: 2, messageId: "same" },
      ],
    },
    {
      name: "a row that stands inside another, as the seed's rows 5 and 6",
      rows: [{ requirement: `科学确定解读范围，做到应解读尽解读。${LONG}` }, { requirement: LONG }],
      findings: [
        { row: 1, messageId: "contains" },
        { row: 2, messageId: "inside" },
      ],
    },
  ],
});
