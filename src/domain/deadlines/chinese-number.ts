const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  "○": 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/**
 * The value of a Chinese numeral as dates and lengths use it: 一 to 九十九, 一百 to 一百九十九, and years digit by digit
 * (二〇二四), and 元 of 元月. Null for what is none (十四五, 五一): two digits in a row say no number.
 */
export function chineseNumber(text: string): number | null {
  if (/^[〇○零一二三四五六七八九]{4}$/.test(text)) {
    return Number([...text].map((character) => DIGIT[character]).join(""));
  }
  if (text === "元") return 1;
  const match = /^(?:([一二两])百零?)?(?:([一二三四五六七八九])?十)?([一二两三四五六七八九])?$/.exec(text);
  if (!match || text === "") return null;
  const [, hundreds, tens, ones] = match;
  const ten = text.includes("十") ? (tens === undefined ? 1 : (DIGIT[tens] ?? 0)) : 0;
  return (DIGIT[hundreds ?? ""] ?? 0) * 100 + ten * 10 + (DIGIT[ones ?? ""] ?? 0);
}
