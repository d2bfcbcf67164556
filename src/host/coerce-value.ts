import { assume } from "./assumptions";
import { HostError } from "./host-error";
import type { StoredCell } from "./store";

/** Characters that one cell can hold (Excel specifications and limits). */
const MAX_TEXT = 32_767;
const MILLISECONDS_A_DAY = 86_400_000;

/** What writing a value does to a cell: its content, and the number format that Excel gives a typed date or percent. */
export interface Written {
  readonly cell: StoredCell | null;
  readonly numberFormat?: string;
}

function serial(year: number, month: number, day: number, system: 1900 | 1904): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return Math.round(
    (time - (system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1))) / MILLISECONDS_A_DAY,
  );
}

/** The year that Excel adds to a typed day without one is the year of entry; a fixed one keeps tests free of a clock. */
const YEAR_OF_ENTRY = 2024;

const DATE_FORMS: readonly {
  readonly form: RegExp;
  readonly order: "ymd" | "md" | "ym";
  readonly format: string;
}[] = [
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: "ymd", format: "yyyy/m/d" },
  { form: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, order: "ymd", format: 'yyyy"年"m"月"d"日"' },
  { form: /^(\d{4})年(\d{1,2})月$/, order: "ym", format: 'yyyy"年"m"月"' },
  { form: /^(\d{1,2})[-/](\d{1,2})$/, order: "md", format: 'm"月"d"日"' },
  { form: /^(\d{1,2})月(\d{1,2})日$/, order: "md", format: 'm"月"d"日"' },
];

function typedDate(text: string, system: 1900 | 1904): Written | null {
  for (const { form, order, format } of DATE_FORMS) {
    const match = form.exec(text);
    if (!match) continue;
    const [first = 0, second = 0, third = 1] = match.slice(1).map(Number);
    const day =
      order === "md" ? serial(YEAR_OF_ENTRY, first, second, system) : serial(first, second, third, system);
    if (day !== null) assume("typed-dates");
    if (day !== null) return { cell: { value: day, formula: null }, numberFormat: format };
  }
  return null;
}

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

/** Excel for Chinese reads what is written like what is typed (Excel.Range, values and formulas; assumptions.ts). */
export function writtenValue(value: unknown, cellFormat: string, system: 1900 | 1904): Written {
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new HostError("InvalidArgument");
    return { cell: { value, formula: null } };
  }
  if (typeof value === "boolean") return { cell: { value, formula: null } };
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  if (value === "") return { cell: null };
  const quoted = value.startsWith("'");
  const text = quoted ? value.slice(1) : value;
  if (text.length > MAX_TEXT) throw new HostError("InvalidArgument");
  if (quoted) assume("apostrophe");
  if (quoted) return { cell: { value: text, formula: null, quoted: true } };
  if (cellFormat === "@") return { cell: { value: text, formula: null } };
  if (/^[=+\-@]./s.test(text) && !/^[+-]?[\d.,]+%?$/.test(text)) return { cell: formulaCell(text) };
  if (/^(true|false)$/i.test(text)) return { cell: { value: /^true$/i.test(text), formula: null } };
  if (ERRORS.has(text)) return { cell: { value: text, formula: null, error: true } };
  const trimmed = text.trim();
  if (/^[+-]?(\d+(,\d{3})*(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(trimmed)) {
    return { cell: { value: Number(trimmed.replaceAll(",", "")), formula: null } };
  }
  if (/^[+-]?\d+(\.\d+)?%$/.test(trimmed)) {
    return { cell: { value: Number(trimmed.slice(0, -1)) / 100, formula: null }, numberFormat: "0%" };
  }
  return typedDate(trimmed, system) ?? { cell: { value: text, formula: null } };
}

/** + and - before an expression become = as in typing. */
function formulaCell(text: string): StoredCell {
  const formula = text.startsWith("=") ? text : `=${text}`;
  const value = calculated(formula);
  return value === null ? { value: 0, formula, uncalculated: true } : { value, formula };
}

/** No calculation engine stands behind the host: only what tests of text safety need. Null for everything else. */
function calculated(formula: string): number | string | null {
  const sum = /^=\s*(\d+)\s*([+-])\s*(\d+)\s*$/.exec(formula);
  if (sum) return sum[2] === "+" ? Number(sum[1]) + Number(sum[3]) : Number(sum[1]) - Number(sum[3]);
  const text = /^="([^"]*)"$/.exec(formula);
  return text ? (text[1] ?? "") : null;
}
