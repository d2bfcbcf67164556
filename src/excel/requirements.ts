/** The oldest Excel that the add-in works in: ExcelApi 1.14 is Excel 2021, Microsoft 365 and Excel on the web. */
export const REQUIRED_EXCEL_API = "1.14";

/** False in Excel 2016 and 2019, which get a page that says what is needed. */
export function isExcelRecentEnough(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_EXCEL_API);
}
