import type { Area } from "../addresses";
import type { WorkbookStore } from "../store";

/** The area after `count` rows came in above or inside it; one that starts at or below `row` moves. */
function pushed(area: Area, row: number, count: number): Area {
  if (area.row >= row) return { ...area, row: area.row + count };
  return area.row + area.rows > row ? { ...area, rows: area.rows + count } : area;
}

/** The area after rows went; null when all of it was among them. */
function pulled(area: Area, row: number, count: number): Area | null {
  const end = area.row + area.rows;
  const top = area.row < row ? area.row : Math.max(row, area.row - count);
  const bottom = end <= row ? end : Math.max(row, end - count);
  return bottom > top ? { ...area, row: top, rows: bottom - top } : null;
}

function moveEverything(store: WorkbookStore, sheet: string, move: (area: Area) => Area | null): void {
  const all = (areas: readonly Area[]): Area[] => areas.flatMap((area) => move(area) ?? []);
  store.setMerges(
    sheet,
    all(store.merges(sheet)).filter((area) => area.rows * area.columns > 1),
  );
  const validations = store
    .feature(sheet, "validations")
    .map((each) => ({ ...each, areas: all(each.areas) }));
  store.setFeature(
    sheet,
    "validations",
    validations.filter((each) => each.areas.length > 0),
  );
  const formats = store
    .feature(sheet, "conditionalFormats")
    .map((each) => ({ ...each, areas: all(each.areas) }));
  store.setFeature(
    sheet,
    "conditionalFormats",
    formats.filter((each) => each.areas.length > 0),
  );
  const tables = store.feature(sheet, "tables").flatMap((table) => {
    const area = move(table.area);
    return area ? [{ ...table, area }] : [];
  });
  store.setFeature(sheet, "tables", tables);
  const filter = store.feature(sheet, "autoFilter");
  if (filter) store.setFeature(sheet, "autoFilter", move(filter));
}

/** Whole rows in front of `row`; merges, validations, formats, tables and filters below move along (Range.insert). */
export function insertRows(store: WorkbookStore, sheet: string, row: number, count: number): void {
  store.shiftRows(sheet, row, count);
  moveEverything(store, sheet, (area) => pushed(area, row, count));
}

/** Takes whole rows away (Range.delete). */
export function deleteRows(store: WorkbookStore, sheet: string, row: number, count: number): void {
  store.shiftRows(sheet, row, -count);
  moveEverything(store, sheet, (area) => pulled(area, row, count));
}
