import { ANSWER_FIELDS } from "../../domain/header";
import type { Draft } from "./draft";
import { deleteRows, draftText, insertColumn, insertRows, taskRows, type, typeAt } from "./draft";
import type { OtherFormat } from "./writers";

/** One thing that a unit does to its form, with the format in which it sends it back. */
export interface Defect {
  /** What happened, for the demo's report. */
  readonly title: string;
  readonly format: OtherFormat;
  /** False when the sheet was copied out of the form, which loses the form's id. */
  readonly keepsFormId: boolean;
  /** How the file is called; the unit's name and extension are filled in. */
  readonly fileName: string;
  spoil(draft: Draft): void;
}

/** Drops the hidden column of row ids, as a person does who copies the visible columns into a new sheet. */
function loseRowIds(draft: Draft): void {
  const column = draft.columns.rowId;
  if (column === undefined) return;
  for (const cells of draft.rows) if (cells.length > column) cells[column] = null;
  delete draft.columns.rowId;
}

function nthTask(draft: Draft, index: number): number {
  const rows = taskRows(draft);
  return rows[Math.min(index, rows.length - 1)] ?? draft.headerRow + 1;
}

/** The things that happen to returned forms (domain.md, What comes back from the units), one a unit. */
export const DEFECTS: readonly Defect[] = [
  {
    title: "表头改名，上面加了两行",
    format: "xls",
    keepsFormId: false,
    fileName: "{unit}政务公开进展",
    spoil(draft) {
      loseRowIds(draft);
      type(draft, draft.headerRow, "progress", "工作进展");
      type(draft, draft.headerRow, "deadline", "完成时限");
      insertRows(draft, 0, 2);
      typeAt(draft, 0, 0, "附件2");
    },
  },
  {
    title: "中间插了一列备注",
    format: "xlsx",
    keepsFormId: true,
    fileName: "{unit}",
    spoil(draft) {
      const before = draft.columns.progress ?? 0;
      insertColumn(draft, before, "分管领导批示");
      typeAt(draft, nthTask(draft, 1), before, "请按时办结");
    },
  },
  {
    title: "删掉了两行任务",
    format: "ods",
    keepsFormId: false,
    fileName: "{unit}-报送稿",
    spoil(draft) {
      loseRowIds(draft);
      deleteRows(draft, [nthTask(draft, 2), nthTask(draft, 3)]);
    },
  },
  {
    title: "重新编了序号",
    format: "html-xls",
    keepsFormId: false,
    fileName: "{unit}",
    spoil(draft) {
      loseRowIds(draft);
      taskRows(draft).forEach((row, index) => type(draft, row, "no", { type: "number", value: index + 101 }));
    },
  },
  {
    title: "把时限从12月底改成了持续推进",
    format: "xlsx",
    keepsFormId: true,
    fileName: "{unit}（盖章版）",
    spoil(draft) {
      const dated = taskRows(draft).find((row) => draftText(draft, row, "deadline").includes("12月"));
      type(draft, dated ?? nthTask(draft, 0), "deadline", dated === undefined ? "2025年6月底" : "持续推进");
    },
  },
  {
    title: "改了任务原文",
    format: "csv-gbk",
    keepsFormId: false,
    fileName: "{unit}",
    spoil(draft) {
      loseRowIds(draft);
      const row = nthTask(draft, 1);
      type(
        draft,
        row,
        "requirement",
        `${draftText(draft, row, "requirement").replace("。", "，")}我单位负责其中一部分。`,
      );
    },
  },
  {
    title: "多报了一行自选动作",
    format: "et",
    keepsFormId: false,
    fileName: "{unit}（最终版）",
    spoil(draft) {
      loseRowIds(draft);
      const row = Math.max(...taskRows(draft)) + 1;
      insertRows(draft, row, 1);
      type(draft, row, "requirement", "自选动作：建设政务公开主题体验馆。");
      type(draft, row, "progress", "体验馆已完成选址和初步设计。");
      type(draft, row, "status", "正在推进");
    },
  },
  {
    title: "表下面有附注和签名",
    format: "csv-utf8",
    keepsFormId: false,
    fileName: "{unit}",
    spoil(draft) {
      loseRowIds(draft);
      const row = Math.max(...taskRows(draft)) + 1;
      typeAt(draft, row, 0, "注：以上数据截至9月30日。");
      typeAt(draft, row + 1, 0, "审核人：（签名）");
    },
  },
  {
    title: "状态和日期不按要求填",
    format: "txt-utf16",
    keepsFormId: false,
    fileName: "{unit}",
    spoil(draft) {
      loseRowIds(draft);
      type(draft, nthTask(draft, 0), "status", "差不多了");
      type(draft, nthTask(draft, 1), "finished", "九月中旬左右");
    },
  },
  {
    title: "隐藏了一行，还有像公式的文字",
    format: "xlsx",
    keepsFormId: true,
    fileName: "{unit}",
    spoil(draft) {
      draft.hiddenRows.push(nthTask(draft, 1));
      type(draft, nthTask(draft, 2), "evidence", '=HYPERLINK("http://example.invalid","点此查看")');
    },
  },
  {
    title: "有几行没填，有一行写无进展",
    format: "xlsx",
    keepsFormId: true,
    fileName: "{unit}",
    spoil(draft) {
      for (const index of [1, 2]) {
        for (const field of ANSWER_FIELDS) {
          type(draft, nthTask(draft, index), field, null);
        }
      }
      type(draft, nthTask(draft, 3), "progress", "无进展");
      type(draft, nthTask(draft, 3), "status", "无进展");
    },
  },
];
