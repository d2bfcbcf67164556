import { DEFAULT_LAMP_SETTINGS } from "../../src/domain/consolidation";
import type { ReturnInput } from "../../src/domain/consolidation";
import { parseIsoDate } from "../../src/domain/dates";
import { builtinRoster, indexRoster } from "../../src/domain/units";
import { consolidateRound, masterContext, masterOf, owedTable, remindersFor } from "../../src/jobs";
import type { MasterOptions } from "../../src/jobs";
import { DEFAULT_TEMPLATES } from "../../src/domain/reminders";
import { onePageSheet, wrappedHeight } from "../../src/sheets";
import type { SheetPlan } from "../../src/sheets";
import { answer, issuedTable, returnOf } from "../support/return-of";

const day = parseIsoDate("2024-07-08");
if (!day) throw new Error("that day exists");
const asOf = day;
const roster = indexRoster(builtinRoster);
const owed = owedTable(issuedTable(), roster, { year: 2024, issued: null, asOf });

const input = (file: string, unit: string, rows: Parameters<typeof returnOf>[1]): ReturnInput => ({
  file,
  sha256: file,
  size: 1,
  read: { ok: true, workbook: returnOf(unit, rows) },
});

function master(inputs: readonly ReturnInput[], options: Partial<MasterOptions> = {}) {
  const round = consolidateRound(inputs, owed, { roster, asOf });
  const sheets = masterOf(round, owed, { version: "1.2.3", ...options }).sheets;
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

const sheetOf = (sheets: ReadonlyMap<string, SheetPlan>, name: string): SheetPlan => {
  const sheet = sheets.get(name);
  if (!sheet) throw new Error(name);
  return sheet;
};
const textAt = (sheet: SheetPlan, row: number, column: number): string => {
  const value = sheet.cells.find((cell) => cell.row === row && cell.column === column)?.value;
  return value?.type === "text" ? value.text : "";
};
const columnOf = (sheet: SheetPlan, header: string): number =>
  sheet.cells.find(({ value }) => value?.type === "text" && value.text === header)?.column ?? -1;

describe("汇总表", () => {
  const long = (unit: string) => `${unit}的进展。`.repeat(160);

  it("shows every word of long progress, in rows that Excel can hold, the lead's first", () => {
    const sheets = master([
      input("a.xlsx", "市教育局", [answer(1, long("教育"))]),
      input("b.xlsx", "市民政局", [answer(1, long("民政"))]),
    ]);
    const sheet = sheetOf(sheets, "汇总表");
    const at = columnOf(sheet, "各单位进展");
    const pieces = sheet.cells
      .filter(({ column, value }) => column === at && value?.type === "text")
      .slice(1);
    const shown = pieces.map(({ value }) => (value?.type === "text" ? value.text : "")).join("\n");
    for (const unit of ["教育", "民政"]) expect(shown).toContain(long(unit));
    const width = sheet.columns[at]?.width ?? 0;
    for (const { row, value, style } of pieces) {
      const height = sheet.rowHeights.find((each) => each.row === row)?.height ?? 0;
      expect(height).toBeLessThanOrEqual(409);
      const size = sheet.styles[style]?.fontSize ?? 11;
      expect(wrappedHeight(value?.type === "text" ? value.text : "", width, size)).toBeLessThanOrEqual(
        height,
      );
    }
  });

  it("breaks one unit's words over rows where even they are too much for one", () => {
    const sheet = sheetOf(
      master([input("a.xlsx", "市教育局", [answer(1, "很长的话。".repeat(2_000))])]),
      "汇总表",
    );
    const at = columnOf(sheet, "各单位进展");
    const pieces = sheet.cells.filter(({ column, row }) => column === at && row > 2);
    const shown = pieces.map(({ value }) => (value?.type === "text" ? value.text : "")).join("");
    expect(shown.replace(/【市教育局(（续）)?】/g, "")).toBe("很长的话。".repeat(2_000));
    expect(pieces.filter(({ style }) => style !== "text" && style !== "header")).toEqual([]);
  });

  it("runs on in rows below where units say too much for one, the other cells merged down", () => {
    const sheets = master(
      Array.from({ length: 12 }, (_none, index) =>
        input(`${index}.xlsx`, index === 0 ? "市教育局" : `第${index}镇`, [
          answer(1, `进展${index}。`.repeat(60)),
        ]),
      ),
    );
    const sheet = sheetOf(sheets, "汇总表");
    const merge = sheet.merges.find(({ left, top }) => left === 1 && top === 3);
    expect((merge?.bottom ?? 0) - (merge?.top ?? 0)).toBeGreaterThan(0);
    const numbers = sheet.cells.filter(({ column, value }) => column === 1 && value?.type === "number");
    expect(numbers.map(({ value }) => value)).toEqual([1, 2, 3].map((value) => ({ type: "number", value })));
  });
});

describe("明细", () => {
  it("types dates that read as such, keeps the text beside them, and names the lamp in words", () => {
    const sheets = master(
      [
        input("a.xlsx", "市教育局", [
          answer(1, "好", "已完成", "六月下旬"),
          answer(3, "好", "已完成", "2024-06-20"),
        ]),
      ],
      { lamps: { ...DEFAULT_LAMP_SETTINGS, words: { ...DEFAULT_LAMP_SETTINGS.words, done: "销号" } } },
    );
    const sheet = sheetOf(sheets, "明细");
    expect(textAt(sheet, 1, columnOf(sheet, "完成时间"))).toBe("六月下旬");
    const finished = columnOf(sheet, "完成日期");
    const dates = sheet.cells.filter(
      ({ column, row, value }) => column === finished && row > 0 && value !== null,
    );
    expect(dates.map(({ value }) => value)).toEqual([{ type: "date", date: "2024-06-20" }]);
    expect(textAt(sheet, 1, columnOf(sheet, "亮灯"))).toBe("销号");
    expect(sheet.tables).toHaveLength(1);
  });

  it("moves the lamp of a row whose time was extended", () => {
    const inputs = [input("a.xlsx", "市教育局", [answer(3, "在办")])];
    const lamp = (options: Partial<MasterOptions>) => {
      const sheet = sheetOf(master(inputs, options), "明细");
      return textAt(sheet, 1, columnOf(sheet, "亮灯"));
    };
    const until = parseIsoDate("2024-12-31");
    if (!until) throw new Error("that day exists");
    expect(lamp({})).toBe("逾期");
    expect(lamp({ extensions: [{ unit: "市教育局", no: 3, until, reason: "" }] })).toBe("正常推进");
  });
});

describe("every sheet", () => {
  it("has a word in each coloured cell, page numbers and a repeated header", () => {
    const sheets = master([input("a.xlsx", "市教育局", [answer(1, "好"), answer(2, "无进展", "无进展")])]);
    for (const sheet of [...sheets.values()].filter(({ visibility }) => visibility === "visible")) {
      for (const { style, value } of sheet.cells) {
        if (style.startsWith("tone-")) expect(value?.type === "text" && value.text !== "").toBe(true);
      }
      expect(sheet.print?.footer).toContain("&P");
      if (sheet.name !== "总览") expect(sheet.print?.titleRows).toBeDefined();
    }
  });
});

describe("一页纸", () => {
  it("keeps to one page however much there is to say, and says what it leaves out", () => {
    const rows = [1, 2, 3].map((no) =>
      answer(no, `第${no}项暂时没有进展`, "无进展").map((cell, at) => (at === 7 ? "" : cell)),
    );
    const inputs = Array.from({ length: 20 }, (_none, index) =>
      input(`${index}.xlsx`, `第${index + 1}个名字很长的镇人民政府`, rows),
    );
    const round = consolidateRound(inputs, owed, { roster, asOf });
    const context = masterContext(round, owed, { version: "1", due: asOf });
    const { summary } = remindersFor(round, context, DEFAULT_TEMPLATES, {
      office: "",
      contact: "",
      phone: "",
    });
    const sheet = onePageSheet(round.consolidation, context, summary);
    expect(sheet.rowHeights.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(700);
    const texts = sheet.cells.map(({ value }) => (value?.type === "text" ? value.text : "")).join("\n");
    expect(texts).toMatch(/共 60 项，列出 \d+ 项/);
    expect(texts).toContain(summary);
  });
});

describe("问题清单", () => {
  it("has one line for a return that was numbered anew, counted as one on 总览 too", () => {
    const rows = [1, 2, 3].map((no) => answer(no, `第 ${no} 项在办，进展见台账。`).with(0, no + 20));
    const sheets = master([input("a.xlsx", "市教育局", rows)]);
    const list = sheetOf(sheets, "问题清单");
    const lines = list.cells.filter(({ value }) => value?.type === "text" && value.text === "序号被改");
    expect(lines).toHaveLength(1);
    const at = lines[0]?.row ?? -1;
    expect(textAt(list, at, columnOf(list, "文件"))).toBe("a.xlsx");
    expect(textAt(list, at, columnOf(list, "下发内容"))).toBe("1、2、3");
    expect(textAt(list, at, columnOf(list, "报回内容"))).toBe("21、22、23");
    const counted = sheetOf(sheets, "总览").cells.flatMap(({ value }) =>
      value?.type === "text" && value.text.startsWith("问题清单") ? [value.text] : [],
    );
    expect(counted).toEqual([expect.stringContaining("提醒 1 条")]);
  });
});
