import type { CheckedTable, Finding } from "../domain/checks";
import type { PinyinOf } from "../domain/units";
import { checkSheet } from "../excel";
import { placeFindings } from "../jobs";
import { readKept, rememberMarks } from "./kept";
import type { RibbonSetting } from "./ribbon-setting";
import { commandTexts } from "./texts";

/** 检查: marks the active sheet as the office has set it, and says what was found and not passed over in the pane. */
export async function checkActiveSheet(
  { today, locale, storage }: Omit<RibbonSetting, "sounds">,
  pinyinOf: PinyinOf | null,
): Promise<string> {
  const kept = await readKept(storage);
  const { year, issued } = kept.office.round;
  const open = (checked: CheckedTable): readonly Finding[] =>
    placeFindings(checked)
      .filter(({ key }) => !kept.ignored.has(key))
      .map(({ finding }) => finding);
  const { checked, marked } = await checkSheet(today, {
    judge: { roster: kept.office.roster ?? undefined, pinyinOf, year, issued, settings: kept.office.rules },
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
