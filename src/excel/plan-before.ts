import type { WorkbookPlan } from "../sheets";
import { askDateSystem, dateSystemOf } from "./date-system";
import { askProperties } from "./document-properties";
import { ExcelError } from "./excel-error";
import { keptName } from "./restore-marks";
import { freeSheetName, freeSheetNames, freeTableName } from "./sheet-names";
import { askSheetStates, sheetStates } from "./sheet-state";
import type { SheetState } from "./sheet-state";

/** A sheet that gives way to the plan, and the name under which it is kept. */
export interface GivingWay extends SheetState {
  readonly keptName: string;
}

/** The workbook before the first write: what names are taken, and what to go back to. */
export interface Before {
  readonly sheetIds: ReadonlySet<string>;
  readonly activeSheet: string;
  /** Of the properties that the plan sets: the value that each had. */
  readonly properties: ReadonlyMap<string, unknown>;
  readonly dateSystem: 1900 | 1904;
  /** Name in the plan → name in the workbook. */
  readonly sheetNames: ReadonlyMap<string, string>;
  /** See `tableKey`. */
  readonly tableNames: ReadonlyMap<string, string>;
  readonly givingWay: readonly GivingWay[];
}

/** Names a table of a plan: forms of several units bring tables of the same name. */
export function tableKey(sheet: string, table: string): string {
  return `${sheet}!${table}`;
}

/**
 * Reads what a plan needs to know before it is applied. `replaces` picks the sheets that give way. Throws ExcelError
 * `workbook-protected` where sheets cannot be added.
 */
export async function readBefore(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  replaces: (sheets: readonly SheetState[]) => readonly string[],
): Promise<Before> {
  const { worksheets, tables, names, protection } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  askSheetStates(context);
  active.load("id");
  tables.load("items/name");
  names.load("items/name");
  const properties = askProperties(context, Object.keys(plan.properties));
  protection.load("protected");
  const serial = askDateSystem(context);
  // Waits for the names that are taken, the date system and whether sheets may be added.
  await context.sync();
  if (protection.protected) throw new ExcelError("workbook-protected");
  const states = sheetStates(context);
  const chosen = new Set(replaces(states));
  const gone = states.filter(({ id }) => chosen.has(id));
  const taken = new Set(states.filter(({ id }) => !chosen.has(id)).map(({ name }) => name.toLowerCase()));
  const sheetNames = freeSheetNames(
    plan.sheets.map(({ name }) => name),
    taken,
  );
  const used = new Set(
    [...states.map(({ name }) => name), ...sheetNames.values()].map((name) => name.toLowerCase()),
  );
  const givingWay = gone.map((state) => {
    const kept = freeSheetName(keptName(state.name), used);
    used.add(kept.toLowerCase());
    return { ...state, keptName: kept };
  });
  // A table takes no name that a range has.
  const takenTables = new Set([...tables.items, ...names.items].map(({ name }) => name.toLowerCase()));
  const tableNames = new Map<string, string>();
  for (const sheet of plan.sheets) {
    for (const { name } of sheet.tables) {
      const free = freeTableName(name, takenTables);
      takenTables.add(free.toLowerCase());
      tableNames.set(tableKey(sheet.name, name), free);
    }
  }
  return {
    sheetIds: new Set(states.map(({ id }) => id)),
    activeSheet: active.id,
    properties: properties(),
    dateSystem: dateSystemOf(serial),
    sheetNames,
    tableNames,
    givingWay,
  };
}
