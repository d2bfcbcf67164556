import { matchAt } from "../text";
import type { UnitRole } from "./types";

const MANNER = "(?:分别|共同|联合|各自|具体|统一|统筹|协同|密切|积极|主要|认真|组织)";
const DEED =
  "(?:牵头抓总|牵头|主责|主办|承办|执行|配合|协助|协办|参与|参加|抓好落实|抓落实|落实|负责|实施|推进|贯彻|做好)";
const DUTY = "(?:按照?|依据?|依照|根据)(?:各自)?(?:工作)?(?:职责|职能|分工)(?:任务)?(?:分工)?,?";
const VERB = `(?:${DUTY}(?:${MANNER})?(?:${DEED}){0,3}|分工(?:${DEED}){1,2}|(?:${MANNER}){0,2}(?:${DEED}){1,3})`;

const AT = new RegExp(VERB, "y");
const AT_END = new RegExp(`${VERB}$`);
const WHOLE = new RegExp(`^(?:${VERB}|(?:牵头|主责|责任|配合|协办|参与)(?:单位|部门))$`);
/** No role verb is longer, so that only the end of a stretch has to be looked at. */
const LONGEST = 24;

/** 牵头单位： and its kin, with the colon, anywhere in a folded text (sticky). */
export const ROLE_LABEL =
  /(?:牵头|主责|主办|主要责任|责任|配合|协办|协助|协同|参与|参加|落实|执行|实施|承办|联合)(?:责任)?(?:单位|部门|主体|科室)?:/y;

/** The length of the role verb that begins here; 0 when none does. */
export function roleVerbAt(text: string, at: number): number {
  return matchAt(AT, text, at).length;
}

/** The length of the role verb with which a text ends; 0 when it ends with none. */
export function roleVerbAtEnd(text: string): number {
  return AT_END.exec(text.slice(-LONGEST))?.[0].length ?? 0;
}

/** True when the text is a role and nothing else: what stands in brackets after a name. */
export function wholeRoleVerb(text: string): boolean {
  return text.length <= LONGEST && WHOLE.test(text);
}

/** The role that a verb or a label gives; none gives `responsible`. */
export function roleOf(words: string | null): UnitRole {
  if (words === null) return "responsible";
  if (/牵头|主责|主办/.test(words)) return "lead";
  if (/配合|协助|协办|参与|参加|协同/.test(words)) return "support";
  return /执行|落实|实施|贯彻/.test(words) ? "execute" : "responsible";
}
