import { ExcelError, insertTemplate, isExcelRecentEnough, printRemark } from "../excel";
import type { RibbonSetting } from "./ribbon-setting";

/** A command's job: what is to be said of it, or null for nothing. */
export type RibbonJob = (setting: RibbonSetting) => Promise<string | null>;

/** 插入: the standard table as a new sheet, which is then shown; more is said only where page settings are missing. */
async function insertTable({ locale }: RibbonSetting): Promise<string | null> {
  return printRemark(await insertTemplate(), locale);
}

/** 检查, a chunk of its own with all the grammars: 插入 must not wait for them. */
async function checkActiveSheet(setting: RibbonSetting): Promise<string | null> {
  const [job, pinyinOf] = await Promise.all([import("./check-active-sheet"), setting.sounds()]);
  return job.checkActiveSheet(setting, pinyinOf);
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
