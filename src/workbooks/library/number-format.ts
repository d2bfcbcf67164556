import * as xlsx from "@e965/xlsx";
import type { NumberFormat } from "../cells/number-format";

const known = new Map<string | number, NumberFormat>();

/** Any number format, as the library shows it; a format that it cannot read shows the number as it is. */
export function libraryFormat(format: string | number): NumberFormat {
  const before = known.get(format);
  if (before) return before;
  const made: NumberFormat = {
    isDate: isDate(format),
    text: (value, system) => {
      try {
        return String(xlsx.SSF.format(format, value, { date1904: system === 1904 }));
      } catch {
        return String(value);
      }
    },
  };
  known.set(format, made);
  return made;
}

function isDate(format: string | number): boolean {
  const table = xlsx.SSF.get_table() as Readonly<Record<number, string | undefined>>;
  const code = typeof format === "string" ? format : table[format];
  return code !== undefined && xlsx.SSF.is_date(code);
}
