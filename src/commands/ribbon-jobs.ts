import type { CheckedTable, Finding } from "../domain/checks";
import type { IsoDate } from "../domain/dates";
import { checkSheet, ExcelError, insertTemplate, isExcelRecentEnough, printRemark } from "../excel";
import { placeFindings } from "../jobs";
import { readKept, rememberMarks } from "./kept";
import { commandTexts } from "./texts";

/** What the ribbon's commands do besides Excel. */
export interface RibbonSetting {
  readonly today: IsoDate;
  /** Office's display language. */
  readonly locale: string;
  /** Where this machine keeps the office's settings. */
  readonly storage: Pick<Storage, "getItem">;
}

/** A command's job: what is to be said of it, or null for nothing. */
export type RibbonJob = (setting: RibbonSetting) => Promise<string | null>;

/** 插入: the standard table as a new sheet, which is then shown; more is said only where page settings are missing. */
async function insertTable({ locale }: RibbonSetting): Promise<string | null> {
  return printRemark(await insertTemplate(), locale);
}

/** 检查: marks the active sheet as the office has set it, and says what was found and not passed over in the pane. */
async function checkActiveSheet({ today, locale, storage }: RibbonSetting): Promise<string | null> {
  const kept = await readKept(storage);
  const { year, issued } = kept.office.round;
  const open = (checked: CheckedTable): readonly Finding[] =>
    placeFindings(checked)
      .filter(({ key }) => !kept.ignored.has(key))
      .map(({ finding }) => finding);
  const { checked, marked } = await checkSheet(today, {
    judge: { roster: kept.office.roster ?? undefined, year, issued, settings: kept.office.rules },
    open,
  });
  if (marked) await rememberMarks();
  const findings = open(checked);
  const count = (severity: string): number =>
    findings.filter((finding) => finding.severity === severity).length;
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
