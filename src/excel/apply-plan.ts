import type { SheetPlan, WorkbookPlan } from "../sheets";
import { areaAddress } from "./areas";
import { askDateSystem, dateSystemOf } from "./date-system";
import { ExcelError } from "./excel-error";
import { setFormats, setSizes } from "./plan-formats";
import { setParts } from "./plan-parts";
import { valueBlocks } from "./plan-values";
import { allOrNothing, runExcel } from "./run-excel";
import type { Attempt, RunOptions } from "./run-excel";
import { freeSheetName, freeTableName, withSheetNames } from "./sheet-names";
import { untrackedRange } from "./untracked-range";

export interface ApplyOptions extends RunOptions {
  /** The plan's name of the sheet to show afterwards; its first visible one unless given. Null leaves the view. */
  readonly show?: string | null;
}

/** What came of a plan: the name that each planned sheet got, by the name it has in the plan. */
export interface AppliedPlan {
  readonly sheetNames: ReadonlyMap<string, string>;
}

/** The workbook before the first write: what names are taken, and what to go back to. */
interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly activeSheet: string;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly dateSystem: 1900 | 1904;
  readonly sheetNames: ReadonlyMap<string, string>;
  readonly tableNames: ReadonlyMap<string, string>;
}

/** Excel on the web takes 5 MB a request; estimates and the rest of the batch share that. */
const MAX_BLOCK = 1_500_000;
const MAX_BATCH = 3_500_000;
/** Bytes of one action with its path, estimated from above. */
const BYTES_A_FORMAT = 600;

/**
 * Adds the plan's sheets to the open workbook. Sheets and tables that exist are never touched: a taken name gets a
 * number. All or nothing: when a write fails, the sheets begun are removed, and ExcelError says why.
 * Small plans take two syncs; large ones one more for every 3.5 MB.
 */
export async function applyPlan(plan: WorkbookPlan, options: ApplyOptions = {}): Promise<AppliedPlan> {
  const before = await runExcel((context) => readBefore(context, plan), options);
  return allOrNothing(
    async (attempt) => {
      await runExcel((context) => write(context, plan, before, options.show, attempt), attempt.options);
      return { sheetNames: before.sheetNames };
    },
    () => takeBack(plan, before, options),
    options,
  );
}

async function readBefore(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Before> {
  const { worksheets, tables, properties } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  worksheets.load("items/name,items/id");
  active.load("id");
  tables.load("items/name");
  properties.custom.load("items/key,items/value");
  const serial = askDateSystem(context);
  // Waits for the names that are taken and the date system.
  await context.sync();
  const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
  const sheetNames = new Map<string, string>();
  for (const { name } of plan.sheets) {
    const free = freeSheetName(name, taken);
    taken.add(free.toLowerCase());
    sheetNames.set(name, free);
  }
  const takenTables = new Set(tables.items.map(({ name }) => name.toLowerCase()));
  const tableNames = new Map<string, string>();
  for (const { name } of plan.sheets.flatMap((sheet) => sheet.tables)) {
    const free = freeTableName(name, takenTables);
    takenTables.add(free.toLowerCase());
    tableNames.set(name, free);
  }
  return {
    sheetIds: new Set(worksheets.items.map(({ id }) => id)),
    activeSheet: active.id,
    properties: new Map(properties.custom.items.map(({ key, value }): [string, unknown] => [key, value])),
    dateSystem: dateSystemOf(serial),
    sheetNames,
    tableNames,
  };
}

async function write(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  before: Before,
  show: ApplyOptions["show"],
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
    setParts(sheet, sheetPlan, before.tableNames);
  }
  for (const [key, value] of Object.entries(plan.properties)) workbook.properties.custom.add(key, value);
  const shown =
    show === undefined
      ? sheets.find(({ sheetPlan }) => sheetPlan.visibility === "visible")
      : sheets.find(({ sheetPlan }) => sheetPlan.name === show);
  shown?.sheet.activate();
  // Waits for the last writes to be done.
  await context.sync();
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

/** Removes the sheets begun and puts properties and the shown sheet back. Throws left-over when that fails too. */
async function takeBack(plan: WorkbookPlan, before: Before, options: ApplyOptions): Promise<void> {
  const begun = new Set(before.sheetNames.values());
  try {
    await runExcel(async (context) => {
      const { worksheets, properties } = context.workbook;
      worksheets.load("items/name,items/id,items/visibility");
      properties.custom.load("items/key");
      // Waits for what the failed batch left.
      await context.sync();
      worksheets.items.find(({ id }) => id === before.activeSheet)?.activate();
      for (const sheet of worksheets.items) {
        if (before.sheetIds.has(sheet.id) || !begun.has(sheet.name)) continue;
        // Excel refuses to delete a very hidden sheet.
        if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
        sheet.delete();
      }
      const written = new Set(Object.keys(plan.properties));
      for (const property of properties.custom.items) {
        if (!written.has(property.key)) continue;
        if (before.properties.has(property.key)) property.value = before.properties.get(property.key);
        else property.delete();
      }
      // Waits for the sheets to be gone.
      await context.sync();
    }, options);
  } catch (failure) {
    throw new ExcelError("left-over", { sheets: [...begun].join("、") }, failure);
  }
}
