/** One character a kind, so that the grammar can read a row of tokens as a text. */
export type TokenKind = "N" | "V" | "L" | "E" | "P" | "R" | "D" | "U" | "*" | "、" | "," | ";" | "。" | "_";

/** Marks of one character and the kind of token that each is. */
export const PUNCTUATION: Readonly<Record<string, TokenKind>> = {
  "、": "、",
  "/": "、",
  "|": "、",
  ",": ",",
  ";": ";",
  "*": "*",
  "★": "*",
};
/** Opening brackets with the ones that close them; 〕 folds to ] in some programs, so both close 〔. */
export const CLOSING: Readonly<Record<string, string>> = { "(": ")", "[": "]", "〔": "]", "【": "】" };
const CLASS_IN_BRACKETS =
  "(?:省|市|州|县|区|旗|自治县|镇|乡|街|街道|办|场|单位|部门|科室|股室|园区|开发区|管委会|办事处|公司|企业|机构|社区|村|居|团体|学校|委员会|工|党组|党工委|党支部|直属党支部|院|系|部|所|中心|局|委|主管|监管)";
/** 县（市、区） and 部门（单位）: these brackets are part of a name and their 、 is no separator. */
export const BRACKETS_IN_NAME = new RegExp(
  `[([〔]${CLASS_IN_BRACKETS}(?:[、,/]?(?:${CLASS_IN_BRACKETS}))*[)\\]〕]`,
  "y",
);
/** A number or a bullet that begins an item (sticky). */
export const ENUMERATOR =
  /\d{1,2}[.、)](?!\d)|\([\d一二三四五六七八九十]{1,2}\)|\d{1,2}(?=[市县区省各])|[•·●■◆▪►-](?=\p{Script=Han})/uy;
/** The Chinese characters in daily use; told apart quickly, because most characters are of these. */
export const isHan = (character: string): boolean => character >= "\u4e00" && character <= "\u9fff";
/** What no name holds and no mark is: an emoji, a stray sign. It ends a name and is shown. */
export const STRANGE = /[^\p{Script=Han}〇A-Za-z0-9"《》([〔【、,;。.:/|*★]/u;
/** Any other short word with a colon, such as 督导单位： or 责任人：; one with 局 or 委 in it is a body. */
export const OTHER_LABEL = /(?:(?![局委办厅])\p{Script=Han}){2,8}:|\p{Script=Han}{1,6}(?:单位|部门):/uy;
/** How a descriptor of 等 begins that no name begins with. */
export const DESCRIPTOR = /^(?:有关|相关|部门|单位|机构|企业)/;
/** 等部门、单位: the second word goes on with the first. */
export const SECOND_DESCRIPTOR = /、(?:单位|机构|企业|部门|企事业单位)/y;
