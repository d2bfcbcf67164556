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
}

/** Makes the texts of an issued table ready for `guessColumns`. */
export function issuedTexts(tasks: readonly DivisionTask[]): IssuedTexts {
  const folded = (texts: readonly string[]): ReadonlySet<string> =>
    new Set(texts.map(foldForComparison).filter((text) => text !== ""));
  return {
    requirement: folded(tasks.map(({ requirement }) => requirement)),
    units: folded(tasks.map(({ units }) => units)),
    category: folded(tasks.map(({ category }) => category)),
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
  header: HeaderMatch,
  region: RowRegion,
  issued: IssuedTexts,
): HeaderMatch {
  const { requirement: text } = header.fields;
  // 工作任务 alone is the text of the task, unless the column of the texts was left out and this is the category.
  const isCategory =
    text !== undefined &&
    header.fields.category === undefined &&
    holds(grid, region, text, issued.category) &&
    !holds(grid, region, text, issued.requirement);
  if (header.unmapped.length === 0 && !isCategory) return header;
  let { fields, confidence, unmapped } = header;
  if (isCategory) {
    const { requirement: sureness, ...others } = confidence;
    const { requirement: column, ...rest } = fields;
    fields = { ...rest, category: column };
    confidence = { ...others, category: Math.min(sureness ?? 1, BY_CONTENT) };
  }
  const take = (field: HeaderField, column: number, sureness: number): void => {
    fields = { ...fields, [field]: column };
    confidence = { ...confidence, [field]: sureness };
    unmapped = unmapped.filter((each) => each.column !== column);
  };
  for (const field of ["requirement", "units"] as const) {
    const labelled = fields[field];
    if (labelled !== undefined && (field === "units" || holds(grid, region, labelled, issued[field])))
      continue;
    const found = unmapped.find(({ column }) => holds(grid, region, column, issued[field]));
    if (!found) continue;
    take(field, found.column, BY_CONTENT);
    // 工作任务 was taken for the text only because no other label spoke for it.
    if (labelled !== undefined && fields.category === undefined) take("category", labelled, BY_CONTENT);
    else if (labelled !== undefined) {
      unmapped = [...unmapped, { column: labelled, label: header.labels.get(labelled) ?? "" }];
    }
  }
  for (const { column } of [...unmapped]) {
    const field = missingBetween(fields, column, header.right);
    if (field) take(field, column, BY_PLACE);
  }
  return { ...header, fields, confidence, unmapped };
}

function holds(grid: Grid, region: RowRegion, column: number, texts: ReadonlySet<string>): boolean {
  let known = 0;
  let filled = 0;
  for (let row = region.from; row < region.to && filled < BODY_SAMPLE; row++) {
    const text = foldForComparison(cellText(grid, row, column));
    if (text === "") continue;
    filled++;
    if (texts.has(text)) known++;
  }
  return known > 0 && known * 2 >= filled;
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
