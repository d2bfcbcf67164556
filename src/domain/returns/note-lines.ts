import { foldForComparison } from "../text";

/** Words with which a line under a table begins that is no task. */
const NOTE =
  /^(?:注|备注|说明|附注|附件|填报说明|填表说明|填报要求|填写说明|填报单位|填报日期|填报时间|填表日期|填表人|填报人|审核人|审核|联系人|联系电话|合计|总计|小计|共计|累计|签字|签名|盖章|公章|负责人|主要负责人|单位负责人|部门负责人|分管领导|主管领导|分管负责人|经办人|制表人?|报送单位|报送日期)(?:\d{0,2}[:：（(、.\s]|\d*$|[:：])/;
/** A line that signs: 审核人：, 单位负责人（签字）, （盖章）. */
const SIGNATURE =
  /(?:签字|签名|盖章|公章)|^[^:]{0,8}(?:负责人|领导|审核|填报人|填表人|经办人?|联系人|制表人?|电话|日期|时间|单位)[^:]{0,6}:/;
/** 市司法局（章）: a name with the place for its stamp. */
const STAMPED = /^[^:。，,]{2,20}\((?:印|章|印章|签章)\)$/;
const TOTAL = /^(?:[一二三四五六七八九十]{1,3}、)?(?:合计|小计|总计|共计|累计)(?:[:(、.\s\d]|$)/;
const DAY = /^\d{4}[-./年]\d{1,2}[-./月]\d{1,2}日?$/;

/** True where the first text of a row says that it is a note, a signature or a total. `folded` is made for comparison. */
export function beginsNote(folded: string): boolean {
  return NOTE.test(folded);
}

/** True for a text that says that its row sums up others. `folded` is made for comparison. */
export function isTotal(folded: string): boolean {
  return TOTAL.test(folded);
}

/** True where every text of a row belongs to a signature: names after labels, stamps, the day. */
export function isSignature(texts: readonly string[]): boolean {
  return texts.every((text) => {
    const folded = foldForComparison(text);
    return SIGNATURE.test(folded) || STAMPED.test(folded) || DAY.test(folded);
  });
}
