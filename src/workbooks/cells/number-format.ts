import { dateOfSerial, dateParts } from "../../domain/dates";
import type { Cell } from "../../domain/grid";

export type DateSystem = 1900 | 1904;

/** A number format: whether it shows a date or time, and what a person sees of a number in it. */
export interface NumberFormat {
  readonly isDate: boolean;
  text(value: number, system: DateSystem): string;
}

/**
 * Built-in formats whose code is that of the reader's country: what a Chinese Excel shows for them (ECMA-376 part 1,
 * 18.8.30, zh-cn), which is not what a library shows. Elapsed and clock-only formats are left to the library.
 */
const CHINESE_BUILT_IN: Readonly<Record<number, string>> = {
  14: "yyyy/m/d",
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: "m-d-yy",
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
/** How the library spells the built-in formats 14, whatever the country. */
const LIBRARY_SHORT_DATE = "m/d/yy";

const GENERAL: NumberFormat = { isDate: false, text: generalText };
const PLAIN_DATE = /^(?:\[\$-[\dA-Fa-f]+\])?((?:yyyy|yy|mm?|dd?|"[^"]*"|\\.|[-/. 年月日])+)(?:;@)?$/;
const DATE_TOKEN = /yyyy|yy|mm?|dd?|"([^"]*)"|\\(.)|[^]/g;

const known = new Map<string | number, NumberFormat | null>();

/** The formats that most cells have, by code or built-in number; null for any other, which the library knows. */
export function plainFormat(format: string | number): NumberFormat | null {
  const before = known.get(format);
  if (before !== undefined) return before;
  const made = makeFormat(format);
  known.set(format, made);
  return made;
}

function makeFormat(format: string | number): NumberFormat | null {
  if (format === 0 || format === 49 || format === "@" || format === "General") return GENERAL;
  const code = typeof format === "number" ? CHINESE_BUILT_IN[format] : format;
  const plain =
    code === undefined ? undefined : PLAIN_DATE.exec(code === LIBRARY_SHORT_DATE ? "yyyy/m/d" : code);
  const pattern = plain?.[1];
  if (pattern === undefined || !/[ymd]/.test(pattern.replace(/"[^"]*"|\\./g, ""))) return null;
  return {
    isDate: true,
    text: (value, system) => {
      const date = dateOfSerial(value, system);
      if (!date) return generalText(value);
      const { year, month, day } = dateParts(date);
      const two = (part: number): string => String(part).padStart(2, "0");
      return pattern.replace(DATE_TOKEN, (token, quoted?: string, escaped?: string) => {
        switch (token) {
          case "yyyy":
            return String(year);
          case "yy":
            return two(year % 100);
          case "mm":
            return two(month);
          case "m":
            return String(month);
          case "dd":
            return two(day);
          case "d":
            return String(day);
          default:
            return quoted ?? escaped ?? token;
        }
      });
    },
  };
}

/** A number as Excel's General shows it: 11 digits at most, then in powers of ten. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const power = Math.floor(Math.log10(Math.abs(value)));
  const shown =
    power >= -4 && power <= -1
      ? value.toPrecision(10 + power)
      : Math.abs(power) <= 9
        ? within(value)
        : power === 10
          ? value.toFixed(10).slice(0, 12)
          : beyond(value);
  return withoutZeros(shown.toUpperCase().replace(/(?:\.0*|(\.\d*[1-9])0+)E/, "$1E")).replace(
    /(E[+-])(\d)$/,
    "$10$2",
  );
}

function within(value: number): string {
  const width = value < 0 ? 12 : 11;
  const fixed = withoutZeros(value.toFixed(12));
  if (fixed.length <= width) return fixed;
  const precise = value.toPrecision(10);
  return precise.length <= width ? precise : value.toExponential(5);
}

function beyond(value: number): string {
  const fixed = withoutZeros(value.toFixed(11));
  return fixed.length > (value < 0 ? 12 : 11) || /^-?0$/.test(fixed) ? value.toPrecision(6) : fixed;
}

function withoutZeros(text: string): string {
  return text.includes(".") && !text.includes("E") ? text.replace(/\.?0*$/, "") : text;
}

/** The cell of a number: a date where its format shows one and the number is one. */
export function numberCell(value: number, format: NumberFormat, system: DateSystem, formula?: string): Cell {
  const text = format.text(value, system);
  const date = format.isDate ? dateOfSerial(value, system) : null;
  const kept = formula === undefined ? {} : { formula };
  return date
    ? { type: "date", date, time: timeOf(value), text, ...kept }
    : { type: "number", value, text, ...kept };
}

function timeOf(serial: number): string | null {
  const minutes = Math.min(1439, Math.round((serial - Math.floor(serial)) * 1440));
  if (minutes === 0) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
