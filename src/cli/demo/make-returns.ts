import type { WorkbookPlan } from "../../sheets";
import { writeWorkbook } from "../../workbooks";
import type { Form } from "../../jobs";
import type { TypedAnswer } from "./answers";
import { fillForm } from "./answers";
import { DEFECTS } from "./defects";
import type { Draft } from "./draft";
import { draftOf, draftText, taskRows, type } from "./draft";
import type { Random } from "./random";
import { extensionOf, writeAs } from "./writers";

/** A file that comes back, with what a unit typed into it. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly answers: readonly TypedAnswer[];
}

const EARLY = "2024-09-25";
const LATE = "2024-09-29";
/** Units from the end of the list that send nothing. */
const SILENT = 3;

/**
 * Fills forms the way units do. Most come back as they should; the defects of DEFECTS go to one unit each, and a few
 * files are no tables at all. The same forms and seed give the same files.
 */
export async function makeReturns(forms: readonly Form[], random: Random): Promise<readonly ReturnedFile[]> {
  const files: ReturnedFile[] = [];
  const senders = forms.slice(0, Math.max(1, forms.length - SILENT));
  let previous: Draft | null = null;
  for (const [index, form] of senders.entries()) {
    const draft = draftOf(form.plan);
    fillForm(draft, form.unit, random, EARLY);
    const defect = DEFECTS[index];
    if (defect) {
      defect.spoil(draft);
      if (!defect.keepsFormId) draft.properties = {};
      const name = `${defect.fileName.replace("{unit}", form.unit)}.${extensionOf(defect.format)}`;
      files.push({ name, bytes: writeAs(draft, defect.format), answers: answersIn(draft, form.unit) });
    } else {
      if (index === DEFECTS.length && previous) copyLongAnswer(previous, draft);
      files.push({
        name: form.name,
        bytes: await writeWorkbook(filledPlan(form.plan, draft)),
        answers: answersIn(draft, form.unit),
      });
    }
    previous = draft;
  }
  files.push(...(await secondVersions(senders, random)), ...noTables(forms));
  const [, , copied] = files;
  if (copied) files.push({ ...copied, name: `复制/${copied.name}`, answers: [] });
  return files;
}

/** What the sheet says when it is sent, after whatever happened to it. */
function answersIn(draft: Draft, unit: string): TypedAnswer[] {
  return taskRows(draft).flatMap((row) => {
    const progress = draftText(draft, row, "progress");
    return progress === "" ? [] : [{ unit, progress }];
  });
}

/** One unit copies its neighbour's first answer, word for word. */
function copyLongAnswer(from: Draft, to: Draft): void {
  const [source] = taskRows(from);
  if (source === undefined) return;
  const no = draftText(from, source, "no");
  const target = taskRows(to).find((row) => draftText(to, row, "no") === no);
  if (target !== undefined) type(to, target, "progress", draftText(from, source, "progress"));
}

/** The form with the draft's values in it: what a person saves who keeps to the form. */
export function filledPlan(plan: WorkbookPlan, draft: Draft): WorkbookPlan {
  const [sheet, ...others] = plan.sheets;
  if (!sheet) return plan;
  const cells = sheet.cells.map((cell) => ({ ...cell, value: draft.rows[cell.row]?.[cell.column] ?? null }));
  return { ...plan, sheets: [{ ...sheet, cells }, ...others] };
}

/** The last sender corrects itself: a second file with a later date replaces the first. */
async function secondVersions(senders: readonly Form[], random: Random): Promise<ReturnedFile[]> {
  const form = senders.at(-1);
  if (!form) return [];
  const draft = draftOf(form.plan);
  fillForm(draft, form.unit, random, LATE);
  return [
    {
      name: form.name.replace(/\.xlsx$/, "(1).xlsx"),
      bytes: await writeWorkbook(filledPlan(form.plan, draft)),
      answers: answersIn(draft, form.unit),
    },
  ];
}

function noTables(forms: readonly Form[]): ReturnedFile[] {
  const silent = forms.at(-1)?.unit ?? "";
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  return [
    { name: `${silent}.xlsx`, bytes: bytes("%PDF-1.4\n%扫描件\n"), answers: [] },
    { name: "~$填报表.xlsx", bytes: bytes("user"), answers: [] },
    { name: "会议通知.txt", bytes: bytes("请各单位于9月30日前报送。\n"), answers: [] },
  ];
}
