import type { RosterIndex } from "./types";

/** How names of bodies end; one character stands for many (局 for 教育局 and 分局). */
const BODY_END =
  /[局委办厅部院会社联处科室站所队馆台组园厂校庭]$|中心|公司|集团|[商支分发](?:业银)?行$|银行$|[农工建中交人]行$|政府$|单位$|部门$|机构$|机关$|(?:大|中|小)学$|街道$|专班$|班子$|林场$|农场$|机场$|海关$|协$|人大$|检察院$|工会$|车务段$|基地$|文化宫$|少年宫$|(?:经开|高新|开发|园|新|景|保税|示范|试验|管理|自贸|集聚|功能|社)区$|窗口$|联盟$|水库$|报社$|[一二三四五六七八九十]中$|党总支$|[防联]指$|中国(?:移动|电信|联通|铁塔)$|中石[油化]$|师专$|(?:高|职|技|党)校$|委会$/;
/** The characters that BODY_END and PLACE can end with: most stretches are told apart by their last one. */
const LAST = new Set(
  "局委办厅部院会社联处科室站所队馆台组园厂校庭中指支心司团行府位门构关学道班子场协大段地宫区口盟库专镇乡村市县旗州动信通塔油化",
);
/** Words that end as a body does and name none. */
const NO_BODY =
  /(?:社会|机会|大会|集会|全部|干部|内部|外部|局部|重组|改组|校园|家园|家庭|教室|好处|网站|平台|后台|场所|互联|关联|学科|团队|大厅|督办|承办|主办|(?<!政)协办|举办|创办|格局|布局|大局|(?<!安)全局|常委|特区|片区|城区|市区|山区|辖区|灾区|地区|小区|景区|城市|超市|全市|全县|全区|全省|本市|本县|本区|市县|县区|区县|乡村|农村|行政区)$/;
/** A town, a village or a place of another level as a responsible unit: 东河镇, 合肥市, 大观区. */
const PLACE = /^[\p{Script=Han}0-9]{1,8}[镇乡村市县区旗州]$/u;
/** Characters that names consist of; inside brackets also the marks of 县（市、区）. */
const NAME = /^(?:[\p{Script=Han}〇A-Za-z0-9"《》]|[([〔【][\p{Script=Han}、,/]+[)\]〕】])+$/u;
/** Words that no name of a body holds: such a stretch is prose. */
const PROSE =
  /^请|^不(?:含|包括)|^除|的|了|是|(?<!地级)以[上下]|[上前]述|为(?!民|老|农|侨)|须|应当|并|按[照时期]|依据|完成|加强|开展|建立|做好|抓好|抓紧|确保|压实|明确|认真|切实|及时|贯彻|底前|月底|年底|见附|根据(?!地)|会同|以及|(?<!自)由|进行|(?:负责|牵头|配合|协助)(?!(?:责任)?(?:单位|部门|方))|同志|领导(?!小组|机构)|分管|除外|之一|各负其责|各司其职|[0-9](?:年|月|日|个|项|次|家|份|%)|推进(?!.*[办室组心会部站班]$)|落实(?!.*[办室组心会班]$)/;
const LONGEST_NAME = 40;
/** Bodies whose whole name has two characters. */
const SHORT =
  /^(?:工会|妇联|残联|文联|侨联|科协|政协|人大|法院|团委|编办|农办|外办|台办|侨办|党校|学校|医院|银行|[省市县区州]委|[镇乡]政府|.[镇乡村])$/;

/** True for what can be the name of a body: it ends like one, and reads like no sentence. */
export function looksLikeBody(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || !LAST.has(name.at(-1) ?? "")) return false;
  if (name.length === 2) return SHORT.test(name);
  return (BODY_END.test(name) || PLACE.test(name)) && isPlainName(name) && !NO_BODY.test(name);
}

/** A verb or a preposition before a level or a group: 指导市教育局, 督促市直各部门, 原市直各部门. */
const NOT_THE_BEGINNING =
  /^(?:[非原拟待经含以同会商向对转报送交]|督促|督导|指导|监督|协调|组织|推动|抄送|抄报|报送|通知|要求|联系)(?=各|[省市县区](?![场长域])|有关|相关|其[他它余])/;
/** A body that hands on to another one: 市教育局转市民政局. */
const HANDS_ON = /(?<=[局委办厅门位府])[转报送交](?=[省市县区各])/;

/** True for 指导市教育局 and 转市民政局: a word before a body, which is no slip in its name either. */
export function beginsBeforeName(name: string): boolean {
  return NOT_THE_BEGINNING.test(name);
}

function isPlainName(name: string): boolean {
  return NAME.test(name) && !PROSE.test(name) && !beginsBeforeName(name) && !HANDS_ON.test(name);
}

/** What ends the name of many bodies, beside the ends of one: 各地, 各镇街, 各村居. */
const GROUP_END =
  /(?:地|镇|乡|街|街道|街办|村|居|省|直辖市|市|县|区|州|旗|场|园|单位|企业|部门|机关|机构|团体|学校|中小学|高校|院校|银行|党派|组织|系统|网格|级|方面)$/;
const BRACKETS = /[([〔【][^)\]〕】]*[)\]〕】]/g;
/** 市直部门, 县级单位, 市属国有企业, 驻市单位: a class without 各. */
const CLASS =
  /^(?:本?[省市县区州镇]|全[省市县区州]|中央|国家|其)?(?:[直级属]|所属|所监管|所管|监管|下属|直属|派驻|派出|驻.{1,4})(?:机关|党政|行政|事业|国有|重点|企)*(?:部门|单位|企业|机构|机关|学校|高校|院校|医院)(?:[和及与](?:单位|企业|机构|部门))?$/;
const CLASS_TAIL = /(?:成员单位|(?:主管|监管|进驻|职能|执法|审批|业务|涉农|涉企|涉及)(?:部门|单位))$/;
const PLURAL =
  /^(?:全[省市县区])?(?:国有企业|央企|国企|金融机构|医疗机构|医疗卫生机构|学校|中小学|中小学校|高校|高等院校|银行机构|行业协会|(?:成员|牵头|配合|责任|协办|参与|承办)(?:单位|部门))$/;
/** Words for a class of bodies, to which 各 passes on. */
const BARE_CLASS =
  /^(?:街道办事处|街道办|街办|街道|镇街道|镇街|乡镇街道|乡镇|乡|镇|乡镇街|乡人民政府|镇人民政府|乡镇人民政府|乡镇政府|镇政府|乡政府|园区|开发区|部门|单位|村|社区|村居|(?:[镇乡村县市区]|乡镇|街道)[([〔](?:[市县区旗镇乡场街办村居、,/]|社区|街道|街道办|办事处|园区|开发区|管委会)+[)\]〕](?:人民政府|政府|区)?)$/;
/** The last characters of what isGroup and looksLikeBody accept: most stretches end with none of them. */
const LAST_OF_NAME = new Set([...LAST, ..."地省居街体派织统格级业企方面)]〕"]);

/** 各X, 市直各部门, 市直有关部门, 其他X, 市直部门: many bodies under one name. */
export function isGroup(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME) return false;
  const plain = name.replace(BRACKETS, "");
  if (CLASS.test(plain) || CLASS_TAIL.test(plain) || PLURAL.test(plain) || BARE_CLASS.test(name))
    return isPlainName(name);
  const gathers = /各|^其[他它余]|有关|相关|[两三四五]级|^涉及|^属地/.test(plain);
  return gathers && (BODY_END.test(plain) || GROUP_END.test(plain)) && isPlainName(name);
}

/** A bare word for a class only behind 各 (各市、县人民政府; 各高校、企业): by itself it is one body, or none. */
const CLASS_BEHIND_EACH =
  /^(?:(?:自治区|直辖市|县级市|[省市县区旗州])(?:人民政府|政府|直部门)?|[市县区旗盟]{2}区?|办事处|管委会|企业|高校|科研院所|学校|医院|银行|金融机构|事业单位|社会团体|人民团体|行业协会|党委|党总支|党支部)$/;

/** True for a bare word for a class (街道办事处, 乡镇): 各 of an earlier name of the segment passes on to it. */
export function isBareClass(name: string): boolean {
  return BARE_CLASS.test(name) || CLASS_BEHIND_EACH.test(name);
}

const DESCRIPTOR_END =
  /(?:^\d{1,3}[个家]?|部门|单位|机构|企业|团体|组织|协会|商会|主体|方面|行业|领域|系统|运营商|[院学]校|高校|公司|集团|银行|中心|医院|[科处股]室|站所|乡镇|街道|镇街|[县市区]|政府|地方|地区|各地|园区|开发区|管委会|村|社区|局|委|办|厅|[)\]〕])$/;

/** Words that say something of the bodies before them, and describe no more of them. */
const NO_DESCRIPTOR = /除|以外|待定|[不未已]|指导|监督(?!管理|执法)|督促|督导|审核|抄送|抄报|会签|联系人/;

/** True for what can follow 等: nothing, or whom the list goes on with (等相关市直部门, 等12家单位); not 等部门除外. */
export function isDescriptor(text: string): boolean {
  return text === "" || (DESCRIPTOR_END.test(text) && !NO_DESCRIPTOR.test(text) && !HANDS_ON.test(text));
}

/** 有关 and 相关 groups name an unknown subset. */
export function isOpenGroup(name: string): boolean {
  return /有关|相关/.test(name);
}

/** True for a whole name, folded: one that the roster knows, a group, or what reads like a body. */
export function isComplete(name: string, roster: RosterIndex): boolean {
  if (roster.knows(name)) return true;
  return LAST_OF_NAME.has(name.at(-1) ?? "") && (looksLikeBody(name) || isGroup(name));
}
