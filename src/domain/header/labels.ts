import { foldForComparison } from "../text";
import type { HeaderField, LabelMeaning } from "./fields";
import { LABELS } from "./label-words";
import { roleOfLabel } from "./unit-columns";

const BY_LABEL: ReadonlyMap<string, LabelMeaning> = new Map(
  (Object.keys(LABELS) as LabelMeaning[]).flatMap((meaning) =>
    LABELS[meaning].split(" ").map((label): [string, LabelMeaning] => [label, meaning]),
  ),
);

/** Labels that offices use for other things too: they give way to a plainer one. */
const VAGUE = new Set(
  "内容 要求 时间 问题 困难 项目 事项 证明 附件 进度 编码 号 序列 情况说明 报送内容 填报内容 执行情况 实施情况 推进计划 工作计划 工作情况 办结情况 行号".split(
    " ",
  ),
);

/** Words that decide a longer label when it holds exactly one of them, such as 截至9月底进展情况. */
const TELLING_PARTS: readonly (readonly [string, HeaderField])[] = [
  ["责任单位", "units"],
  ["责任部门", "units"],
  ["牵头单位", "units"],
  ["时限", "deadline"],
  ["进展", "progress"],
  ["完成情况", "progress"],
  ["落实情况", "progress"],
  ["推进情况", "progress"],
  ["开展情况", "progress"],
  ["办理情况", "progress"],
  ["完成状态", "status"],
  ["是否完成", "status"],
  ["佐证", "evidence"],
  ["证明材料", "evidence"],
  ["存在问题", "problems"],
  ["存在的问题", "problems"],
  ["困难", "problems"],
  ["下一步", "next"],
  ["下步", "next"],
  ["联系电话", "phone"],
  ["联系方式", "phone"],
  ["填报人", "contact"],
  ["联系人", "contact"],
  ["办结情况", "progress"],
  ["具体要求", "requirement"],
  ["实际完成", "finished"],
];

/** 上期进展情况, 去年完成情况: what was said before is no answer to this round. */
const FORMER = /^(上|前|去年|往期|以前)(?!级)(?:一|两)?(?:期|次|月|季|轮|半年|年|阶段|周)?/;
const LONGEST_LABEL = 24;

/** What a header cell says, with a confidence from 0 to 1: 1 for a known label, less for one that only contains it. */
export interface LabelReading {
  readonly meaning: LabelMeaning;
  readonly confidence: number;
}

const MEMORY_LIMIT = 20_000;
const memory = new Map<string, LabelReading | null>();

/**
 * Reads one header label as written; null when it is none of ours. Every short cell of every sheet is asked about and
 * most texts come again in the next return, so readings are remembered.
 */
export function readLabel(raw: string): LabelReading | null {
  const known = memory.get(raw);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY_LIMIT) memory.clear();
  const reading = readFolded(foldForComparison(raw));
  memory.set(raw, reading);
  return reading;
}

function readFolded(folded: string): LabelReading | null {
  if (folded === "" || folded.length > LONGEST_LABEL) return null;
  const exact = BY_LABEL.get(folded);
  if (exact) return { meaning: exact, confidence: VAGUE.has(folded) ? 0.7 : 1 };
  const plain = folded
    .replace(/\([^()]*\)|\[[^[\]]*\]|〔[^〔〕]*〕|【[^【】]*】/g, "")
    .replace(/[*:：。.、]+$|^[*]+|^\(?[一二三四五六七八九十\d]+[.、)]/g, "");
  const withoutNote = BY_LABEL.get(plain);
  if (withoutNote) return { meaning: withoutNote, confidence: VAGUE.has(plain) ? 0.65 : 0.95 };
  if (FORMER.test(plain)) return null;
  const role = roleOfLabel(plain);
  if (role !== null) return { meaning: role, confidence: 0.9 };
  const parts = plain.split(/[/、及和与]/).filter((part) => part !== "");
  const meanings = new Set(parts.map((part) => BY_LABEL.get(part)));
  const [only] = meanings;
  if (meanings.size === 1 && only) return { meaning: only, confidence: 0.9 };
  const telling = new Set(TELLING_PARTS.filter(([part]) => plain.includes(part)).map(([, field]) => field));
  const [field] = telling;
  return telling.size === 1 && field ? { meaning: field, confidence: 0.6 } : null;
}
