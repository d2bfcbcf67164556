import type { HeaderField } from "./fields";

const LEAD = /牵头|主办|主责/;

/**
 * The units of a row whose table has one column for those in charge and one for those who help, as one 责任单位 text in
 * the language that the unit cell is read in: 牵头单位：市教育局；配合单位：市财政局. `textOf` gives a column's text, "" for an
 * empty cell; `label` stands over the first of the two.
 */
export function joinedUnits(textOf: (field: HeaderField) => string, label: string): string {
  const [units, support] = [textOf("units"), textOf("support")];
  const isLead = LEAD.test(label);
  const helpers = /\S/.test(support) ? `配合单位：${support}` : "";
  if (!/\S/.test(units)) return helpers === "" ? units : helpers;
  if (helpers === "") return isLead ? `牵头单位：${units}` : units;
  return `${isLead ? "牵头单位" : "责任单位"}：${units}；${helpers}`;
}
