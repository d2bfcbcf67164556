import { asExcelError } from "./excel-error";
import { excelErrorTexts as chinese } from "./texts/zh-CN";
import { excelErrorTexts as english } from "./texts/en-US";

/** The sentence for a failure, in Chinese unless Excel runs in English. Excel's own text is never shown. */
export function excelErrorText(failure: unknown, locale = "zh-CN"): string {
  const { code, data } = asExcelError(failure);
  const texts = locale.toLowerCase().startsWith("en") ? english : chinese;
  return texts[code](data);
}
