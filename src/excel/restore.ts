import { ExcelError } from "./excel-error";
import { decodeRestoreMark, RESTORE_KEY } from "./restore-marks";
import { deleteSheets, readStates } from "./restore-points";
import type { RestorePoint } from "./restore-points";
import { allOrNothing, runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";
import { arrangeSheets, askSheetStates } from "./sheet-state";
import type { SheetState } from "./sheet-state";

/** The workbook at the start of a restore. */
interface Stand {
  readonly states: readonly SheetState[];
  readonly activeSheet: string;
  readonly kept: readonly SheetState[];
  /** The marks of the kept sheets, to be put back should it fail. */
  readonly marks: ReadonlyMap<string, string>;
  /** The sheets that stand in the place of the kept ones. */
  readonly doomed: readonly SheetState[];
}

/**
 * Brings kept sheets back: they take the names and places of the sheets that stand there now, which are deleted. The
 * restore point is used up. All or nothing: the sheets that stand there go only after the kept ones are back.
 */
export async function restore(point: RestorePoint, options: RunOptions = {}): Promise<void> {
  const stand = await runExcel((context) => readStand(context, point), options);
  await allOrNothing(
    (attempt) => runExcel((context) => bringBack(context, point, stand), attempt.options),
    () => runExcel((context) => undo(context, stand), options),
    options,
  );
  await deleteSheets(
    stand.doomed.map(({ id }) => id),
    options,
  );
}

async function readStand(context: Excel.RequestContext, point: RestorePoint): Promise<Stand> {
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("id");
  const states = await readStates(context);
  const keptIds = new Set(point.sheets.map(({ id }) => id));
  const kept = states.filter(({ id }) => keptIds.has(id));
  if (kept.length < point.sheets.length || kept.length === 0) throw new ExcelError("not-found");
  const properties = kept.map(({ id }) => {
    const property = context.workbook.worksheets
      .getItem(id)
      .customProperties.getItemOrNullObject(RESTORE_KEY);
    property.load("value");
    return { id, property };
  });
  // Waits for the marks of the kept sheets.
  await context.sync();
  const marks = new Map(
    properties.flatMap(({ id, property }) => (property.isNullObject ? [] : [[id, property.value] as const])),
  );
  if (
    [...marks.values()].some((text) => decodeRestoreMark(text)?.point !== point.id) ||
    marks.size < kept.length
  )
    throw new ExcelError("not-found");
  const names = new Set([...point.sheets.map(({ name }) => name), ...point.replacedBy]);
  const doomed = states.filter(({ id, name }) => !keptIds.has(id) && names.has(name));
  return { states, activeSheet: active.id, kept, marks, doomed };
}

async function bringBack(
  context: Excel.RequestContext,
  point: RestorePoint,
  { states, kept, doomed }: Stand,
): Promise<void> {
  const { worksheets } = context.workbook;
  context.application.suspendScreenUpdatingUntilNextSync();
  const place = Math.min(...doomed.map(({ position }) => position), states.length - kept.length);
  doomed.forEach(({ id }, index) => {
    worksheets.getItem(id).name = `replaced~${index}`;
  });
  arrangeSheets(
    context,
    point.sheets.map((sheet, index) => ({ ...sheet, position: place + index })),
    "restore",
  );
  for (const { id } of kept) worksheets.getItem(id).customProperties.getItem(RESTORE_KEY).delete();
  const shown = point.sheets.find(({ visibility }) => visibility === "Visible");
  if (shown) worksheets.getItem(shown.id).activate();
  if (shown) for (const { id } of doomed) worksheets.getItem(id).visibility = "Hidden";
  // Waits for the kept sheets to stand before the others go.
  await context.sync();
}

async function undo(
  context: Excel.RequestContext,
  { states, activeSheet, kept, marks }: Stand,
): Promise<void> {
  const { worksheets } = context.workbook;
  askSheetStates(context);
  // Waits for what the failed step left.
  await context.sync();
  for (const { id } of kept) worksheets.getItem(id).customProperties.add(RESTORE_KEY, marks.get(id) ?? "");
  for (const { id, visibility } of states)
    if (visibility === "Visible") worksheets.getItem(id).visibility = "Visible";
  worksheets.getItem(activeSheet).activate();
  arrangeSheets(context, states, "undo");
  // Waits for everything to stand as it did.
  await context.sync();
}
