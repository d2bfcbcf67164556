import { dateMaybeRange } from "../../../src/domain/checks/date-maybe-range";
import { headerNotRecognised } from "../../../src/domain/checks/header-not-recognised";
import { styleMixed } from "../../../src/domain/checks/style-mixed";
import { targetWithoutDate } from "../../../src/domain/checks/target-without-date";
import { textEarlier } from "../../../src/domain/checks/text-earlier";
import { textLater } from "../../../src/domain/checks/text-later";
import { textVague } from "../../../src/domain/checks/text-vague";
import { parseIsoDate } from "../../../src/domain/dates";
import type { Cell } from "../../../src/domain/grid";
import type { RowDraft } from "../../support/test-rule";
import { testRule } from "../../support/test-rule";

/** A row by its requirement and its deadline. */
const row = (requirement: string, deadline: string): RowDraft => ({ requirement, deadline });
const dateCell = (iso: string, text: string): Cell => {
  const date = parseIsoDate(iso);
  if (!date) throw new Error(`no such day: ${iso}`);
  return { type: "date", date, time: null, text };
};

testRule(textEarlier, {
  silent: [
    { name: "the same day", rows: [row("12月底前完成改造", "12月底"), row("年内完成改造", "12月31日前")] },
    {
      name: "a milestone that the cell names too",
      rows: [row("6月底前出台方案", "6月底前出台方案，12月底前完成")],
    },
    {
      name: "a name in 《》 and words in “”",
      rows: [row("落实《6月底前清理方案》“5月份开展”要求", "12月底")],
    },
    { name: "what was issued in an earlier year", rows: [row("截至2023年底，全市已建成3个", "12月底")] },
    { name: "a year that is part of a name", rows: [row("抓好2024年度考核，对照2024年工作要点", "12月底")] },
    { name: "a month of which something is told", rows: [row("总结6月开展的专项行动", "12月底")] },
    { name: "a length", rows: [row("收到申请后20个工作日内答复，做好24小时值守", "12月底")] },
    { name: "a start", rows: [row("7月1日起执行新标准", "12月底")] },
    {
      name: "rounds of the text, and rounds of the cell",
      rows: [row("每季度公开1次", "12月底"), row("6月底前公开", "每季度末")],
    },
    { name: "a cell without a day", rows: [row("6月底前完成", "持续推进")] },
    { name: "a period with two readings that holds the day", rows: [row("6月前完成", "6月15日")] },
  ],
  reports: [
    {
      name: "the seed's row 24, and other ways to name a milestone",
      rows: [
        row("一定范围内知晓的在特定范围内公开。5-6月份开展已公开信息专项清理行动", "12月底"),
        row("上半年完成摸底", "12月底前"),
        row("国庆节前完成整治", "年底前"),
        row("一季度、三季度各开展1次", "12月底"),
        row("根据《2025年方案》，6月底前印发", "12月底"),
        row("6月底前完成", "6—9月"),
      ],
      findings: [1, 2, 3, 4, 5, 6].map((each) => ({ row: each, severity: "warning" as const })),
    },
  ],
});

testRule(textLater, {
  silent: [
    { name: "the same day", rows: [row("12月底前完成", "12月底")] },
    { name: "an earlier one", rows: [row("6月底前完成", "12月底")] },
    { name: "two readings, of which the early one is in time", rows: [row("12月前完成", "11月30日")] },
    { name: "a cell without a day", rows: [row("2025年底前完成", "持续推进")] },
    { name: "the last round of the cell", rows: [row("年底前完成", "每季度末")] },
  ],
  reports: [
    {
      name: "a day after the deadline's",
      rows: [
        row("12月底前完成", "6月底"),
        row("到2025年，覆盖率达到90%", "12月底"),
        row("次年1月底前公开", "12月底"),
      ],
      findings: [{ row: 1, severity: "error" }, { row: 2 }, { row: 3 }],
    },
  ],
});

testRule(targetWithoutDate, {
  silent: [
    { name: "a deadline with a day", rows: [row("年度内至少参加1次培训", "12月底")] },
    { name: "rounds in the cell", rows: [row("每季度至少召开1次会议", "每季度末")] },
    { name: "a round without a number", rows: [row("每季度更新目录，定期评估", "持续推进")] },
    { name: "a deadline that has its end somewhere", rows: [row("年度内至少1次", "汛期前")] },
    {
      name: "a cell that was not read, and a blank one",
      rows: [row("年度内1次", "看情况再说"), row("年度内1次", "")],
    },
  ],
  reports: [
    {
      name: "the seed's row 27, a day and rounds",
      rows: [
        row("各单位政务公开工作机构分管领导和工作人员年度内至少参加1次业务培训", "持续推进"),
        row("6月底前完成清理", "适时"),
        row("每季度至少召开1次会议", "长期坚持"),
        row("每年12月底前报送报告", "持续推进"),
      ],
      findings: [
        { row: 1, severity: "warning", messageId: "dated" },
        { row: 2, messageId: "dated" },
        { row: 3, messageId: "counted" },
        { row: 4, messageId: "dated" },
      ],
    },
  ],
});

testRule(textVague, {
  silent: [
    // Seed row 21: work that goes on may well be done when the time is right. Nothing contradicts; a day would.
    { name: "适时 with ongoing work", rows: [row("适时开展评估", "持续推进")] },
    {
      name: "今年 with a day of this year",
      rows: [row("今年要取得突破", "12月底"), row("今年要取得突破", "全年")],
    },
    { name: "待…后 with a condition", rows: [row("待条例出台后，做好衔接", "待条例出台后")] },
    {
      name: "words that only hold 待, and 今年 in other words",
      rows: [row("做好接待后的答复，今年以来有序推进", "持续推进")],
    },
    { name: "今年 as part of a day", rows: [row("今年6月底前完成", "持续推进")] },
    { name: "a cell that was not read", rows: [row("适时启动", "看情况再说")] },
  ],
  reports: [
    {
      name: "the seed's rows 19, 30 and 31",
      rows: [
        row("适时启动建设市、县一体信息化办理平台", "12月底"),
        row("结合要自身实际情况，今年要在做好基础工作同时，有自选动作", "持续推进"),
        row("全面梳理现有工作机制。待国家政府信息公开条例修订和政策发布条例出台后，认真做好衔接", "持续推进"),
      ],
      findings: [
        { row: 1, severity: "info", messageId: "in-due-time" },
        { row: 2, messageId: "this-year" },
        { row: 3, messageId: "after" },
      ],
    },
    {
      name: "今年 with a day of the next year",
      rows: [row("今年要取得突破", "2025年6月底")],
      findings: [{ row: 1, messageId: "this-year" }],
    },
  ],
});

testRule(dateMaybeRange, {
  silent: [
    {
      name: "a day after the 12th",
      rows: [{ deadline: "6月30日", deadlineCell: dateCell("2024-06-30", "6月30日") }],
    },
    {
      name: "another year than that of the table",
      rows: [{ deadline: "2025/6/9", deadlineCell: dateCell("2025-06-09", "2025/6/9") }],
    },
    { name: "a text that says the day", rows: [{ deadline: "6月9日" }] },
    {
      name: "the same month and day",
      rows: [{ deadline: "6月6日", deadlineCell: dateCell("2024-06-06", "6月6日") }],
    },
    {
      name: "a month that is kept as its first day",
      rows: [{ deadline: "2024年12月", deadlineCell: dateCell("2024-12-01", "2024年12月") }],
    },
  ],
  reports: [
    {
      name: "a typed 6-9, and 11-2",
      rows: [
        { deadline: "6月9日", deadlineCell: dateCell("2024-06-09", "6月9日") },
        { deadline: "11月2日", deadlineCell: dateCell("2024-11-02", "11月2日") },
      ],
      findings: [
        { row: 1, severity: "warning", suggestion: "6—9月" },
        { row: 2, suggestion: null },
      ],
    },
  ],
});

testRule(styleMixed, {
  silent: [
    {
      name: "one style",
      rows: [{ deadline: "6月底前" }, { deadline: "2025年12月底前" }, { deadline: "9月底前完成。" }],
    },
    {
      name: "months beside days, and what is no style",
      rows: [
        { deadline: "12月底" },
        { deadline: "6月30日前" },
        { deadline: "持续推进" },
        { deadline: "6—9月" },
      ],
    },
    { name: "6月前, which means something else", rows: [{ deadline: "12月底" }, { deadline: "6月前" }] },
  ],
  reports: [
    {
      name: "12月底 beside 12月底前 beside 12月",
      rows: [
        { deadline: "12月底前" },
        { deadline: "12月底" },
        { deadline: "12月底前" },
        { deadline: "12月" },
      ],
      findings: [{ row: 2, severity: "info" }, { row: 4 }],
    },
    {
      name: "days and years of two styles",
      rows: [
        { deadline: "6月30日" },
        { deadline: "12月31日前" },
        { deadline: "年底前" },
        { deadline: "2024年底" },
      ],
      findings: [{ row: 2 }, { row: 4 }],
    },
  ],
});

testRule(headerNotRecognised, {
  silent: [{ name: "both columns", rows: [{}] }],
  reports: [
    {
      name: "a table without deadlines",
      rows: [{}],
      without: ["deadline"],
      findings: [{ row: null, severity: "error" }],
    },
  ],
});
