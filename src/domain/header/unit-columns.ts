import { foldForComparison } from "../text";
import type { HeaderField } from "./fields";

/** One of several columns that name units: 牵头单位 beside 配合单位. */
export interface UnitColumn {
  /** 0-based. */
  readonly column: number;
  /** The label as a unit cell would write it before a list: 配合单位. */
  readonly label: string;
}

const ROLE =
  "(?:牵头|主责|主办|承办|主体责任|主要责任|责任|负责|落实|实施|执行|配合|协办|协助|协同|协作|参与|参加|支持|联合|会办|组长|成员)";
const NOUN = "(?:单位|部门|科室|股室|处室|主体|方)";
const MORE = "(?:及?(?:单位|部门)|[及和与、](?:责任人|负责人|联系人|责任领导|职责|分工)|[一二三1-3])*";
/** A whole label that gives its column a role; 督导单位, 验收单位 and 填报单位 do not carry a task out. */
const UNIT_LABEL = new RegExp(
  `^(?:整改|主要|具体|第[一二三]|其[他它])?(?<level>(?:[省市县区]级)?)(?:[省市县区州乡镇]直?)?(?<role>${ROLE}(?:责任|配合|落实)?)(?<noun>${NOUN})${MORE}$`,
);
/** Roles that a unit cell does not call by these words. */
const CALLED: Readonly<Record<string, string>> = { 组长: "牵头", 成员: "责任" };
/** 责任单位（牵头）: the role stands in the brackets. */
const ROLE_IN_BRACKETS = /[(〔[](牵头|主责|主办|配合|协办|协助|参与)(?:单位|部门)?[)〕\]]$/;
const BRACKETS = /[([〔【][^)\]〕】]*[)\]〕】]/g;

/** A label as a unit cell writes it before a list: 配合单位; null for one that gives no role. */
function listLabel(label: string): string | null {
  const folded = foldForComparison(label).replace(/[:*]+$/, "");
  const bracketed = ROLE_IN_BRACKETS.exec(folded)?.[1];
  const groups = UNIT_LABEL.exec(folded.replace(BRACKETS, ""))?.groups;
  if (!groups) return null;
  const { level = "", role = "", noun = "" } = groups;
  return bracketed === undefined ? `${level}${CALLED[role] ?? role}${noun}` : `${bracketed}${noun}`;
}

/** What a folded label says of the units of its column; null for a label that gives no role. */
export function roleOfLabel(folded: string): "units" | "support" | null {
  const label = listLabel(folded);
  if (label === null) return null;
  return /配合|协|参与|参加|支持|联合|会办/.test(label) ? "support" : "units";
}

/** True for a label of a column that names bodies, whatever they have to do with the tasks. */
export function namesBodies(label: string): boolean {
  return /(?:单位|部门|科室|股室|处室)$/.test(foldForComparison(label).replace(BRACKETS, ""));
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
    const named = listLabel(label);
    if (named !== null) return [{ column, label: named }];
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
