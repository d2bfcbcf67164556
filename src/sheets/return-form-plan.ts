import type { IsoDate } from "../domain/dates";
import type { DivisionTable, DivisionTask } from "../domain/division";
import type { CellArea } from "../domain/grid";
import { encodeHiddenData, HIDDEN_SHEET_NAME } from "../domain/hidden-data";
import { ANSWER_FIELDS } from "../domain/header";
import type { AnswerField } from "../domain/header";
import { encodeFormId, FORM_ID_KEY, ROW_ID_HEADER, rowId, tableFingerprint } from "../domain/returns";
import { officialStyles } from "./official-styles";
import { numberValue, SheetDraft } from "./sheet-draft";
import type { CellStyle, SheetPlan, WorkbookPlan } from "./sheet-plan";
import { deadlineValue, officialPrint, putCategories, taskNoValue } from "./table-layout";
import { formTexts } from "./texts/zh-CN-forms";
import { EARLIEST_DATE, LATEST_DATE } from "./validation-dates";

/** What a form says besides its rows. */
export interface FormOptions {
  /** The round's name; "" when there is only one. */
  readonly round: string;
  /** 报送截止日期; null leaves it open. */
  readonly due: IsoDate | null;
  /** 序号 of the unit's own rows when more rows are shown; the others are locked. Absent: all rows are its own. */
  readonly own?: ReadonlySet<number>;
  /** Answer columns that are left out; progress and status never are. @default [] */
  readonly without?: readonly OptionalAnswer[];
}

/** An answer column that an office may do without. */
export type OptionalAnswer = Exclude<AnswerField, "progress" | "status">;

const FIXED_WIDTHS = [14, 6, 44, 22, 12];
const ANSWER_WIDTHS: Readonly<Record<AnswerField, number>> = {
  progress: 40,
  status: 11,
  finished: 13,
  evidence: 20,
  problems: 20,
  next: 20,
  contact: 10,
  phone: 14,
};
const [TITLE, INSTRUCTIONS, WHO, HEADER, FIRST_TASK] = [0, 1, 2, 3, 4] as const;
const FIRST_ANSWER = FIXED_WIDTHS.length;
const FILLED_ON = 4;
/** With fewer answer columns than this the due day needs the first of them too. */
const ROOM_FOR_BOTH = 4;
/** Room to write three lines even where the task is short. */
const LEAST_HEIGHT = 56;
const FIXED_FILL = "#F2F2F2";

function formStyles(): Readonly<Record<string, CellStyle>> {
  const styles = officialStyles(11);
  const fixed = (name: string): CellStyle => ({ ...styles[name], fill: FIXED_FILL });
  const answer: CellStyle = { ...styles.text, locked: false };
  return {
    ...styles,
    category: fixed("category"),
    text: fixed("text"),
    centred: fixed("centred"),
    date: fixed("date"),
    answer,
    "answer-text": { ...answer, horizontal: "center", numberFormat: "@" },
    "answer-centred": { ...answer, horizontal: "center" },
    "answer-date": { ...answer, horizontal: "center", numberFormat: "yyyy-mm-dd" },
    label: { ...styles.note, horizontal: "right" },
    entry: { ...styles.note, locked: false, numberFormat: "yyyy-mm-dd", border: "thin" },
  };
}

/**
 * Longer document properties are cut by Excel, and make it crash when an add-in reads them all (office-js issue 4378).
 * The hidden sheet carries the id in any case.
 */
const MAX_PROPERTY = 255;

/**
 * The return form of one unit: its tasks with fixed cells locked and answer cells open, dropdowns, and an id that
 * survives in a document property, a hidden sheet and a hidden column of row ids. Protected without a password; row
 * heights and filters may still be changed.
 */
export function returnFormPlan(
  table: DivisionTable,
  unit: string,
  tasks: readonly DivisionTask[],
  options: FormOptions,
): WorkbookPlan {
  const id = { version: 1, table: tableFingerprint(table.tasks), unit, round: options.round } as const;
  const withRows = encodeFormId({ ...id, rows: tasks.map(rowId) });
  const property = encodeFormId(id);
  return {
    sheets: [formSheet(table, unit, tasks, options), hiddenSheet(new Map([[FORM_ID_KEY, withRows]]))],
    properties: property.length <= MAX_PROPERTY ? { [FORM_ID_KEY]: property } : {},
  };
}

function formSheet(
  table: DivisionTable,
  unit: string,
  tasks: readonly DivisionTask[],
  { round, due, own, without = [] }: FormOptions,
): SheetPlan {
  const left: readonly string[] = without;
  const answers = ANSWER_FIELDS.filter((field) => !left.includes(field));
  const rowIds = FIRST_ANSWER + answers.length;
  const last = rowIds - 1;
  const columnOf = (field: AnswerField): number => FIRST_ANSWER + answers.indexOf(field);
  const draft = new SheetDraft({
    name: formTexts.sheetName,
    columns: [...FIXED_WIDTHS, ...answers.map((field) => ANSWER_WIDTHS[field])]
      .map((width) => ({ width }))
      .concat({ width: 14, ...{ hidden: true } }),
    styles: formStyles(),
    freeze: { rows: FIRST_TASK, columns: 0 },
    print: officialPrint("A3", "landscape", { from: HEADER, to: HEADER }),
    protection: {
      allowFormatRows: true,
      allowFormatColumns: true,
      allowAutoFilter: true,
      allowSort: true,
      allowInsertRows: false,
    },
  });
  const across = (row: number, left: number, right: number, text: string, style: string): void => {
    draft.putAcross({ top: row, left, bottom: row, right }, text, style);
  };
  across(TITLE, 0, last, formTexts.title(table.title, round), "title");
  across(
    INSTRUCTIONS,
    0,
    last,
    formTexts.instructions(own !== undefined, answers.includes("finished")),
    "note",
  );
  across(WHO, 0, 2, `${formTexts.unit}${unit}`, "note");
  draft.put(WHO, 3, formTexts.filledOn, "label");
  const entryEnd = answers.length < ROOM_FOR_BOTH ? FILLED_ON : FIRST_ANSWER;
  draft.putAcross({ top: WHO, left: FILLED_ON, bottom: WHO, right: entryEnd }, null, "entry");
  across(WHO, entryEnd + 1, last, `${formTexts.due}${due ?? ""}`, "note");
  const labels = answers.map((field) => formTexts.answers[ANSWER_FIELDS.indexOf(field)] ?? "");
  [...formTexts.fixed, ...labels, ROW_ID_HEADER].forEach((label, column) => {
    draft.put(HEADER, column, label, "header");
  });
  draft.atLeast(HEADER, 28);
  putCategories(draft, tasks, FIRST_TASK, 0);
  tasks.forEach((task, index) => {
    const row = FIRST_TASK + index;
    const deadline = deadlineValue(task);
    draft.put(row, 1, taskNoValue(task), "centred");
    draft.put(row, 2, task.requirement, "text");
    draft.put(row, 3, task.units, "text");
    draft.put(row, 4, deadline, deadline?.type === "date" ? "date" : "centred");
    const open = own === undefined || (task.no !== null && own.has(task.no));
    answers.forEach((field, at) => {
      draft.put(row, FIRST_ANSWER + at, null, open ? answerStyle(field) : "text");
    });
    draft.put(row, rowIds, rowId(task), "centred");
    draft.atLeast(row, LEAST_HEIGHT);
  });
  const bottom = FIRST_TASK + Math.max(1, tasks.length) - 1;
  const body = (field: AnswerField): CellArea => {
    const column = columnOf(field);
    return { top: FIRST_TASK, left: column, bottom, right: column };
  };
  return draft.finish({
    validations: [
      {
        area: body("status"),
        rule: { type: "list", values: formTexts.statuses },
        strict: true,
        errorTitle: formTexts.statusTitle,
        errorMessage: formTexts.statusMessage,
      },
      ...(answers.includes("finished")
        ? [
            {
              area: body("finished"),
              rule: { type: "date", from: EARLIEST_DATE, to: LATEST_DATE },
              strict: true,
              errorTitle: formTexts.dateTitle,
              errorMessage: formTexts.dateMessage,
              promptTitle: formTexts.dateTitle,
              promptMessage: formTexts.dateMessage,
            } as const,
          ]
        : []),
      {
        area: { top: WHO, left: FILLED_ON, bottom: WHO, right: FILLED_ON },
        rule: { type: "date", from: EARLIEST_DATE, to: LATEST_DATE },
        strict: true,
        errorTitle: formTexts.filledOnTitle,
        errorMessage: formTexts.filledOnMessage,
        promptTitle: formTexts.filledOnTitle,
        promptMessage: formTexts.filledOnMessage,
      },
    ],
    // A protected sheet filters only where a filter stands already.
    autoFilter: { top: HEADER, left: 0, bottom, right: rowIds },
  });
}

function answerStyle(field: AnswerField): string {
  if (field === "status") return "answer-centred";
  if (field === "finished") return "answer-date";
  return field === "contact" || field === "phone" ? "answer-text" : "answer";
}

/** The sheet that carries named texts for the next step; people never see it. */
export function hiddenSheet(values: ReadonlyMap<string, string>): SheetPlan {
  const draft = new SheetDraft({
    name: HIDDEN_SHEET_NAME,
    columns: [{ width: 20 }, { width: 8 }, { width: 20 }],
    styles: { plain: {} },
    visibility: "very-hidden",
  });
  encodeHiddenData(values).forEach(([key, part, text], row) => {
    draft.put(row, 0, key, "plain");
    draft.put(row, 1, numberValue(part), "plain");
    draft.put(row, 2, text, "plain");
  });
  return draft.finish();
}

/** Windows takes 255 characters for a path; a folder of the office's own stands before the name. */
const LONGEST_FILE_NAME = 80;
/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * `单位-表名-轮次.xlsx`, without the characters that Windows refuses in a name. Too long a name loses the end of the
 * table's title: unit and round tell the forms apart.
 */
export function formFileName(unit: string, title: string, round: string): string {
  const [who, what, when] = [unit, title, round].map((part) =>
    part.replace(/[\s\\/:*?"<>|\u0000-\u001f\u007f]+/g, "").replace(/^\.+|\.+$/g, ""),
  );
  const room = LONGEST_FILE_NAME - [who ?? "", when ?? ""].join("--").length;
  const parts = [who, [...(what ?? "")].slice(0, Math.max(0, room)).join(""), when];
  const name = parts.filter((part) => part !== undefined && part !== "").join("-");
  const short = [...name].slice(0, LONGEST_FILE_NAME).join("");
  return `${RESERVED.test(short) ? `_${short}` : short}.xlsx`;
}
