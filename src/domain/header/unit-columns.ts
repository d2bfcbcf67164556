import { foldForComparison } from "../text";
import type { HeaderField } from "./fields";

/** One of several columns that name units: 牵头单位 beside 配合单位. */
export interface UnitColumn {
  /** 0-based. */
  readonly column: number;
  /** The label as a unit cell would write it before a list: 配合单位. */
  readonly label: string;
}

const LEVEL = "(?:省|市|县|区|乡|镇)级";
const ROLE =
  "(?:牵头|主责|主办|承办|主体责任|主要责任|责任|负责|落实|实施|执行|配合|协办|协助|协同|协作|参与|参加|支持|联合|会办)";
const NOUN = "(?:单位|部门|科室|股室|处室|主体|方)";
/** A whole label that gives its column a role; 督导单位, 验收单位 and 填报单位 do not carry a task out. */
const UNIT_LABEL = new RegExp(
  `^(?:整改)?(?<label>(?:${LEVEL}|具体|第一|其[他它])?${ROLE}(?:责任|配合|落实)?${NOUN})(?:及?(?:单位|部门))?$`,
);
/** What a folded label says of the units of its column; null for a label that gives no role. */
export function roleOfLabel(folded: string): "units" | "support" | null {
  if (!UNIT_LABEL.test(folded)) return null;
  return /配合|协|参与|参加|支持|联合|会办/.test(folded) ? "support" : "units";
}

/** What the column of a label without a role (责任分工, 工作分工) is called beside others. */
const PLAIN_LABEL = "责任单位";

/**
 * The columns that name units, left to right, where there are several, or one for helpers alone: a label that gives a role
 * counts, and the column that was taken for 责任单位. Empty where one column names them all.
 */
export function unitColumns(
  cells: readonly { readonly column: number; readonly label: string }[],
  fields: Readonly<Partial<Record<HeaderField, number>>>,
): readonly UnitColumn[] {
  const { units } = fields;
  const taken = new Set(
    Object.entries(fields).flatMap(([field, column]) =>
      field === "units" || field === "support" ? [] : [column],
    ),
  );
  const columns = cells.flatMap(({ column, label }): UnitColumn[] => {
    if (taken.has(column)) return [];
    const plain = foldForComparison(label)
      .replace(/[([〔【].*$/, "")
      .replace(/[:*]+$/, "");
    const named = UNIT_LABEL.exec(plain)?.groups?.label?.replace(/^其[他它]/, "");
    if (named !== undefined) return [{ column, label: named }];
    return column === units ? [{ column, label: PLAIN_LABEL }] : [];
  });
  return columns.length > 1 || units === undefined ? columns : [];
}

/** A text of several unit columns put together, and where each of them stands in it. */
export interface JoinedUnits {
  readonly text: string;
  readonly parts: readonly { readonly at: number; readonly start: number; readonly end: number }[];
}

/** What says of a column that it names nobody in this row. */
const NOBODY = /^(?:[/\\\-—–_]*|无|暂无)$/;

/**
 * One unit cell's text of several cells, each with its column's label, as an office would write it in one:
 * 牵头单位：市教育局；配合单位：市财政局. Blank cells and those that name nobody are left out; "" when all are. `at` of a
 * part is the place of its cell in `cells`.
 */
export function joinUnits(cells: readonly { readonly label: string; readonly text: string }[]): JoinedUnits {
  let text = "";
  const parts: { at: number; start: number; end: number }[] = [];
  cells.forEach(({ label, text: written }, at) => {
    const own = written.trim();
    if (NOBODY.test(foldForComparison(own))) return;
    // A label with names behind it holds for its clause, one on a line of its own for all lines up to the next label.
    const lines = own.replace(/\s*[;；]\s*(?=\S)/g, "\n");
    const joint = text === "" ? "" : (text + lines).includes("\n") ? "\n" : "；";
    const head = `${joint}${label}：${lines.includes("\n") ? "\n" : ""}`;
    const start = text.length + head.length;
    text += head + lines;
    parts.push({ at, start, end: text.length });
  });
  return { text, parts };
}
