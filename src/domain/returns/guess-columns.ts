import type { DivisionTask } from "../division";
import type { Grid } from "../grid";
import { cellText } from "../grid";
import { ANSWER_FIELDS, FIXED_FIELDS } from "../header";
import type { HeaderField, HeaderMatch } from "../header";
import { foldForComparison } from "../text";
import type { RowRegion } from "./count-rows";

/** The issued texts, folded, by which a column is known whatever stands over it. */
export interface IssuedTexts {
  readonly requirement: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly category: ReadonlySet<string>;
  /** Empty where a deadline is a real date. */
  readonly deadline: ReadonlySet<string>;
  /** What stands over the issued tasks, folded; "" where it is not known. */
  readonly requirementLabel: string;
}

/** Makes the texts of an issued table, and what stands over its tasks, ready for `guessColumns`. */
export function issuedTexts(tasks: readonly DivisionTask[], requirementLabel = ""): IssuedTexts {
  const folded = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.map(foldForComparison).filter((text) => text !== ""));
  return {
    requirement: folded(tasks.map(({ requirement }) => requirement)),
    units: folded(tasks.map(({ units }) => units)),
    category: folded(tasks.map(({ category }) => category)),
    // A real date may be shown in another way when it comes back.
    deadline: folded(
      tasks.some(({ deadlineCell }) => deadlineCell?.type === "date")
        ? []
        : tasks.map(({ deadline }) => deadline),
    ),
    requirementLabel: foldForComparison(requirementLabel),
  };
}

/** The columns of a form in their order. */
const FORM_ORDER: readonly HeaderField[] = [...FIXED_FIELDS, ...ANSWER_FIELDS];
const BODY_SAMPLE = 12;
const [BY_CONTENT, BY_PLACE] = [0.8, 0.5] as const;

/**
 * Takes an unknown label for the field that it must be: the column holds the issued texts, or it stands right where the
 * form has the one column that is missing, between its neighbours. What is no more than likely keeps a low confidence.
 */
export function guessColumns(
  grid: Grid,
  labelled: HeaderMatch,
  region: RowRegion,
  issued: IssuedTexts,
): HeaderMatch {
  const header = correctedByContent(grid, labelled, region, issued);
  if (header.unmapped.length === 0) return header;
  let { fields, confidence, unmapped } = header;
  const take = (field: HeaderField, column: number, sureness: number): void => {
    fields = { ...fields, [field]: column };
    confidence = { ...confidence, [field]: sureness };
    unmapped = unmapped.filter((each) => each.column !== column);
  };
  for (const field of ["requirement", "units"] as const) {
    const held = fields[field];
    if (held !== undefined && (field === "units" || holds(grid, region, held, issued[field]))) continue;
    const found =
      unmapped.find(({ column }) => holds(grid, region, column, issued[field])) ??
      unmapped.find(({ label }) => field === "requirement" && isIssuedLabel(label, issued));
    if (!found) continue;
    take(field, found.column, BY_CONTENT);
    // 工作任务 was taken for the text only because no other label spoke for it.
    if (held !== undefined && fields.category === undefined) take("category", held, BY_CONTENT);
    else if (held !== undefined) {
      unmapped = [...unmapped, { column: held, label: header.labels.get(held) ?? "" }];
    }
  }
  for (const { column, label } of [...unmapped]) {
    if (OTHER_LABEL.test(foldForComparison(label))) continue;
    const field = missingBetween(fields, column, header.right);
    if (field && mayHold(field, grid, region, column)) take(field, column, BY_PLACE);
  }
  return { ...header, fields, confidence, unmapped };
}

/** True for the issued table's own label over its tasks, known or not: what stands below may have been rewritten. */
function isIssuedLabel(label: string, { requirementLabel }: IssuedTexts): boolean {
  return requirementLabel !== "" && foldForComparison(label) === requirementLabel;
}

/**
 * Labels that say one thing or another by their neighbours, looked at by what stands below them: 工作任务 is the category
 * where the column of the texts was left out, and 完成时间 no deadline where no issued one stands in it.
 */
function correctedByContent(
  grid: Grid,
  header: HeaderMatch,
  region: RowRegion,
  issued: IssuedTexts,
): HeaderMatch {
  const { requirement, category, deadline, finished } = header.fields;
  const isCategory =
    requirement !== undefined &&
    category === undefined &&
    holds(grid, region, requirement, issued.category) &&
    !holds(grid, region, requirement, issued.requirement);
  const isFinished =
    deadline !== undefined &&
    finished === undefined &&
    (header.confidence.deadline ?? 1) <= BY_CONTENT &&
    issued.deadline.size > 0 &&
    !holds(grid, region, deadline, issued.deadline);
  const moved = isCategory ? renamed(header, "requirement", "category") : header;
  return isFinished ? renamed(moved, "deadline", "finished") : moved;
}

/** The header with a column's field taken for another one. */
function renamed(header: HeaderMatch, from: HeaderField, to: HeaderField): HeaderMatch {
  const { [from]: column, ...fields } = header.fields;
  const { [from]: sureness, ...confidence } = header.confidence;
  return {
    ...header,
    fields: { ...fields, ...(column === undefined ? {} : { [to]: column }) },
    confidence: { ...confidence, [to]: Math.min(sureness ?? 1, BY_CONTENT) },
  };
}

/** Labels that say plainly that a column is none of the form's: a place does not make them one. */
const OTHER_LABEL =
  /备注|说明|附注|意见|批示|领导|审核|审批|签字|签收|科室|股室|得分|评分|分值|权重|排名|评价|考核|指标|数量|金额|资金|类型|级别|编码|依据|来源|启动|开始|[上前]期|[上前]季|[上前]月|去年|上年/;
const PHONE = /^[\d\s()+,;、/-]{5,}$/;

/** Telephone numbers are known by their look, so nothing else is taken for them. */
function mayHold(field: HeaderField, grid: Grid, region: RowRegion, column: number): boolean {
  if (field !== "phone") return true;
  return sampleOf(grid, region, column).every((text) => PHONE.test(text));
}

/** The first texts of a column, folded. */
function sampleOf(grid: Grid, region: RowRegion, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = region.from; row < region.to && texts.length < BODY_SAMPLE; row++) {
    const text = foldForComparison(cellText(grid, row, column));
    if (text !== "") texts.push(text);
  }
  return texts;
}

function holds(grid: Grid, region: RowRegion, column: number, texts: ReadonlySet<string>): boolean {
  const sample = sampleOf(grid, region, column);
  const known = sample.filter((text) => texts.has(text)).length;
  return known > 0 && known * 2 >= sample.length;
}

/** The one field that the form has between those of the columns left and right; null where that is not plain. */
function missingBetween(
  fields: HeaderMatch["fields"],
  column: number,
  lastColumn: number,
): HeaderField | null {
  const at = (place: number): HeaderField | undefined => FORM_ORDER.find((field) => fields[field] === place);
  const [before, after] = [at(column - 1), at(column + 1)];
  const index = before === undefined ? 0 : FORM_ORDER.indexOf(before) + 1;
  const missing = FORM_ORDER[index];
  if (missing === undefined || fields[missing] !== undefined || (before === undefined && after === undefined))
    return null;
  const next = FORM_ORDER[index + 1];
  if (after !== undefined) return after === next && (before !== undefined || column === 0) ? missing : null;
  return next === undefined && before !== undefined && column === lastColumn ? missing : null;
}
