import { isBareClass, isGroup, looksLikeBody } from "./names";
import type { RosterIndex } from "./types";

/**
 * 省, 市, 县, 区 as a level; not where the character begins a word (市场, 市长, 县域, 区块链).
 */
const LEVEL =
  /^(?:自治区|省|市|县|区|州|旗|盟)(?!场|长|域|容|块|间|情|内|外|民(?:服务|中心)|政(?:工程|公用|园林|设施|管理|处))/;
const COMMITTEE = /^[省市县区州旗盟]委/;
/** Departments of a party committee: 市委 passes on to these only. */
const OF_COMMITTEE =
  /^(?:办公室|组织部|宣传部|统战部|政法委|政法委员会|社会工作部|社工部|编办|网信办|政研室|政策研究室|农办|改革办|深改办|财经办|国安办|外办|台办|巡察办|督查室|保密办|机要局|老干部局|老干局|党校|教育工委|市直机关工委)$/;
/** A place of its own, or a name that no level is put before (domain.md, Shared prefix). */
const OWN =
  /^(?:中国|中共|中央|中石|中铁|中建|国家|国网|国能|人民银行|人行|银保监|金融监管|全国|全[省市县区]|各|其[他它余]|有关|相关|驻|共青团|团[省市县区]|省|市(?!场|容|民(?:服务|中心)|政(?:工程|公用|园林|设施|管理|处))|县(?!域)|区(?!块|域)|州|自治区)|大学|有关|相关|各/;
/** A place inside the name: 桐城市教育局, 大观区政府, 文昌街道办事处, 东河镇; not 城市, 社区 and other words with these characters. */
const OWN_PLACE =
  /^.{0,6}?.(?:(?:(?<=^.城)|(?<![城都超]))市(?!场|容|民(?:服务|中心)|政(?:工程|公用|园林|设施|管理|处))|县(?!域)|(?<![社园小灾地市景山库牧老校特城片辖护范发新税验理贸聚能矿林])区(?!块|域)|(?<![城集])镇|(?<!城)乡(?!村)|街道)./;
/** A place that is named by its class: 园区党工委, 镇党委, 社区居委会; not 社区建设中心 or 乡村振兴局. */
const OWN_CLASS =
  /^(?:(?:园区|开发区|经开区|高新区|街道|乡镇|镇街)|镇(?=党|政府|人大|直)|乡(?=党|政府|人大)|村(?=委会|民委员会|党|支部|两委|居)|社区(?=居|党|两委|工作站))/;
const GOVERNMENT = /^(?:人民)?政府(?:\(|$)/;
/** Government beside the party committee of the same place: 各县（市、区）党委、政府 and 县委、政府. */
const COMMITTEE_OF_PLACE = /^(.*?)(?:党工委|党\(工\)委|党委|(?<=[)省市县区州旗盟])委)$/;
/** Branches of national bodies bear the name of their place: 安庆海关, 桐城供电公司. */
const BRANCH =
  /^.{2,}(?:海关|支行|分行|监管分局|监管支局|监管组|调查队|海事局|海事处|供电公司|供电局|分公司|车务段|火车站|高铁站|机场|监狱|军分区|烟草公司)$|^(?!第|实验|职业).{2,3}(?:中学|小学|幼儿园)$|^.{2,4}(?:公安|交警|税务|生态环境|自然资源(?:和规划)?|规划资源|市场监管)分局$/;
const SAME_KIND = /^(?:部门|单位)$/;
const PLACES =
  /(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|石家庄|太原|沈阳|长春|哈尔滨|南京|杭州|合肥|福州|南昌|济南|郑州|武汉|长沙|广州|南宁|海口|成都|贵阳|昆明|拉萨|西安|兰州|西宁|银川|乌鲁木齐|大连|青岛|宁波|厦门|深圳|苏州|无锡|安庆|芜湖|蚌埠|淮南|马鞍山|淮北|铜陵|黄山|滁州|阜阳|宿州|六安|亳州|池州|宣城)/;

/**
 * What later names of a segment share with earlier ones (各镇人民政府、街道办事处; 省科技厅、工业和信息化厅), to be put
 * before each, "" for nothing: the place of a committee to 政府, the level to bodies, 各 to a bare word for a class, 市委 to a department of the
 * committee. Never onto a name that the roster knows or that has a place of its own. The names are folded.
 */
export function sharedPrefixes(names: readonly string[], roster: RosterIndex): readonly string[] {
  if (names.length < 2) return names.map(() => "");
  let level = "";
  let committee = "";
  let each = "";
  return names.map((name, index) => {
    const before = names[index - 1] ?? "";
    const place = GOVERNMENT.test(name) ? COMMITTEE_OF_PLACE.exec(before)?.[1] : undefined;
    level = LEVEL.exec(name)?.[0] ?? level;
    committee = COMMITTEE.exec(name)?.[0] ?? committee;
    each = /^[^(]*?各/.exec(name)?.[0] ?? each;
    if (index === 0 || roster.find(name) !== null) return "";
    if (place !== undefined) return place;
    // 市直各部门、单位 are 市直各单位, but 市直各部门、街道办事处 are 各街道办事处.
    if (each !== "" && isBareClass(name)) return SAME_KIND.test(name) ? each : "各";
    if (committee !== "" && OF_COMMITTEE.test(name)) return committee;
    if (level === "" || OWN.test(name) || isGroup(name)) return "";
    if (roster.find(`${level}${name}`) !== null) return level;
    const placed = OWN_PLACE.test(name) || OWN_CLASS.test(name) || BRANCH.test(name) || PLACES.test(name);
    return placed || !inherits(name, roster) ? "" : level;
  });
}

function inherits(name: string, roster: RosterIndex): boolean {
  // A town, a village or a zone is a place itself.
  return (looksLikeBody(name) && !/[镇乡村市县区旗州]$|管委会$/.test(name)) || roster.resembles(name);
}
