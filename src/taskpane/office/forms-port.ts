import { insertForms, openWorkbookFile, printRemark } from "../../excel";
import type { Form } from "../../jobs";
import { JobCancelled } from "../kit/use-job";
import type { JobControl } from "../kit/use-job";
import type { FormsMade, FormsPlace, FormsPort, FoundTable } from "../ports";
import type { PaneTexts } from "../texts";
import { download, ZIP_TYPE } from "./download";
import { pinyinInitials } from "./pinyin-initials";
import { requestOf } from "./session";
import type { Session } from "./session";

/** Step 下发 on the open workbook. */
export function formsPort(session: Session, texts: PaneTexts, usualPlace: FormsPlace): FormsPort {
  return {
    usualPlace,
    plan: async (table) => {
      const { expected, emptyGroups } = await session.engine.owed(requestOf(session, table));
      const initials = await pinyinInitials(expected.map(({ unit }) => unit));
      return {
        emptyGroups,
        units: expected.map((each, index) => ({ ...each, initials: initials[index] ?? "" })),
      };
    },
    make: async (table, { units, ...request }, place, control) => {
      const forms = await session.engine.forms({
        ...requestOf(session, table),
        units: units.map(({ unit }) => unit),
        ...request,
      });
      const rows = new Map(units.map(({ unit, tasks }) => [unit, tasks.length]));
      const zipName = `${texts.forms.zipName} ${titleOf(table)}.zip`;
      const handed = await hand(forms, place, control, zipName, session.locale);
      const made: FormsMade["forms"] = forms.map(({ unit, name }) => ({
        unit,
        name,
        rows: rows.get(unit) ?? 0,
      }));
      return { place, forms: made, ...handed };
    },
  };
}

const titleOf = ({ checked, sheet }: FoundTable): string =>
  (checked.table.title || sheet.name).replace(/[\\/:*?"<>|]/g, " ");

/** Hands forms over; see `FormsMade` for what it gives. */
async function hand(
  forms: readonly Form[],
  place: FormsPlace,
  control: JobControl,
  zipName: string,
  locale: string,
): Promise<Pick<FormsMade, "file" | "remark">> {
  if (place === "sheets") {
    return { file: null, remark: printRemark(await insertForms(forms), locale) };
  }
  const { writeWorkbook, zipFiles } = await import("../../workbooks");
  const written: { name: string; bytes: Uint8Array }[] = [];
  for (const { name, plan } of forms) {
    if (control.signal.aborted) throw new JobCancelled();
    written.push({ name, bytes: await writeWorkbook(plan) });
    control.progress({ done: written.length, all: forms.length, at: name });
    await breathe();
  }
  if (control.signal.aborted) throw new JobCancelled();
  if (place === "zip") {
    download(zipName, zipFiles(written), ZIP_TYPE);
    return { file: zipName, remark: null };
  }
  for (const { bytes } of written) {
    if (control.signal.aborted) throw new JobCancelled();
    await openWorkbookFile(bytes);
  }
  return { file: null, remark: null };
}

/** Lets the pane draw and hear clicks between two pieces of work. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
