import { ExcelError } from "./excel-error";
import { decodeRestoreMark, encodeRestoreMark, keptName, RESTORE_KEY } from "./restore-marks";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";
import { freeSheetNames } from "./sheet-names";
import { askSheetStates, deleteSheet, sheetStates } from "./sheet-state";
import type { SheetState } from "./sheet-state";

/**
 * Sheets kept before something that Excel cannot undo. They lie very hidden in the workbook itself, so that they travel
 * with the file and outlive the add-in.
 */
export interface RestorePoint {
  readonly id: string;
  /** Why it was made, for people. */
  readonly reason: string;
  /** When, as ISO date and time. */
  readonly madeAt: string;
  /** The kept sheets: their ids now, the names and visibilities that they had. */
  readonly sheets: readonly Pick<SheetState, "id" | "name" | "visibility">[];
  /** Names of the sheets that took their place and go when they come back. */
  readonly replacedBy: readonly string[];
}

/** The restore points of the workbook, oldest first. */
export function listRestorePoints(options: RunOptions = {}): Promise<RestorePoint[]> {
  return runExcel(async (context) => {
    askSheetStates(context);
    // Waits for the sheets: only very hidden ones are asked further.
    await context.sync();
    const hidden = sheetStates(context).filter(({ visibility }) => visibility === "VeryHidden");
    const marks = hidden.map(({ id }) => {
      const property = context.workbook.worksheets
        .getItem(id)
        .customProperties.getItemOrNullObject(RESTORE_KEY);
      property.load("value");
      return { id, property };
    });
    // Waits for the marks that tell our copies from other hidden sheets.
    if (marks.length > 0) await context.sync();
    const points = new Map<string, RestorePoint>();
    for (const { id, property } of marks) {
      const mark = property.isNullObject ? null : decodeRestoreMark(property.value);
      if (!mark) continue;
      const { point, reason, madeAt, replacedBy } = mark;
      const visibility = mark.visibility as SheetState["visibility"];
      const sheets = [...(points.get(point)?.sheets ?? []), { id, name: mark.sheet, visibility }];
      points.set(point, { id: point, reason, madeAt, replacedBy, sheets });
    }
    return [...points.values()].sort((a, b) => (a.madeAt < b.madeAt ? -1 : a.madeAt > b.madeAt ? 1 : 0));
  }, options);
}

/**
 * Copies sheets (names or ids) before they are changed for good. `madeAt` is now, as ISO date and time. A failure
 * leaves no copy behind; a workbook whose structure is protected takes none: ExcelError `workbook-protected`.
 */
export async function makeRestorePoint(
  sheets: readonly string[],
  { reason, madeAt }: { readonly reason: string; readonly madeAt: string },
  options: RunOptions = {},
): Promise<RestorePoint> {
  const { before, originals } = await runExcel((context) => readOriginals(context, sheets), options);
  const names = freeSheetNames(
    originals.map(({ name }) => keptName(name)),
    new Set(before.map(({ name }) => name.toLowerCase())),
  );
  const id = `${madeAt} ${originals[0]?.name ?? ""}`;
  return allOrNothing(
    (attempt) =>
      runExcel(async (context) => {
        const copies = originals.map(({ id: originalId, name, visibility, properties }) => {
          const copy = context.workbook.worksheets.getItem(originalId).copy("End");
          copy.visibility = "VeryHidden";
          copy.name = names.get(keptName(name)) ?? keptName(name);
          for (const [key, value] of properties) copy.customProperties.add(key, value);
          copy.customProperties.add(
            RESTORE_KEY,
            encodeRestoreMark({ point: id, sheet: name, visibility, reason, madeAt, replacedBy: [] }),
          );
          copy.load("id");
          return { copy, name, visibility };
        });
        // Waits for the copies.
        await context.sync();
        const kept = copies.map(({ copy, name, visibility }) => ({ id: copy.id, name, visibility }));
        return { id, reason, madeAt, sheets: kept, replacedBy: [] };
      }, attempt.options),
    () => removeSheetsExcept(new Set(before.map(({ id: known }) => known)), options),
    options,
  );
}

/** All sheets, and those to be kept with the values that lie with them: Excel's own copy has none of these. */
async function readOriginals(
  context: Excel.RequestContext,
  keys: readonly string[],
): Promise<{
  readonly before: readonly SheetState[];
  readonly originals: readonly (SheetState & {
    readonly properties: readonly (readonly [string, string])[];
  })[];
}> {
  const before = await readStates(context);
  const asked = keys.map((key) => {
    const state = before.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
    if (!state) throw new ExcelError("not-found");
    const { customProperties } = context.workbook.worksheets.getItem(state.id);
    customProperties.load("items/key,items/value");
    return { state, customProperties };
  });
  // Waits for the values that lie with the sheets.
  await context.sync();
  const originals = asked.map(({ state, customProperties }) => ({
    ...state,
    properties: customProperties.items.map(({ key, value }) => [key, value] as const),
  }));
  return { before, originals };
}

/** Forgets a restore point. */
export function dropRestorePoint(point: RestorePoint, options: RunOptions = {}): Promise<void> {
  return deleteSheets(
    point.sheets.map(({ id }) => id),
    options,
  );
}

/** All sheets as they stand. Throws ExcelError `workbook-protected` where they may not come and go. */
export async function readStates(context: Excel.RequestContext): Promise<readonly SheetState[]> {
  const { protection } = context.workbook;
  askSheetStates(context);
  protection.load("protected");
  // Waits for the sheets there are.
  await context.sync();
  if (protection.protected) throw new ExcelError("workbook-protected");
  return sheetStates(context);
}

/** Deletes the sheets of these ids that are still there, all of them or, where Excel fails, the rest when called again. */
export async function deleteSheets(ids: readonly string[], options: RunOptions): Promise<void> {
  const attempt = (): Promise<void> =>
    runExcel(async (context) => {
      const states = await readStates(context);
      for (const { id, visibility } of states) {
        if (ids.includes(id)) deleteSheet(context.workbook.worksheets.getItem(id), visibility);
      }
      // Waits for them to be gone.
      await context.sync();
    }, options);
  await attempt().catch(attempt);
}

async function removeSheetsExcept(keep: ReadonlySet<string>, options: RunOptions): Promise<void> {
  const states = await runExcel(readStates, options);
  await deleteSheets(
    states.flatMap(({ id }) => (keep.has(id) ? [] : [id])),
    options,
  );
}
