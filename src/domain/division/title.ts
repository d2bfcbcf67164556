import { isoDateOf } from "../dates";
import type { IsoDate } from "../dates";
import type { Grid } from "../grid";
import { foldWidth } from "../text";

/** Lines above a table that are no title: attachments' numbers, document numbers, what a unit fills in. */
const NOT_A_TITLE =
  /^(附件|附表|附)[\d一二三四五六七八九十]*[:：]?$|^(填报单位|填报日期|报送截止日期|填表单位|单位|日期|制表|编制单位|单位名称|填报时间|填报人|联系人|联系电话|报送单位|填表说明|填报说明|说明|注)([:：(（]|$)|〔\d{4}〕\d*号?$/;
const TELLS_A_TITLE = /分工|任务|台账|清单|要点|方案|计划|一览表|汇总表|表$/;

/**
 * The title of the table whose header starts at 0-based `headerRow`: of the texts above, the one that names a table,
 * else the longest; "" when nothing stands there.
 */
export function readTitle(grid: Grid, headerRow: number): string {
  const texts: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    for (const cell of grid.rows[row] ?? []) {
      if (cell === null) continue;
      const text = cell.text.trim();
      if (text !== "" && !NOT_A_TITLE.test(foldWidth(text).text.replace(/\s/g, ""))) texts.push(text);
    }
  }
  const telling = texts.filter((text) => TELLS_A_TITLE.test(text) && text.length <= 80);
  const candidates = telling.length > 0 ? telling : texts.filter((text) => text.length <= 80);
  return candidates.reduce((best, text) => (text.length > best.length ? text : best), "");
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** The year that a title names (2024年, 二〇二四年, 2024年度); null when it names none or several. */
export function readTitleYear(title: string): number | null {
  const text = foldWidth(title)
    .text.replace(/[零○]/g, "〇")
    .replace(/[〇一二三四五六七八九]{4}(?=\s*年)/g, (digits) =>
      [...digits].map((digit) => CHINESE_DIGITS.indexOf(digit)).join(""),
    );
  const range = /(?:19|20|21)\d{2}\s*年?\s*[-—–~至]\s*(?:19|20|21)\d{2}\s*年/.test(text);
  const years = new Set(
    [...text.matchAll(/(?<!\d)((?:19|20|21)\d{2})\s*年/g)].map((match) => Number(match[1])),
  );
  const [year] = years;
  return !range && years.size === 1 && year !== undefined ? year : null;
}

/** A line of its own below a title: （2024年度）. */
const YEAR_LINE = /^\(?((?:19|20|21)\d{2})年度?\)?$/;

/** The document's year above a table: the title's, else that of a line that says nothing else; null for none or several. */
export function readYearAbove(grid: Grid, headerRow: number, title: string): number | null {
  const ofTitle = readTitleYear(title);
  if (ofTitle !== null) return ofTitle;
  const years = new Set(
    linesAbove(grid, headerRow).flatMap((text) => {
      const year = YEAR_LINE.exec(text)?.[1];
      return year === undefined ? [] : [Number(year)];
    }),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

const ISSUED =
  /^(?:印发|发文|发布|下发|成文|制发)(?:日期|时间):?((?:19|20|21)\d{2})[年.\-/](\d{1,2})[月.\-/](\d{1,2})日?$/;

/** The day of issue that a line above a table names (印发日期：2024年3月15日); null when none does. */
export function readIssued(grid: Grid, headerRow: number): IsoDate | null {
  for (const text of linesAbove(grid, headerRow)) {
    const [, year, month, day] = ISSUED.exec(text) ?? [];
    if (year !== undefined) return isoDateOf(Number(year), Number(month), Number(day));
  }
  return null;
}

/** The texts above a table, folded and without white space: each cell, and each row with its cells joined. */
function linesAbove(grid: Grid, headerRow: number): readonly string[] {
  const lines: string[] = [];
  for (let row = 0; row < headerRow; row++) {
    const texts = (grid.rows[row] ?? []).flatMap((cell) =>
      cell === null || cell.text.length > 80 ? [] : [foldWidth(cell.text).text.replace(/\s/g, "")],
    );
    lines.push(...texts, ...(texts.length > 1 ? [texts.join("")] : []));
  }
  return lines;
}
