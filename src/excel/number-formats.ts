/** True for a number format that shows a day or a time: codes outside quotation marks, brackets and escapes. */
export function showsDate(format: string): boolean {
  if (format === "General" || format === "@") return false;
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").split(";")[0] ?? "";
  return /[ymdhs]/i.test(codes.replace(/general/gi, ""));
}

/** True when the format shows a day and not only a time of day. */
export function showsDay(format: string): boolean {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").split(";")[0] ?? "";
  return /[yd]/i.test(codes) || (/m/i.test(codes) && !/[hs]/i.test(codes));
}
