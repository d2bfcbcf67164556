import type { IsoDate } from "../../domain/dates";
import { isoDateOf } from "../../domain/dates";
import type { Draft } from "./draft";
import { draftText, taskRows, type, typeLabelled } from "./draft";
import type { Random } from "./random";

const DONE_WORK: readonly [string, ...string[]] = [
  "印发了工作方案，明确了责任科室和时间节点",
  "召开专题会议进行部署",
  "更新了公开目录和办事指南",
  "在门户网站开设了专栏",
  "组织了业务培训",
  "对已公开的信息逐条进行了排查",
  "修订了内部审查制度",
  "完成了自查并整改到位",
];
const PROBLEMS: readonly [string, ...string[]] = [
  "",
  "",
  "",
  "基层人员力量不足。",
  "部分栏目更新不够及时。",
  "系统接口尚未打通。",
];
const NEXT: readonly [string, ...string[]] = [
  "继续按计划推进。",
  "年底前开展一次回头看。",
  "加强培训和督促。",
  "做好常态化更新。",
];
const SURNAMES: readonly [string, ...string[]] = ["王", "李", "张", "刘", "陈", "杨", "黄", "吴", "周", "徐"];

/** What the demo typed, to be compared with what comes out of the consolidation. */
export interface TypedAnswer {
  readonly unit: string;
  readonly progress: string;
}

/** Fills a form the way a careful unit does; every answer's text is unique in the demo. */
export function fillForm(draft: Draft, unit: string, random: Random, filledOn: string): void {
  typeLabelled(draft, "填报日期", filledOn);
  const person = `${random.pick(SURNAMES)}工`;
  const phone = `0556-6${String(100000 + random.below(900000))}`;
  for (const row of taskRows(draft)) {
    const no = Number(draftText(draft, row, "no"));
    const done = /\d|底/.test(draftText(draft, row, "deadline")) && random.below(3) === 0;
    const items = 1 + random.below(60);
    const progress = `${unit}${random.pick(DONE_WORK)}，涉及第${no}项任务，发布信息${items}条，开展督查${1 + random.below(9)}次。`;
    type(draft, row, "progress", progress);
    type(draft, row, "status", done ? "已完成" : "正在推进");
    const day = finishedDay(random);
    if (done) type(draft, row, "finished", { type: "date", date: day });
    type(draft, row, "evidence", done || random.below(2) === 0 ? `《第${no}项任务工作台账》` : "");
    type(draft, row, "problems", random.pick(PROBLEMS));
    type(draft, row, "next", random.pick(NEXT));
    type(draft, row, "contact", person);
    type(draft, row, "phone", phone);
  }
}

function finishedDay(random: Random): IsoDate {
  const day = isoDateOf(2024, 3 + random.below(6), 1 + random.below(28));
  if (!day) throw new Error("days 1–28 exist in every month");
  return day;
}
