/**
 * A range for use within this batch only. Every range that is tracked costs two actions more, to be kept and to be
 * released (Work with tracked objects); an untracked one must not be used after the next sync.
 */
export function untrackedRange(sheet: Excel.Worksheet, address: string): Excel.Range {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
}

/** As untrackedRange, for several areas in one address. */
export function untrackedAreas(sheet: Excel.Worksheet, address: string): Excel.RangeAreas {
  const areas = sheet.getRanges(address);
  areas.untrack();
  return areas;
}
