import { ExcelError } from "./excel-error";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";
import { freeSheetName } from "./sheet-names";

const KEY = "fengong.restore";

/** A copy of a sheet made before something that Excel cannot undo. It lies very hidden in the workbook itself. */
export interface RestorePoint {
  /** The id of the hidden copy. */
  readonly id: string;
  /** The name of the sheet that it is a copy of. */
  readonly sheet: string;
  /** Why it was made, for people. */
  readonly reason: string;
}

function readMark(text: string): Pick<RestorePoint, "sheet" | "reason"> | null {
  try {
    const mark: unknown = JSON.parse(text);
    if (!(mark instanceof Object) || !("sheet" in mark) || !("reason" in mark)) return null;
    return { sheet: String(mark.sheet), reason: String(mark.reason) };
  } catch {
    return null;
  }
}

/** The restore points of the workbook, oldest first. */
export function listRestorePoints(options: RunOptions = {}): Promise<RestorePoint[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/visibility");
    // Waits for the sheets: only very hidden ones are asked further.
    await context.sync();
    const hidden = worksheets.items.filter(({ visibility }) => visibility === "VeryHidden");
    const marks = hidden.map((sheet) => {
      const property = sheet.customProperties.getItemOrNullObject(KEY);
      property.load("value");
      return { id: sheet.id, property };
    });
    // Waits for the marks that tell our copies from other hidden sheets.
    if (marks.length > 0) await context.sync();
    return marks.flatMap(({ id, property }) => {
      const mark = property.isNullObject ? null : readMark(property.value);
      return mark ? [{ id, ...mark }] : [];
    });
  }, options);
}

/** Copies a sheet (name or id) before it is changed for good. A failure leaves no copy behind. */
export async function makeRestorePoint(
  sheet: string,
  reason: string,
  options: RunOptions = {},
): Promise<RestorePoint> {
  const before = await runExcel((context) => sheetIds(context), options);
  return allOrNothing(
    (attempt) =>
      runExcel(async (context) => {
        const { worksheets } = context.workbook;
        const original = worksheets.getItem(sheet);
        original.load("name");
        worksheets.load("items/name");
        // Waits for the names, to give the copy one that is free.
        await context.sync();
        const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
        const copy = original.copy("End");
        copy.visibility = "VeryHidden";
        copy.name = freeSheetName(`还原点 ${original.name}`, taken);
        copy.customProperties.add(KEY, JSON.stringify({ sheet: original.name, reason }));
        copy.load("id");
        // Waits for the copy.
        await context.sync();
        return { id: copy.id, sheet: original.name, reason };
      }, attempt.options),
    () => removeSheetsExcept(before, options),
    options,
  );
}

/**
 * Puts a sheet back as it was: the copy takes the name and the place of the sheet, which is deleted. Where that sheet
 * is gone, the copy comes back at the end. The restore point is used up.
 */
export async function restore(point: RestorePoint, options: RunOptions = {}): Promise<void> {
  const before = await runExcel((context) => sheetIds(context), options);
  // From here on the old sheet may be gone, and going forward is what loses nothing.
  let replaced = false;
  await allOrNothing(
    (attempt) =>
      runExcel(async (context) => {
        const { worksheets } = context.workbook;
        const kept = worksheets.getItemOrNullObject(point.id);
        const current = worksheets.getItemOrNullObject(point.sheet);
        current.load("position,name");
        worksheets.load("items/name");
        // Waits to know whether both are still there.
        await context.sync();
        if (kept.isNullObject) throw new ExcelError("not-found");
        const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
        // A copy of the copy: until the last step the restore point itself stays as it is.
        const fresh = kept.copy("End");
        fresh.visibility = "Visible";
        fresh.customProperties.getItem(KEY).delete();
        fresh.name = freeSheetName(point.sheet, taken);
        fresh.activate();
        // Waits for the fresh copy to stand before the old sheet goes.
        await context.sync();
        replaced = true;
        attempt.wrote();
        if (!current.isNullObject) {
          fresh.position = current.position;
          current.delete();
          fresh.name = point.sheet;
        }
        kept.visibility = "Hidden";
        kept.delete();
        // Waits for the old sheet and the used restore point to be gone.
        await context.sync();
      }, attempt.options),
    () => (replaced ? finishRestore(point, before, options) : removeSheetsExcept(before, options)),
    options,
  );
}

/** After the fresh copy stood, going on is the way that loses nothing. */
async function finishRestore(
  point: RestorePoint,
  before: ReadonlySet<string>,
  options: RunOptions,
): Promise<void> {
  await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    // Waits for what the failed step left.
    await context.sync();
    const old = worksheets.items.find(({ id, name }) => before.has(id) && name === point.sheet);
    if (old) {
      for (const sheet of worksheets.items) if (!before.has(sheet.id)) sheet.delete();
    } else {
      const fresh = worksheets.items.find(({ id }) => !before.has(id));
      if (fresh) fresh.name = point.sheet;
      const kept = worksheets.items.find(({ id }) => id === point.id);
      if (kept) {
        kept.visibility = "Hidden";
        kept.delete();
      }
    }
    // Waits for one of the two to be whole again.
    await context.sync();
  }, options);
}

/** Forgets a restore point. */
export function dropRestorePoint(point: RestorePoint, options: RunOptions = {}): Promise<void> {
  return runExcel(async (context) => {
    const kept = context.workbook.worksheets.getItemOrNullObject(point.id);
    // Waits to know whether it is still there.
    await context.sync();
    if (kept.isNullObject) return;
    // Excel refuses to delete a very hidden sheet.
    kept.visibility = "Hidden";
    kept.delete();
    // Waits for the copy to be gone.
    await context.sync();
  }, options);
}

async function sheetIds(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  // Waits for the ids of the sheets there are.
  await context.sync();
  return new Set(worksheets.items.map(({ id }) => id));
}

function removeSheetsExcept(keep: ReadonlySet<string>, options: RunOptions): Promise<void> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/visibility");
    // Waits for what the failed step left.
    await context.sync();
    for (const sheet of worksheets.items) {
      if (keep.has(sheet.id)) continue;
      if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
      sheet.delete();
    }
    // Waits for the copies to be gone.
    await context.sync();
  }, options);
}
