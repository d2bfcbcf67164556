import type { ListedFinding } from "../consolidation/listed-findings";
import type { ReturnFinding } from "../consolidation/types";
import { returnTexts } from "./zh-CN-returns";

const FIELDS: Readonly<Record<string, string>> = {
  category: "category (工作任务)",
  no: "number (序号)",
  requirement: "requirement (具体要求)",
  units: "responsible units (责任单位)",
  deadline: "deadline (时限要求)",
  progress: "progress (进展情况)",
  status: "status (完成状态)",
  finished: "finishing day (完成时间)",
  evidence: "evidence (佐证材料)",
  problems: "problems (存在问题)",
  next: "next steps (下一步打算)",
  contact: "filled in by (填报人)",
  phone: "phone (联系电话)",
  unit: "reporting unit (填报单位)",
};

const quoted = (text: string | null): string => `“${text ?? ""}”`;
const field = ({ column }: ReturnFinding): string =>
  column === null ? "cell" : (FIELDS[column] ?? quoted(column));
const number = ({ no }: ReturnFinding): string => (no === null ? "this row" : `no. ${no}`);

type Sentence = (finding: ListedFinding) => string;

const SENTENCES: Readonly<Record<ReturnFinding["rule"], Sentence>> = {
  tampered: (each) =>
    each.column === "unit"
      ? `The form was issued to ${quoted(each.issued)}, and its 填报单位 now says ${quoted(each.returned)}. It counts for the unit of the form; please check.`
      : `The ${field(each)} was changed. The master keeps the issued text; ask the unit.`,
  "text-edited": (each) =>
    `The requirement of ${number(each)} was changed. The master keeps the issued text; is it the same task?`,
  renumbered: (each) =>
    each.count > 1
      ? `The numbers of ${each.count} rows are not the issued ones; the rows were matched by their requirements.`
      : `The number was changed to ${quoted(each.returned)}; the row was matched by its requirement to ${number(each)}.`,
  "extra-row": () => "A row that belongs to no task. Is it the unit's own addition, or a task written anew?",
  "row-lost": (each) => `${number(each)} did not come back. Ask the unit for it.`.replace(/^n/, "N"),
  "not-your-row": (each) =>
    `${number(each)} is not a task of this unit, and the row is filled in. Please check.`.replace(/^n/, "N"),
  "same-answer": (each) =>
    `The progress of ${number(each)} is word for word that of another unit. Was it copied?`,
  "two-versions": (each) =>
    `${each.unit ?? "The unit"} sent more than one return. Please look at what differs.`,
  "unmapped-column": (each) =>
    `A column more, ${quoted(each.column)}; its content is kept under other columns.`,
  "hidden-content": () =>
    "Something is hidden here (rows, columns, a sheet or a filter). It was read where it is part of the return; please check.",
  unreadable: () => "The file cannot be read.",
  "unknown-unit": (each) =>
    each.unit === null
      ? "Nothing says whose return this is. Please name the unit."
      : `The roster has no ${quoted(each.unit)}. Check the name, or add it to the roster.`,
  "bad-date": (each) =>
    `The finishing day ${quoted(each.returned)} is no date and was kept as it is. Ask for one like 2024-12-31.`,
  "bad-status": (each) =>
    `The status ${quoted(each.returned)} is none of the choices and was kept as it is. Please check with the unit.`,
  "error-value": (each) => `A formula error stands in ${field(each)}. Ask the unit to correct it.`,
  "copied-last-round": (each) =>
    `The progress of ${number(each)} is word for word that of the last round. Was it brought up to date?`,
  "says-nothing": () => "The progress says nothing in particular. You may ask the unit for more.",
  "done-without-evidence": (each) =>
    `${number(each)} is reported as done, without evidence. You may ask the unit for it.`.replace(/^n/, "N"),
};

/** A finding on a returned file in English; quoted texts and names stay as written. */
export function englishReturnFinding(finding: ListedFinding): string {
  return SENTENCES[finding.rule](finding);
}

const REASONS: Readonly<Record<keyof typeof returnTexts.reasons, string>> = {
  master: "a master of this table, not a return; to continue it, open it and collect there",
  damagedMaster: "a master whose record of the round is damaged",
  roster: "a unit roster, not a return",
  issued: "the issued table itself, without columns to fill in",
  noHeader: "no header of a return form was found",
  noText: "a sheet without text, perhaps with a picture in it; ask for the table itself",
  otherTable: "a return to another table",
};

/** Why a file is no return, in English; null for what is none of these reasons. */
export function englishReason(reason: string): string | null {
  const keys = Object.keys(REASONS) as (keyof typeof REASONS)[];
  const key = keys.find((each) => returnTexts.reasons[each] === reason);
  return key === undefined ? null : REASONS[key];
}
