import { matchAt } from "../text";
import type { UnitRole } from "./types";

const MANNER = "(?:分别|共同|联合|各自|具体|统一|统筹|协同|双|密切|积极|主要|认真|组织|全面|总|直接|负责)";
const DEED =
  "(?:牵头抓总|牵头|抓总|主责|主办|承办|执行|配合|协助|协办|参与|参加|抓好落实|抓落实|落实|负责|实施|推进|贯彻|做好)";
/** 办理, 协调 and their kin say nothing of the role by themselves; behind another deed they go with it. */
const MORE = "(?:办理|完成|到位|组织|协调|推动|督促落实)?";
const DUTY =
  '(?:按照?"?属地(?:管理)?"?(?:的)?(?:原则)?|(?:按照?|依据?|依照|根据|结合)(?:各自|部门|本部门|各部门|各单位|单位)?(?:的)?(?:工作|业务|任务)?(?:职责|职能|分工)(?:权限|范围)?(?:任务)?(?:和?(?:分工|职责|任务分工))?(?:,?分工)?),?';
const VERB = `(?:${DUTY}(?:${MANNER}){0,2}(?:${DEED}){0,3}${MORE}|分工(?:${DEED}){1,2}|(?:${MANNER}){0,2}${DEED}(?:[并和]?(?:${MANNER})?${DEED}){0,2}${MORE})`;

const AT = new RegExp(VERB, "y");
const AT_END = new RegExp(`${VERB}$`);
const WHOLE = new RegExp(`^(?:${VERB}|(?:牵头|主责|主办|责任|配合|协办|参与|承办)(?:单位|部门|方))$`);
/** These are verbs wherever they stand; the others may be a part of a name (落实办, 项目推进组). */
const NEVER_IN_NAME = /牵头|配合|协助|协办|负责|主责|职责|分工/;
/** 牵头单位 is no verb. */
const NOUN_BEHIND = /^(?:责任)?(?:单位|部门|方|人|领导|科室|股室|处室)/;
/** No role verb is longer, so that only the end of a stretch has to be looked at. */
const LONGEST = 32;

const ROLE =
  "(?:市级|县级|省级|区级|具体|第一|总|主要)?(?:牵头|主责|主办|主体责任|主要责任|责任|配合|协办|协助|协同|协作|参与|参加|落实|执行|实施|承办|联合|支持|负责|会办)(?:责任|落实|配合)?";
const NOUN = "(?:单位|部门|主体|科室|股室|处室|方)";
/** 牵头单位： and its kin, with the colon or 为, anywhere in a folded text (sticky). */
const LABEL = new RegExp(`${ROLE}${NOUN}?(?:[(（][^()（）]{1,6}[)）])?:|${ROLE}${NOUN}[为是]`, "y");
/** A label with a remark that says more than a role: 责任单位（第一个为牵头单位）：. */
const REMARKED_LABEL = new RegExp(`${ROLE}${NOUN}[(（][^()（）]{7,30}[)）]:`, "y");
/** What says in general who leads, and names nobody: 列第一位的为牵头单位，下同. */
const ABOUT_LEADS = /[为是](?:牵头|主责|主办|责任|配合|协办)(?:单位|部门)(?:[,，]?下同)?$/;
/** The same without a colon, which white space or a name has to follow. */
const PLAIN_LABEL = new RegExp(`${ROLE}${NOUN}`, "y");

/** The length of the role verb that begins here; 0 when none does. */
export function roleVerbAt(text: string, at: number): number {
  const verb = matchAt(AT, text, at);
  return verb === "" || NOUN_BEHIND.test(text.slice(at + verb.length, at + verb.length + 4))
    ? 0
    : verb.length;
}

/** True for a verb that no name of a body holds: it ends a name wherever it stands. */
export function isPlainVerb(verb: string): boolean {
  return NEVER_IN_NAME.test(verb);
}

/** The length of the role verb with which a text ends; 0 when it ends with none. */
export function roleVerbAtEnd(text: string): number {
  return AT_END.exec(text.slice(-LONGEST))?.[0].length ?? 0;
}

/** True when the text is a role and nothing else: what stands in brackets after a name. */
export function wholeRoleVerb(text: string): boolean {
  return text.length <= LONGEST && WHOLE.test(text);
}

/** The length of the label that begins here (牵头单位：); 0 when none does. */
export function roleLabelAt(text: string, at: number): number {
  return matchAt(LABEL, text, at).length;
}

/** The length of the label with a remark that begins here, which nobody reads; 0 when none does. */
export function remarkedLabelAt(text: string, at: number): number {
  return matchAt(REMARKED_LABEL, text, at).length;
}

/** True for a remark on who leads that names nobody. */
export function isAboutLeads(text: string): boolean {
  return ABOUT_LEADS.test(text);
}

/** The length of a label without its colon (牵头单位); 0 when none begins here. */
export function plainRoleLabelAt(text: string, at: number): number {
  return matchAt(PLAIN_LABEL, text, at).length;
}

/** The role that a verb or a label gives; none gives `responsible`. */
export function roleOf(words: string | null): UnitRole {
  if (words === null) return "responsible";
  if (/牵头|主责|主办|抓总/.test(words)) return "lead";
  if (/配合|协助|协办|参与|参加|协同|协作|支持|会办/.test(words)) return "support";
  return /执行|落实|实施|贯彻/.test(words) ? "execute" : "responsible";
}
