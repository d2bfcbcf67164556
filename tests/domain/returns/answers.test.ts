import { isErrorText, readFinished, readStatus, saysNone, saysNothing } from "../../../src/domain/returns";

describe("完成状态", () => {
  it.each([
    ["已完成", "done", "listed"],
    [" 已 完成 ", "done", "listed"],
    ["正在推进", "in-progress", "listed"],
    ["尚未启动", "not-started", "listed"],
    ["无进展", "no-progress", "listed"],
    ["完成", "done", "synonym"],
    ["已办结", "done", "synonym"],
    ["√", "done", "synonym"],
    ["100%", "done", "synonym"],
    ["１００％", "done", "synonym"],
    ["60%", "in-progress", "synonym"],
    ["0%", "not-started", "synonym"],
    ["进行中。", "in-progress", "synonym"],
    ["未启动", "not-started", "synonym"],
    ["基本完成", "in-progress", "unknown"],
    ["差不多了", "in-progress", "unknown"],
    ["120%", "in-progress", "unknown"],
    ["已完成，持续推进", "in-progress", "unknown"],
  ])("reads %j as %s (%s)", (text, status, word) => {
    expect(readStatus(text, "做了。", [])).toEqual({ status, word });
  });

  it.each([
    ["", [], "blank"],
    [" \u200b", [], "blank"],
    ["无", [], "no-progress"],
    ["暂无进展。", [], "no-progress"],
    ["", ["", "无"], "no-progress"],
    ["", ["", "人手偏紧"], "in-progress"],
    ["建了台账", [], "in-progress"],
  ])("without a status, progress %j and others %j are %s", (progress, others, status) => {
    expect(readStatus("", progress, others)).toEqual({ status, word: "listed" });
  });
});

describe("完成时间", () => {
  const read = (text: string, system: 1900 | 1904 = 1900) =>
    readFinished({ type: "text", text }, 2024, system);

  it.each([
    ["2024-06-30", "2024-06-30"],
    ["2024.6.30", "2024-06-30"],
    ["2024/6/30", "2024-06-30"],
    ["2024年6月30日", "2024-06-30"],
    [" ２０２４年６月３０日 ", "2024-06-30"],
    ["20240630", "2024-06-30"],
    ["6月30日", "2024-06-30"],
    ["2024-06-30 00:00:00", "2024-06-30"],
    ["2024-06-30T08:30:00", "2024-06-30"],
    ["45473", "2024-06-30"],
  ])("reads %j as %s", (text, date) => {
    expect(read(text)).toEqual({ date, understood: true });
  });

  it("reads a serial by the workbook's own date system", () => {
    expect(read("44011", 1904).date).toBe("2024-06-30");
  });

  it.each(["", "无", "/", "—", "未完成"])("takes %j for no date", (text) => {
    expect(read(text)).toEqual({ date: null, understood: true });
  });

  it.each([
    "六月底",
    "2024/13/1",
    "2月30日",
    "6月",
    "2024年",
    "1.10",
    "已完成",
    "2024-06-30至2024-07-01",
    "99999",
  ])("makes no date of %j", (text) => {
    expect(read(text)).toEqual({ date: null, understood: false });
  });

  it("does not guess the year of 6月30日", () => {
    expect(readFinished({ type: "text", text: "6月30日" }, null, 1900)).toEqual({
      date: null,
      understood: false,
    });
  });
});

describe("answers that say little", () => {
  it.each(["正在推进", "正在推进。", "按计划有序推进中", "已完成", "正在推进，按计划开展", "持续推进中"])(
    "%j says nothing",
    (text) => {
      expect(saysNothing(text)).toBe(true);
    },
  );

  it.each(["按时间节点有序推进，进展顺利", "常态化开展", "同上", "详见附件2"])(
    "%j says nothing either",
    (text) => {
      expect(saysNothing(text)).toBe(true);
    },
  );

  it.each([
    "",
    "正在推进，已印发方案3份",
    "已完成方案印发",
    "推进政务公开专区建设",
    "中".repeat(50),
    "见附件：政策文件库升级方案",
    "召开推进会3次",
    "已按要求落实到位。",
  ])("%j is left alone", (text) => {
    expect(saysNothing(text)).toBe(false);
  });

  it.each([
    ["无", true],
    ["/", true],
    ["无锡经验", false],
  ])("%j says that there is none: %p", (text, none) => {
    expect(saysNone(text)).toBe(none);
  });

  it.each([
    ["#REF!", true],
    [" #N/A", false],
    ["#DIV/0!", true],
    ["#1", false],
    ["#REF!已更正", false],
  ])("%j is a formula's error: %p", (text, is) => {
    expect(isErrorText(text)).toBe(is);
  });
});
