/** A body that was renamed, merged or abolished, under its names without the level (环保局 for 市环保局 and 县环保局). */
export interface RenamedBody {
  /** The name in use, its full name and other short forms, without the level. */
  readonly names: readonly [string, ...string[]];
  /** The last day of the year, or the day, on which the old name could still be meant; ISO. */
  readonly until: string;
  /** What took over, without the level, the likeliest first. */
  readonly successors: readonly [string, ...string[]];
}

/** A name that did not exist before a day. */
export interface NewName {
  readonly names: readonly [string, ...string[]];
  readonly since: string;
}

/** Ended by the reform of 2018, which reached counties by the end of that year (domain.md: before 2019). */
const REFORM = "2018-12-31";

/** The well-known ones, at every level; an office's own go into its 单位名录 with 停用日期. */
export const RENAMED_BODIES: readonly RenamedBody[] = [
  {
    names: ["政府法制办", "人民政府法制办公室", "法制办", "法制办公室", "法制局", "政府法制办公室"],
    until: REFORM,
    successors: ["司法局", "司法厅"],
  },
  {
    names: ["环保局", "环境保护局", "环保厅", "环境保护厅"],
    until: REFORM,
    successors: ["生态环境局", "生态环境分局", "生态环境厅"],
  },
  {
    names: ["国土资源局", "国土局", "国土资源厅", "国土厅"],
    until: REFORM,
    successors: ["自然资源和规划局", "自然资源局", "自然资源厅"],
  },
  { names: ["规划局", "城乡规划局"], until: REFORM, successors: ["自然资源和规划局", "自然资源局"] },
  {
    names: ["工商局", "工商行政管理局"],
    until: REFORM,
    successors: ["市场监管局", "市场监督管理局"],
  },
  {
    names: ["质监局", "质量技术监督局"],
    until: REFORM,
    successors: ["市场监管局", "市场监督管理局"],
  },
  {
    names: ["食药监局", "食品药品监督管理局", "食药监管局", "食品药品监管局"],
    until: REFORM,
    successors: ["市场监管局", "市场监督管理局"],
  },
  {
    names: ["文广新局", "文化广电新闻出版局", "文化局", "文化委"],
    until: REFORM,
    successors: ["文化和旅游局", "文旅局"],
  },
  {
    names: ["旅游局", "旅发委", "旅游委", "旅游发展委员会"],
    until: REFORM,
    successors: ["文化和旅游局", "文旅局"],
  },
  {
    names: ["卫计委", "卫生和计划生育委员会", "卫生计生委", "卫计局", "卫生局", "计生委", "人口计生委"],
    until: REFORM,
    successors: ["卫健委", "卫生健康委", "卫健局"],
  },
  { names: ["农委", "农业委员会"], until: REFORM, successors: ["农业农村局"] },
  { names: ["农业局"], until: REFORM, successors: ["农业农村局"] },
  {
    names: ["安监局", "安全生产监督管理局", "安全监管局"],
    until: REFORM,
    successors: ["应急管理局", "应急局"],
  },
  { names: ["国税局", "国家税务局"], until: REFORM, successors: ["税务局"] },
  { names: ["地税局", "地方税务局"], until: REFORM, successors: ["税务局"] },
  { names: ["物价局"], until: REFORM, successors: ["发改委", "发展改革委", "市场监管局"] },
  { names: ["海洋与渔业局", "畜牧兽医局"], until: REFORM, successors: ["农业农村局"] },
  { names: ["公安消防大队", "公安消防支队"], until: REFORM, successors: ["消防救援大队", "消防救援支队"] },
  {
    names: ["扶贫办", "扶贫开发办公室", "扶贫局", "扶贫开发局"],
    until: "2021-12-31",
    successors: ["农业农村局", "乡村振兴局"],
  },
  { names: ["乡村振兴局"], until: "2024-12-31", successors: ["农业农村局"] },
  { names: ["银保监分局", "银监分局"], until: "2023-12-31", successors: ["金融监管分局"] },
];

const LEVEL = /^(?:自治区|[省市县区州旗盟])/;

/** A body's name without its level: 环保局 of 市环保局. */
export function withoutLevel(name: string): string {
  return name.replace(LEVEL, "");
}

/** The renamed body that a name, with or without its level, names; null for every other. */
export function renamedBody(name: string): RenamedBody | null {
  const stem = withoutLevel(name);
  return RENAMED_BODIES.find(({ names }) => names.includes(stem)) ?? null;
}

/** What took over from a body, at its level, the likeliest first; none for a body that was not renamed. */
export function successorsOf(name: string): readonly string[] {
  const level = LEVEL.exec(name)?.[0] ?? "";
  return (renamedBody(name)?.successors ?? []).map((successor) => `${level}${successor}`);
}

/** Names that did not exist before a day. */
export const NEW_NAMES: readonly NewName[] = [
  { names: ["数据局"], since: "2024-01-01" },
  { names: ["委社会工作部", "委社工部"], since: "2023-03-01" },
];
