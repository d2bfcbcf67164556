import { asExcelError } from "./excel-error";

/** Bytes turned into characters at once; more would overflow the call's arguments. */
const SLICE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += SLICE)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + SLICE)));
  return btoa(parts.join(""));
}

/**
 * Opens an .xlsx in a new Excel window: the second way where the pane cannot save files. Excel asks the person where to
 * keep it. Throws ExcelError.
 */
export async function openWorkbookFile(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
  } catch (failure) {
    throw asExcelError(failure);
  }
}
