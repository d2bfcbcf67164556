import type { IsoDate } from "../domain/dates";
import { checkSheet, ExcelError, insertTemplate, isExcelRecentEnough } from "../excel";
import { commandTexts } from "./texts";

/** What the ribbon's commands do besides Excel. */
export interface RibbonSetting {
  readonly today: IsoDate;
  /** Office's display language. */
  readonly locale: string;
}

/** A command's job: what is to be said of it, or null for nothing. */
export type RibbonJob = (setting: RibbonSetting) => Promise<string | null>;

/** 插入: the standard table as a new sheet, which is then shown; that is all there is to say. */
async function insertTable(): Promise<null> {
  await insertTemplate();
  return null;
}

/** 检查: marks the active sheet and says what was found. */
async function checkActiveSheet({ today, locale }: RibbonSetting): Promise<string | null> {
  const { checked, marked } = await checkSheet(today);
  const count = (severity: string): number =>
    checked.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const texts = commandTexts(locale);
  if (errors + warnings === 0) return texts.clean;
  return marked ? texts.found(errors, warnings) : texts.foundUnmarked(errors, warnings);
}

function inRecentExcel(job: RibbonJob): RibbonJob {
  return async (setting) => {
    if (!isExcelRecentEnough()) throw new ExcelError("not-supported");
    return job(setting);
  };
}

/** The jobs by the function names of the manifest. */
export const RIBBON_JOBS: Readonly<Record<string, RibbonJob>> = {
  insertTable: inRecentExcel(insertTable),
  checkSheet: inRecentExcel(checkActiveSheet),
};
