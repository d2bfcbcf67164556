const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The 0-based place of a reference such as AB12 or $AB$12; null when it is none. */
export function readReference(reference: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const [, letters = "", digits = ""] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40;
  const row = Number(digits);
  return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW ? { row: row - 1, column: column - 1 } : null;
}
