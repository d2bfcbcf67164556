import type { Roster, RosterUnit } from "./types";

/** Name, full name and aliases of the usual bodies of a county-level city: a start, which the office edits. */
const BODIES: readonly (readonly [name: string, fullName: string, ...aliases: string[]])[] = [
  ["市政府办公室", "市人民政府办公室", "市政府办"],
  ["市发改委", "市发展和改革委员会", "市发展改革委"],
  ["市教育局", "", "市教体局"],
  ["市科工局", "市科技和工业信息化局", "市科技工业信息化局"],
  ["市公安局", ""],
  ["市民政局", ""],
  ["市司法局", ""],
  ["市财政局", ""],
  ["市人社局", "市人力资源和社会保障局", "市人力社保局", "市人力资源社会保障局"],
  ["市自然资源和规划局", "", "市自然资源局", "市资规局"],
  ["市生态环境分局", "", "市生态环境局"],
  ["市住建局", "市住房和城乡建设局", "市住房城乡建设局"],
  ["市城市管理局", "", "市城管局"],
  ["市交通运输局", "", "市交通局"],
  ["市水利局", ""],
  ["市农业农村局", ""],
  ["市商务局", ""],
  ["市文化和旅游局", "", "市文旅局", "市文化旅游体育局"],
  ["市卫健委", "市卫生健康委员会", "市卫生健康委", "市卫健局"],
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

const department = ([name, fullName, ...aliases]: (typeof BODIES)[number]): RosterUnit => ({
  name,
  fullName,
  aliases,
  unitClass: "市直部门",
  activeFrom: null,
  activeTo: null,
});

/** The built-in roster: the seed's own names and well-known short forms. It names no town and no street. */
export const builtinRoster: Roster = {
  units: [
    ...BODIES.map(department),
    {
      name: "经济技术开发区管委会",
      fullName: "经济技术开发区管理委员会",
      aliases: ["市经济技术开发区管委会", "市经开区管委会", "经开区管委会"],
      unitClass: "开发区",
      activeFrom: null,
      activeTo: null,
    },
  ],
};
