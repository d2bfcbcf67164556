import type { IWorkbookData } from "@univerjs/core";
import { LocaleType, VerticalAlign } from "@univerjs/core";

/** Excel for Chinese offices opens with 宋体 11; Univer draws cells that name no font with this. */
const DEFAULT_STYLE = { ff: "宋体", fs: 11, vt: VerticalAlign.MIDDLE };

/** A workbook with one empty sheet. */
export function emptyWorkbook(
  id: string,
  name: string,
  sheetId: string,
  sheetName: string,
): Partial<IWorkbookData> {
  return {
    id,
    name,
    locale: LocaleType.ZH_CN,
    styles: {},
    defaultStyle: DEFAULT_STYLE,
    sheetOrder: [sheetId],
    sheets: { [sheetId]: { id: sheetId, name: sheetName, rowCount: 100, columnCount: 20, cellData: {} } },
  };
}
