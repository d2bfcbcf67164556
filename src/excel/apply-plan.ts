import type { SheetPlan, WorkbookPlan } from "../sheets";
import { areaAddress } from "./areas";
import { setFormats, setSizes } from "./plan-formats";
import { setParts } from "./plan-parts";
import { readBefore } from "./plan-before";
import type { Before } from "./plan-before";
import { takeBack } from "./plan-undo";
import { valueBlocks } from "./plan-values";
import { encodeRestoreMark, RESTORE_KEY } from "./restore-marks";
import { isPrintRefusal, withoutPrint } from "./print-refusal";
import type { RestorePoint } from "./restore-points";
import { allOrNothing, runExcel } from "./run-excel";
import type { Attempt, RunOptions } from "./run-excel";
import { withSheetNames } from "./sheet-names";
import type { SheetState } from "./sheet-state";
import { untrackedRange } from "./untracked-range";

export interface ApplyOptions extends RunOptions {
  /**
   * The plan's name of the sheet to show afterwards; its first visible one unless given. Null leaves the view, unless
   * the sheet that is shown gives way: then its successor is.
   */
  readonly show?: string | null;
  /** Values kept with sheets, by the plan's name of the sheet. */
  readonly sheetProperties?: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Sheets that give way to the plan's: they are kept, hidden, as one restore point. */
  readonly replaces?: {
    /** Picks their ids among the sheets of the workbook. */
    readonly pick: (sheets: readonly SheetState[]) => readonly string[];
    /** Why, for people. */
    readonly reason: string;
    /** Now, as ISO date and time. */
    readonly madeAt: string;
  };
}

/** What came of a plan. */
export interface AppliedPlan {
  /** The name that each planned sheet got, by the name it has in the plan. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** What brings the sheets back that gave way; null when none did. */
  readonly restorePoint: RestorePoint | null;
  /** True where Excel refused the page settings and the sheets stand without them: the person is to be told. */
  readonly printLeftOut: boolean;
}

/** Excel on the web takes 5 MB a request; estimates and the rest of the batch share that. */
const MAX_BLOCK = 1_500_000;
const MAX_BATCH = 3_500_000;
/** Bytes of one action with its path, estimated from above. */
const BYTES_A_FORMAT = 600;

/**
 * Adds the plan's sheets to the open workbook, all of them together. Sheets and tables that exist are never written to:
 * a taken name gets a number, unless the sheet that has it gives way. All or nothing: when a write fails, the sheets
 * begun are removed, and ExcelError says why. Only page settings may be left out: where Excel refuses one, the plan is
 * applied once more without any. Small plans take two syncs; large ones one more for every 3.5 MB.
 */
export async function applyPlan(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<AppliedPlan> {
  try {
    return { ...(await applyWhole(plan, options)), printLeftOut: false };
  } catch (failure) {
    if (!isPrintRefusal(failure)) throw failure;
    return { ...(await applyWhole(withoutPrint(plan), options)), printLeftOut: true };
  }
}

async function applyWhole(
  plan: WorkbookPlan,
  options: ApplyOptions,
): Promise<Omit<AppliedPlan, "printLeftOut">> {
  const pick = options.replaces?.pick ?? (() => []);
  const before = await runExcel((context) => readBefore(context, plan, pick), options);
  return allOrNothing(
    async (attempt) => {
      await runExcel((context) => write(context, plan, before, options, attempt), attempt.options);
      return { sheetNames: before.sheetNames, restorePoint: restorePointOf(before, options) };
    },
    () => takeBack(Object.keys(plan.properties), before, options),
    options,
  );
}

function restorePointOf({ givingWay, sheetNames }: Before, { replaces }: ApplyOptions): RestorePoint | null {
  const [first] = givingWay;
  if (!first || !replaces) return null;
  return {
    id: `${replaces.madeAt} ${first.name}`,
    reason: replaces.reason,
    madeAt: replaces.madeAt,
    sheets: givingWay.map(({ id, name, visibility }) => ({ id, name, visibility })),
    replacedBy: [...sheetNames.values()],
  };
}

async function write(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: Before,
  options: ApplyOptions,
  attempt: Attempt,
): Promise<void> {
  const { workbook, application } = context;
  let pending = 0;
  const hold = (): void => {
    application.suspendScreenUpdatingUntilNextSync();
    application.suspendApiCalculationUntilNextSync();
  };
  /** Sends what is queued when the next piece would make the request too large. */
  const makeRoom = async (bytes: number): Promise<void> => {
    if (pending > 0 && pending + bytes > MAX_BATCH) {
      await context.sync();
      attempt.wrote();
      hold();
      pending = 0;
    }
    pending += bytes;
  };
  hold();
  for (const { id, keptName } of before.givingWay) workbook.worksheets.getItem(id).name = keptName;
  // All sheets stand before the first formula that may name one.
  const sheets = plan.sheets.map((sheetPlan) => ({
    sheetPlan,
    sheet: workbook.worksheets.add(before.sheetNames.get(sheetPlan.name)),
  }));
  for (const { sheet, sheetPlan } of sheets) {
    await makeRoom(formatBytes(sheetPlan));
    setFormats(sheet, sheetPlan);
    setSizes(sheet, sheetPlan);
    const blocks = valueBlocks(sheetPlan, {
      dateSystem: before.dateSystem,
      formula: (formula) => withSheetNames(formula, before.sheetNames),
      maxBytes: MAX_BLOCK,
    });
    for (const { area, values, bytes } of blocks) {
      await makeRoom(bytes);
      untrackedRange(sheet, areaAddress(area)).values = values;
    }
    await makeRoom(partBytes(sheetPlan));
    // Before the parts, which end with the protection: no page says whether that would refuse it.
    for (const [key, value] of Object.entries(options.sheetProperties?.get(sheetPlan.name) ?? {}))
      sheet.customProperties.add(key, value);
    setParts(sheet, sheetPlan, before.tableNames);
  }
  for (const [key, value] of Object.entries(plan.properties)) workbook.properties.custom.add(key, value);
  sheetToShow(sheets, before, options.show)?.sheet.activate();
  putAside(
    context,
    before,
    sheets.map(({ sheet }) => sheet),
    restorePointOf(before, options),
  );
  // Waits for the last writes to be done.
  await context.sync();
}

function sheetToShow<S extends { readonly sheetPlan: SheetPlan }>(
  sheets: readonly S[],
  { givingWay, activeSheet }: Before,
  show: string | null | undefined,
): S | undefined {
  if (show === undefined) return sheets.find(({ sheetPlan }) => sheetPlan.visibility === "visible");
  const wanted = show ?? givingWay.find(({ id }) => id === activeSheet)?.name;
  return sheets.find(({ sheetPlan: { name } }) => name.toLowerCase() === wanted?.toLowerCase());
}

/** Hides the sheets that give way, marked so that they are found again, and puts the new ones into their place. */
function putAside(
  context: Excel.RequestContext,
  { givingWay }: Before,
  sheets: readonly Excel.Worksheet[],
  point: RestorePoint | null,
): void {
  if (!point) return;
  const place = Math.min(...givingWay.map(({ position }) => position));
  sheets.forEach((sheet, index) => {
    sheet.position = place + index;
  });
  const { id, reason, madeAt, replacedBy } = point;
  for (const { id: sheetId, name, visibility } of givingWay) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.customProperties.add(
      RESTORE_KEY,
      encodeRestoreMark({ point: id, sheet: name, visibility, reason, madeAt, replacedBy }),
    );
    sheet.visibility = "VeryHidden";
  }
}

function formatBytes(plan: SheetPlan): number {
  return (
    (Object.keys(plan.styles).length * 8 + plan.rowHeights.length / 4 + plan.columns.length) *
      BYTES_A_FORMAT +
    plan.cells.length * 4
  );
}

function partBytes({ merges, validations, conditionalFormats, tables, charts }: SheetPlan): number {
  const parts = [merges, validations, conditionalFormats, tables, charts];
  return parts.reduce((sum, { length }) => sum + length * 3, 20) * BYTES_A_FORMAT;
}
