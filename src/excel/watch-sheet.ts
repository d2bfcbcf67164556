import { runExcel } from "./run-excel";
import type { RunOptions } from "./run-excel";

/** What a person changed since the last report. */
export interface SheetChange {
  readonly sheetId: string;
  /** 1-based rows touched, ascending; null when rows came or went and every row must be looked at again. */
  readonly rows: readonly number[] | null;
}

export interface WatchOptions extends RunOptions {
  /** Milliseconds of quiet before changes are reported together; 600 unless given. */
  readonly quiet?: number;
}

/** A change over more rows than these is reported as a change of everything. */
const MANY_ROWS = 2_000;

function rowsOf(address: string): number[] | null {
  const match = /^\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(address) ?? /^(\d+):(\d+)$/.exec(address);
  if (!match) return null;
  const from = Number(match[1]);
  const to = Number(match[2] ?? match[1]);
  if (to - from >= MANY_ROWS) return null;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/**
 * Reports which rows of a sheet (name or id) a person changes, together once it has been quiet. Writes of this add-in
 * are not reported: Excel says who caused a change (triggerSource, ExcelApi 1.14). The returned function stops it.
 */
export async function watchSheet(
  sheet: string,
  report: (change: SheetChange) => void,
  options: WatchOptions = {},
): Promise<() => Promise<void>> {
  const quiet = options.quiet ?? 600;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let touched: Set<number> | null = new Set();
  let sheetId = "";
  let stopped = false;
  const flush = (): void => {
    timer = null;
    const rows = touched && [...touched].sort((a, b) => a - b);
    touched = new Set();
    report({ sheetId, rows });
  };
  const handler = await runExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load("id");
    const added = worksheet.onChanged.add((event) => {
      if (stopped || event.triggerSource === "ThisLocalAddin") return Promise.resolve();
      const rows = event.changeType === "RangeEdited" ? rowsOf(event.address) : null;
      if (rows === null) touched = null;
      else for (const row of rows) touched?.add(row);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(flush, quiet);
      return Promise.resolve();
    });
    // Waits for Excel to listen.
    await context.sync();
    sheetId = worksheet.id;
    return added;
  }, options);
  return async () => {
    stopped = true;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    await stopListening([handler]);
  };
}

/**
 * Reports when a person moves to another sheet, adds one or deletes one. The returned function stops it.
 */
export async function watchSheets(
  report: () => void,
  options: RunOptions = {},
): Promise<() => Promise<void>> {
  let stopped = false;
  const told = (): Promise<void> => {
    if (!stopped) report();
    return Promise.resolve();
  };
  const handlers = await runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onActivated.add(told), worksheets.onDeleted.add(told)];
    // Waits for Excel to listen.
    await context.sync();
    return added;
  }, options);
  return async () => {
    stopped = true;
    await stopListening(handlers);
  };
}

/**
 * Takes handlers away that were added with one context. Excel may refuse, as it does while a person edits a cell: then
 * they stay until the page goes, and since their owner has stopped they report nothing.
 */
async function stopListening(
  handlers: readonly Pick<OfficeExtension.EventHandlerResult<unknown>, "remove" | "context">[],
): Promise<void> {
  for (const handler of handlers) handler.remove();
  // Waits for Excel to stop listening.
  await handlers[0]?.context.sync().catch(() => undefined);
}
