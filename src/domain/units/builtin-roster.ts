import { RENAMED_BODIES } from "./renamed-bodies";
import type { Roster, RosterUnit } from "./types";

type Body = readonly [name: string, fullName: string, ...aliases: string[]];

/** The departments of the government of a county-level city: the seed's own names and well-known short forms. */
const DEPARTMENTS: readonly Body[] = [
  ["市政府办公室", "市人民政府办公室", "市政府办", "市府办"],
  ["市发改委", "市发展和改革委员会", "市发展改革委"],
  ["市教育局", "", "市教体局"],
  ["市科工局", "市科技和工业信息化局", "市科技工业信息化局"],
  ["市公安局", ""],
  ["市民政局", ""],
  ["市司法局", ""],
  ["市财政局", ""],
  ["市人社局", "市人力资源和社会保障局", "市人力社保局", "市人力资源社会保障局"],
  ["市自然资源和规划局", "", "市自然资源局", "市资规局", "市自然资源规划局"],
  ["市生态环境分局", "", "市生态环境局"],
  ["市住建局", "市住房和城乡建设局", "市住房城乡建设局"],
  ["市城市管理局", "", "市城管局", "市城市管理综合执法局", "市城管执法局"],
  ["市交通运输局", "", "市交通局"],
  ["市水利局", ""],
  ["市农业农村局", ""],
  ["市商务局", ""],
  ["市文化和旅游局", "", "市文旅局", "市文化旅游体育局", "市文旅体局", "市文化旅游局"],
  ["市卫健委", "市卫生健康委员会", "市卫生健康委", "市卫健局", "市卫生健康局"],
  ["市退役军人事务局", "", "市退役军人局"],
  ["市应急管理局", "", "市应急局"],
  ["市审计局", ""],
  ["市市场监管局", "市市场监督管理局", "市市场局"],
  ["市统计局", ""],
  ["市医保局", "市医疗保障局"],
  ["市林业局", ""],
  ["市数据资源管理局", "", "市数据局", "市数据资源局"],
  ["市税务局", ""],
];

/** Bodies of the party, of its people's organisations, of the People's Congress and the Consultative Conference. */
const PARTY_AND_ASSEMBLIES: readonly Body[] = [
  ["市委办公室", "", "市委办"],
  ["市人大常委会办公室", "", "市人大办公室", "市人大办", "市人大常委会办"],
  ["市政协办公室", "", "市政协办"],
  ["市纪委监委", "市纪律检查委员会监察委员会", "市纪委", "市监委", "市纪委市监委"],
  ["市委组织部", ""],
  ["市委宣传部", ""],
  ["市委统战部", "市委统一战线工作部"],
  ["市委政法委", "市委政法委员会", "市政法委"],
  ["市委社会工作部", "", "市委社工部"],
  ["市委编办", "市委机构编制委员会办公室", "市编办"],
  ["市委网信办", "市委网络安全和信息化委员会办公室", "市网信办"],
  ["市委巡察办", "市委巡察工作领导小组办公室", "市委巡察工作办公室"],
  ["市委老干部局", "", "市委老干局"],
  // Part of the committee's social work since 2023.
  ["市信访局", ""],
  ["市直机关工委", "市委市直机关工作委员会", "市委市直机关工委", "市直工委"],
  ["市委党校", ""],
  ["市总工会", ""],
  ["团市委", "共青团市委"],
  ["市妇联", "市妇女联合会"],
  ["市科协", "市科学技术协会"],
  ["市工商联", "市工商业联合会"],
  ["市残联", "市残疾人联合会"],
  ["市文联", "市文学艺术界联合会"],
  ["市红十字会", ""],
];

const COURTS: readonly Body[] = [
  ["市法院", "市人民法院"],
  ["市检察院", "市人民检察院"],
];

const INSTITUTIONS: readonly Body[] = [
  ["市机关事务管理服务中心", "", "市机关事务中心", "市机关事务服务中心", "市机关事务管理中心"],
  ["市公共资源交易中心", ""],
  ["市融媒体中心", ""],
  ["市档案馆", ""],
  ["市供销社", "市供销合作社联合社", "市供销合作社", "市供销联社"],
  ["市住房公积金管理中心", "", "市公积金中心"],
];

/** Bodies that stand in the city and answer to a higher level. */
const FROM_ABOVE: readonly Body[] = [
  ["市气象局", ""],
  ["市烟草专卖局", "", "市烟草局"],
  ["市消防救援大队", "", "市消防大队"],
  ["市供电公司", ""],
];

const ZONES: readonly Body[] = [
  [
    "经济技术开发区管委会",
    "经济技术开发区管理委员会",
    "市经济技术开发区管委会",
    "市经开区管委会",
    "经开区管委会",
    "市经开区",
    "经开区",
  ],
];

const bodies = (unitClass: string, rows: readonly Body[]): readonly RosterUnit[] =>
  rows.map(([name, fullName, ...aliases]) => ({
    name,
    fullName,
    aliases,
    unitClass,
    activeFrom: null,
    activeTo: null,
  }));

/**
 * Names of the past, known until their day so that an old table is read and a new one is warned. They belong to no
 * class: nobody owes a return under them because 市直各部门 was written.
 */
const past = (): readonly RosterUnit[] =>
  RENAMED_BODIES.map(({ names: [name, ...others], until }) => ({
    name: `市${name}`,
    fullName: "",
    aliases: others.map((other) => `市${other}`),
    unitClass: "",
    activeFrom: null,
    activeTo: until,
  }));

/**
 * The built-in roster, a start that the office edits: the seed's own names, the usual bodies of a county-level city with
 * their well-known short forms, and the renamed ones with their last day. It names no town and no street.
 */
export const builtinRoster: Roster = {
  units: [
    ...bodies("市直部门", DEPARTMENTS),
    ...bodies("开发区", ZONES),
    ...bodies("党群部门", PARTY_AND_ASSEMBLIES),
    ...bodies("司法机关", COURTS),
    ...bodies("事业单位", INSTITUTIONS),
    ...bodies("驻市单位", FROM_ABOVE),
    ...past(),
  ],
};
