const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;
const DOLLAR = 0x24;

/** The 0-based place of a reference such as AB12 or $AB$12; null when it is none. */
export function readReference(reference: string): { readonly row: number; readonly column: number } | null {
  let at = reference.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  const letters = at;
  for (let letter = letterAt(reference, at); letter > 0; letter = letterAt(reference, ++at))
    column = column * 26 + letter;
  if (at === letters || at - letters > MOST_LETTERS) return null;
  if (reference.charCodeAt(at) === DOLLAR) at++;
  let row = 0;
  const digits = at;
  for (let digit = digitAt(reference, at); digit >= 0; digit = digitAt(reference, ++at))
    row = row * 10 + digit;
  if (at === digits || at - digits > MOST_DIGITS || at < reference.length) return null;
  return column <= LAST_COLUMN && row >= 1 && row <= LAST_ROW ? { row: row - 1, column: column - 1 } : null;
}

/** 1 for A to 26 for Z; 0 for anything else. */
function letterAt(text: string, at: number): number {
  const letter = text.charCodeAt(at) - 0x40;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** -1 for anything but a digit. */
function digitAt(text: string, at: number): number {
  const digit = text.charCodeAt(at) - 0x30;
  return digit >= 0 && digit <= 9 ? digit : -1;
}
