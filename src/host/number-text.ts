import type { StoredCell } from "./store";

const MILLISECONDS_A_DAY = 86_400_000;

/** True for a number format that shows a date or time (outside quotes and brackets). */
function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "")) && format !== "General";
}

function dateText(value: number, format: string, system: 1900 | 1904): string {
  const epoch = system === 1900 ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
  const time = new Date(epoch + Math.round(value * 86_400) * 1000);
  const two = (part: number): string => String(part).padStart(2, "0");
  let month = true;
  return format
    .replace(/\[[^\]]*\]|;.*$/g, "")
    .replace(
      /"([^"]*)"|\\(.)|yyyy|yy|mm|m|dd|d|hh|h|ss|s/gi,
      (token: string, quoted?: string, escaped?: string) => {
        if (quoted !== undefined) return quoted;
        if (escaped !== undefined) return escaped;
        const lower = token.toLowerCase();
        if (lower.startsWith("h")) month = false;
        switch (lower) {
          case "yyyy":
            return String(time.getUTCFullYear());
          case "yy":
            return two(time.getUTCFullYear() % 100);
          case "mm":
            return two(month ? time.getUTCMonth() + 1 : time.getUTCMinutes());
          case "m":
            return String(month ? time.getUTCMonth() + 1 : time.getUTCMinutes());
          case "dd":
            return two(time.getUTCDate());
          case "d":
            return String(time.getUTCDate());
          case "hh":
            return two(time.getUTCHours());
          case "h":
            return String(time.getUTCHours());
          default:
            return two(time.getUTCSeconds());
        }
      },
    );
}

/** What a person sees in the cell: dates, whole and decimal numbers and percents; other formats show as General. */
export function shownText(cell: StoredCell | null, format: string, system: 1900 | 1904): string {
  if (!cell) return "";
  const { value } = cell;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isDateFormat(format))
    return value >= 0 && value < MILLISECONDS_A_DAY ? dateText(value, format, system) : "########";
  const decimals = /^(#,##)?0(\.(0+))?(%)?$/.exec(format);
  if (!decimals) return String(value);
  const percent = decimals[4] === "%";
  const text = (percent ? value * 100 : value).toFixed(decimals[3]?.length ?? 0);
  const grouped = decimals[1] ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ",") : text;
  return percent ? `${grouped}%` : grouped;
}
