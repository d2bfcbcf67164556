import { allRules } from "../../src/domain/checks";
import type { Finding } from "../../src/domain/checks";
import { englishReturnFinding } from "../../src/domain/texts/en-US-returns";
import { englishRules } from "../../src/domain/texts/en-US-checks";
import { returnTexts } from "../../src/domain/texts/zh-CN-returns";
import type { ListedFinding, ReturnFinding } from "../../src/domain/consolidation";
import type { OfficeSettingsProblem } from "../../src/domain/office-settings";
import { textsFor } from "../support/texts-for";
import { unreadableText } from "../../src/workbooks";
import { UNREADABLE_TEXTS } from "../../src/workbooks/texts-zh-CN";

const english = textsFor("en-US");
const chinese = textsFor("zh-CN");
const HAN = /\p{Script=Han}/u;
/** Names of things in the workbook and examples of what is written there stay Chinese, quoted or in brackets. */
const QUOTED = /“[^”]*”|\([^()]*\)|\{[^}]*\}/g;
/** Labels, rows and examples of the table itself. */
const TERMS =
  /填报单位|时限要求|工作任务|责任单位|分工表|单位名录|汇总|填报表|本工作簿|2024年第三季度|等|上旬|中旬|下旬/g;

/** Every text below a member, by its path; functions are called with the words of the pane's own arguments. */
function textsOf(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, each]) => [...textsOf(each, `${path}.${key}`)]);
  }
  return [];
}

/** The paths of all members, functions too. */
function pathsOf(value: unknown, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, each]) => pathsOf(each, `${path}.${key}`));
}

describe("the pane in English", () => {
  it("has every text that the Chinese pane has", () => {
    expect(pathsOf(english).toSorted()).toEqual(pathsOf(chinese).toSorted());
  });

  it.each(textsOf(english, "texts").map(([path, text]) => ({ path, text })))(
    "$path has no Chinese but names in the table",
    ({ text }) => {
      expect(text.replace(QUOTED, "").replace(TERMS, "")).not.toMatch(HAN);
    },
  );

  it.each(Object.entries(english.check.reading.kinds))(
    "names the kind of deadline %s in English",
    (_, name) => {
      expect(name).not.toMatch(HAN);
    },
  );
});

describe("findings in English", () => {
  const placeholders = (text: string): readonly string[] =>
    [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);

  it("has a name and every sentence for each rule, and none for rules that are not", () => {
    expect(Object.keys(englishRules).toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
    for (const { id, messages } of allRules) {
      const rule = englishRules[id];
      expect(Object.keys(rule?.messages ?? {}).toSorted()).toEqual(Object.keys(messages).toSorted());
      for (const [message, text] of Object.entries(messages)) {
        const own = rule?.messages[message] ?? "";
        expect([id, message, placeholders(own).filter((name) => !placeholders(text).includes(name))]).toEqual(
          [id, message, []],
        );
        expect(own.replace(QUOTED, "").replace(TERMS, "")).not.toMatch(HAN);
      }
    }
  });

  it("puts the words of a rule into English and leaves quotations", () => {
    const finding = (rule: string, messageId: string, data: Finding["data"]): Finding => ({
      rule,
      messageId,
      data,
      severity: "info",
      no: 1,
      row: 3,
      place: { row: 2, column: 3 },
      cell: "D3",
      field: "units",
      message: "中文",
      suggestion: null,
      span: null,
    });
    const { sentence } = english.check;
    expect(
      sentence(
        finding("separators-mixed", "mixed", {
          troubles: "用了半角标点，这一栏其他行多用全角，有多余的空格",
        }),
      ),
    ).toBe(
      "In the unit cell: half-width marks, where the column mostly has full-width ones, stray spaces. It can be made uniform.",
    );
    expect(
      sentence(finding("unit-two-roles", "two", { name: "市教育局", first: "牵头", second: "配合" })),
    ).toBe("“市教育局” has two roles in this row: lead and support. Please keep one.");
    expect(sentence(finding("unit-outdated", "ended", { name: "市环保局", until: "2019年3月5日" }))).toBe(
      "“市环保局” is out of use since 2019-03-05. Please name the present unit.",
    );
    expect(sentence(finding("no-such-rule", "x", {}))).toBe("中文");
    expect(chinese.check.sentence(finding("unit-missing", "missing", {}))).toBe("中文");
  });

  it.each(Object.keys(returnTexts.rules) as ReturnFinding["rule"][])(
    "says %s of a returned file in English",
    (rule) => {
      const finding: ListedFinding = {
        rule,
        severity: "warning",
        file: "a.xlsx",
        sheet: "Sheet1",
        row: 5,
        no: 3,
        unit: "市教育局",
        column: "deadline",
        issued: "12月底",
        returned: "持续推进",
        files: ["a.xlsx"],
        count: 1,
        message: "没能读入：文件已损坏，请让对方另存为 .xlsx 后重新发一份。",
      };
      expect(
        englishReturnFinding(finding).replace(QUOTED, "").replace("市教育局", "").replace(TERMS, ""),
      ).not.toMatch(HAN);
      expect(english.collect.sentence(finding)).not.toBe(finding.message);
      expect(
        englishReturnFinding({ ...finding, count: 32 })
          .replace(QUOTED, "")
          .replace(TERMS, ""),
      ).toMatch(rule === "renumbered" ? /^The numbers of 32 rows/ : /./);
    },
  );
});

describe("what is wrong with a settings file", () => {
  const place = { path: [1, "until"], found: '"2024-02-30"' };
  const PROBLEMS: readonly (readonly [OfficeSettingsProblem, string, string])[] = [
    [{ code: "not-settings" }, "没有读入", "nothing was read"],
    [{ code: "newer", version: "99" }, "（99）", "(99)"],
    [
      { code: "damaged", part: "lamps", place: { path: ["dueSoonDays"], found: "-1" } },
      "lamps dueSoonDays 写的是 -1",
      "lamps dueSoonDays is -1",
    ],
    [
      { code: "damaged", part: "round", place: { path: ["due"], found: null } },
      "缺少 round due",
      "round due is missing",
    ],
    [
      { code: "left-out", part: "extensions", places: [place] },
      '（extensions）里有 1 条读不了，已略去：第 2 条 until 写的是 "2024-02-30"。',
      '(extensions): 1 cannot be read and were left out: item 2 until is "2024-02-30".',
    ],
    [
      {
        code: "left-out",
        part: "tables",
        places: [0, 1, 2, 3].map((line) => ({ path: [line], found: "7" })),
      },
      "第 1 条 写的是 7；第 2 条 写的是 7；第 3 条 写的是 7等。",
      "item 1 is 7; item 2 is 7; item 3 is 7 and others.",
    ],
    [
      {
        code: "template",
        kind: "missing",
        problem: { code: "unknown", name: "完成度", offered: ["单位", "轮次"] },
      },
      "没有“{完成度}”这个占位符。可以用的有：{单位} {轮次}",
      "There is no placeholder “{完成度}”. You may use: {单位} {轮次}",
    ],
    [
      { code: "template", kind: "group", problem: { code: "not-here", name: "单位", offered: ["未报单位"] } },
      "“工作群通知”",
      "“Group chat”",
    ],
    [{ code: "template", kind: "notice", problem: { code: "empty" } }, "模板是空的", "template is empty"],
    [
      { code: "template", kind: "notice", problem: { code: "required", name: "未报单位" } },
      "缺少“{未报单位}”",
      "lacks “{未报单位}”",
    ],
    [
      { code: "template", kind: "notice", problem: { code: "unbalanced", near: "{截止日期前" } },
      "大括号没有成对",
      "Braces do not match",
    ],
    [{ code: "rules", problem: { code: "damaged" } }, "“检查哪些问题”", "What is checked"],
    [{ code: "rules", problem: { code: "other-version", version: 2 } }, "第 2 版", "version 2"],
    [{ code: "rules", problem: { code: "unknown-rule", id: "no-such" } }, "“no-such”", "“no-such”"],
    [
      { code: "rules", problem: { code: "bad-severity", id: "open-list", title: "责任单位没有列全" } },
      "“责任单位没有列全”",
      `“${englishRules["open-list"]?.title ?? ""}”`,
    ],
  ];

  it.each(PROBLEMS)(
    "is told with the same particulars in both languages: %j",
    (problem, inChinese, inEnglish) => {
      expect(chinese.settings.importProblem(problem)).toContain(inChinese);
      const sentence = english.settings.importProblem(problem);
      expect(sentence).toContain(inEnglish);
      expect(sentence.replace(QUOTED, "").replace(TERMS, "")).not.toMatch(HAN);
    },
  );
});

describe("reasons in English", () => {
  it.each([...Object.values(UNREADABLE_TEXTS), ...Object.values(returnTexts.reasons)])("%s", (reason) => {
    expect(english.collect.reason(reason)).not.toMatch(HAN);
    expect(chinese.collect.reason(reason)).toBe(reason);
  });

  it("keep the part of the file that they name", () => {
    expect(english.collect.reason(unreadableText("corrupt", "xl/worksheets/sheet1.xml"))).toBe(
      "the file is damaged; ask for it again, saved as .xlsx (xl/worksheets/sheet1.xml)",
    );
  });
});
