import { groupBy } from "../group-by";
import { foldForComparison } from "../text";
import type { HeaderField, LabelMeaning } from "./fields";
import type { LabelCell } from "./label-lines";

/** What the labels of one table mean among each other. */
export interface ResolvedLabels {
  /** 0-based columns. */
  readonly fields: Readonly<Partial<Record<HeaderField, number>>>;
  readonly confidence: Readonly<Partial<Record<HeaderField, number>>>;
  /** Labelled columns that mean none of our fields, or one that another column means better. */
  readonly unmapped: readonly { readonly column: number; readonly label: string }[];
}

type Known = LabelCell & { readonly reading: NonNullable<LabelCell["reading"]> };
type Claim = readonly [field: HeaderField, cell: Known, confidence: number];

/**
 * Decides what each label means among its neighbours: 工作任务 beside 具体要求 is the category, 完成时间 left of the
 * answers is the deadline, 完成情况 beside 进展情况 the status. Of two labels for one field the surer wins, then that of
 * the later period (三季度进展情况 beside 二季度进展情况), then the left one; the other column is kept as unmapped.
 */
export function resolveLabels(cells: readonly LabelCell[]): ResolvedLabels {
  const known = cells.filter((cell): cell is Known => cell.reading !== null);
  const byMeaning = groupBy(known, ({ reading }) => reading.meaning);
  const claims = known.map((cell) => claimOf(cell, (meaning) => byMeaning.get(meaning) ?? []));
  const taken = new Map<HeaderField, Claim>();
  for (const claim of claims) {
    const holder = taken.get(claim[0]);
    if (!holder || claim[2] > holder[2] || isLaterPeriod(claim, holder)) taken.set(claim[0], claim);
  }
  const won = [...taken];
  const used = new Set(won.map(([, [, { column }]]) => column));
  return {
    fields: Object.fromEntries(won.map(([field, [, { column }]]) => [field, column])),
    confidence: Object.fromEntries(won.map(([field, [, , confidence]]) => [field, confidence])),
    unmapped: cells.filter(({ column }) => !used.has(column)).map(({ column, label }) => ({ column, label })),
  };
}

const PERIODS: readonly (readonly [RegExp, (part: string) => number])[] = [
  [/([一二三四1-4])季度/, (part) => 3 * (Number(part) || "一二三四".indexOf(part) + 1)],
  [/(上|下)半年/, (part) => (part === "上" ? 6 : 12)],
  [/(1[0-2]|[1-9])月/, Number],
  [
    /(十[一二]?|[二三四五六七八九一])月/,
    (part) => "一二三四五六七八九十".indexOf(part.at(-1) ?? "") + (part.length > 1 ? 11 : 1),
  ],
];

/** The month in which the period ends that a label names; null when it names none. */
function lastMonth({ label }: Known): number | null {
  const folded = foldForComparison(label);
  for (const [period, monthOf] of PERIODS) {
    const part = period.exec(folded)?.[1];
    if (part !== undefined) return monthOf(part);
  }
  return null;
}

/** True where two equally sure labels name periods, and the first one's is the later. */
function isLaterPeriod([, cell, confidence]: Claim, [, held, sureness]: Claim): boolean {
  const [month, before] = [lastMonth(cell), lastMonth(held)];
  return confidence === sureness && month !== null && before !== null && month > before;
}

function claimOf(cell: Known, of: Others): Claim {
  const { meaning, confidence } = cell.reading;
  switch (meaning) {
    case "task":
      return [taskMeaning(cell, of), cell, confidence];
    case "finished":
      return isDeadline(cell, of)
        ? ["deadline", cell, Math.min(confidence, 0.8)]
        : ["finished", cell, confidence];
    case "next":
      return isRequirement(cell, of)
        ? ["requirement", cell, Math.min(confidence, 0.8)]
        : ["next", cell, confidence];
    case "progress":
      return isStatus(cell, of) ? ["status", cell, 0.6] : ["progress", cell, confidence];
    default:
      return [meaning, cell, confidence];
  }
}

type Others = (meaning: LabelMeaning) => readonly Known[];

/** 工作任务 is the category beside a 具体要求, and the requirement when it stands alone or beside a 类别. */
function taskMeaning(cell: Known, of: Others): HeaderField {
  const tasks = of("task");
  if (of("requirement").length > 0 || of("next").some((next) => isRequirement(next, of))) return "category";
  if (of("category").length > 0 || tasks.length === 1) return "requirement";
  return cell === tasks[0] ? "category" : "requirement";
}

/** 整改措施 is what is to be done where no other column says it, and 下一步整改措施 where one does. */
function isRequirement(cell: Known, of: Others): boolean {
  if (of("requirement").length > 0 || !/措\s*施/.test(cell.label)) return false;
  const answers = [...of("progress"), ...of("status")];
  return of("units").length > 0 && answers.every(({ column }) => column > cell.column);
}

/** Without a deadline column, 完成时间 is the issued one when it stands before the answers or there are none. */
function isDeadline(cell: Known, of: Others): boolean {
  if (cell.label.includes("实际")) return false;
  if (of("deadline").length > 0) return false;
  const [first, second] = of("finished");
  if (second) return cell === first;
  const answers = [...of("progress"), ...of("status")];
  return answers.every(({ column }) => column > cell.column);
}

/** 完成情况 beside a 进展情况, with no 完成状态, holds the status. */
function isStatus(cell: Known, of: Others): boolean {
  const both = of("progress");
  if (both.length < 2 || of("status").length > 0) return false;
  const tells = ({ label }: Known): boolean => /完\s*成|办\s*结/.test(label);
  return tells(cell) && both.some((other) => !tells(other));
}
