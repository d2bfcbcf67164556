import { asExcelError } from "./excel-error";
import { excelErrorTexts as chinese, printLeftOut as chinesePrint } from "./texts/zh-CN";
import { excelErrorTexts as english, printLeftOut as englishPrint } from "./texts/en-US";

const isEnglish = (locale: string): boolean => locale.toLowerCase().startsWith("en");

/** The sentence for a failure, in Chinese unless Excel runs in English. Excel's own text is never shown. */
export function excelErrorText(failure: unknown, locale = "zh-CN"): string {
  const { code, data } = asExcelError(failure);
  const texts = isEnglish(locale) ? english : chinese;
  return texts[code](data);
}

/** What a person is told of sheets that were written; null where there is nothing to tell. */
export function printRemark(
  { printLeftOut }: { readonly printLeftOut: boolean },
  locale = "zh-CN",
): string | null {
  if (!printLeftOut) return null;
  return isEnglish(locale) ? englishPrint : chinesePrint;
}
