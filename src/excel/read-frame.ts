import type { CellArea, SheetVisibility } from "../domain/grid";
import { rowsAddress } from "./areas";
import { askDateSystem, dateSystemOf } from "./date-system";
import { ExcelError } from "./excel-error";

/** Rows asked for merges at once after the whole was refused: Excel gives up above 512 merges. */
const MERGE_ROWS = 200;

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** Where values stand in a sheet, and all that is known of it besides them. */
export interface Frame {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly filtered: boolean;
  readonly dateSystem: 1900 | 1904;
  /** Null for a sheet without values. */
  readonly used: CellArea | null;
  readonly merges: readonly CellArea[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Values kept with the sheet. */
  readonly properties: ReadonlyMap<string, string>;
}

/** The frames of sheets, by name or id; null stands for the active one. Throws ExcelError `not-found`. */
export async function readFrames(
  context: Excel.RequestContext,
  keys: readonly (string | null)[],
): Promise<readonly Frame[]> {
  try {
    return await askFrames(context, keys, true);
  } catch (failure) {
    if (failure instanceof ExcelError) throw failure;
    // More than 512 merges make the question for them fail, and with it the batch; they are then asked in parts.
    const frames = await askFrames(context, keys, false);
    return withMergesInParts(context, frames);
  }
}

async function askFrames(
  context: Excel.RequestContext,
  keys: readonly (string | null)[],
  withMerges: boolean,
): Promise<readonly Frame[]> {
  const { worksheets } = context.workbook;
  const asked = keys.map((key) => {
    const sheet = key === null ? worksheets.getActiveWorksheet() : worksheets.getItemOrNullObject(key);
    sheet.load("id,name,visibility,autoFilter/enabled");
    sheet.customProperties.load("items/key,items/value");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
    merged?.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    const rows = used.getRowProperties({ rowHidden: true });
    const columns = used.getColumnProperties({ columnHidden: true });
    return { sheet, used, merged, rows, columns };
  });
  const serial = askDateSystem(context);
  // Waits for the size of the used ranges.
  await context.sync();
  return asked.map(({ sheet, used, merged, rows, columns }) => {
    if (sheet.isNullObject) throw new ExcelError("not-found");
    const area = used.isNullObject ? null : areaOf(used);
    return {
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      filtered: sheet.autoFilter.enabled,
      dateSystem: dateSystemOf(serial),
      used: area,
      merges: merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
      hiddenRows: area ? indexesWhere(rows.value, ({ rowHidden }) => rowHidden === true, area.top) : [],
      hiddenColumns: area
        ? indexesWhere(columns.value, ({ columnHidden }) => columnHidden === true, area.left)
        : [],
      properties: new Map(sheet.customProperties.items.map(({ key, value }) => [key, value])),
    };
  });
}

function indexesWhere<T>(items: readonly T[], holds: (item: T) => boolean, first: number): number[] {
  return items.flatMap((item, index) => (holds(item) ? [first + index] : []));
}

function areaOf(range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): CellArea {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}

async function withMergesInParts(
  context: Excel.RequestContext,
  frames: readonly Frame[],
): Promise<readonly Frame[]> {
  const parts = frames.flatMap(({ id, used }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const asked: { readonly id: string; readonly merged: Excel.RangeAreas }[] = [];
    for (let row = used?.top ?? 0; used && row <= used.bottom; row += MERGE_ROWS) {
      const rows = sheet.getRange(rowsAddress(row, Math.min(row + MERGE_ROWS - 1, used.bottom)));
      const merged = rows.getMergedAreasOrNullObject();
      merged.load(
        "areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount",
      );
      asked.push({ id, merged });
    }
    return asked;
  });
  // Waits for all parts at once.
  await context.sync();
  return frames.map((frame) => {
    const merges = new Map<string, CellArea>();
    for (const { id, merged } of parts) {
      if (id !== frame.id || merged.isNullObject) continue;
      // A merge over the edge of two parts is told twice.
      for (const area of merged.areas.items.map(areaOf)) merges.set(`${area.top},${area.left}`, area);
    }
    return { ...frame, merges: [...merges.values()] };
  });
}
