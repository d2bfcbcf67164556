import { readDivisionTable } from "../domain/division";
import { asExcelError, ExcelError } from "./excel-error";
import { findDivisionSheet } from "./find-division-sheet";
import type { DivisionSheet } from "./find-division-sheet";
import { readRowsAgain } from "./read-sheet";
import { watchSheet } from "./watch-sheet";
import type { WatchOptions } from "./watch-sheet";

/** How the followed sheet stands after a person changed it. */
export type Followed =
  | {
      readonly ok: true;
      readonly sheet: DivisionSheet;
      /** 1-based rows that were touched and read again; null when all were. */
      readonly rows: readonly number[] | null;
    }
  | { readonly ok: false; readonly failure: ExcelError };

/**
 * Follows a division table while a person types: once it has been quiet, the rows touched are read again, only those,
 * and the table is told as it stands now. Rows that come or go make it read the whole. Writes of this add-in are not
 * followed. Changes that come while one is being read wait for it. The returned function stops it.
 */
export async function followDivisionSheet(
  found: DivisionSheet,
  report: (followed: Followed) => void,
  options: WatchOptions = {},
): Promise<() => Promise<void>> {
  let current = found;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const follow = async (rows: readonly number[] | null): Promise<void> => {
    try {
      current = rows
        ? await readAgain(current, rows, options)
        : await findDivisionSheet(found.sheetId, options);
      if (!stopped) report({ ok: true, sheet: current, rows });
    } catch (failure) {
      if (!stopped) report({ ok: false, failure: asExcelError(failure) });
    }
  };
  const stop = await watchSheet(
    found.sheetId,
    ({ rows }) => {
      running = running.then(() => follow(rows));
    },
    options,
  );
  return async () => {
    stopped = true;
    await stop();
    await running;
  };
}

async function readAgain(
  { sheetId, grid }: DivisionSheet,
  rows: readonly number[],
  options: WatchOptions,
): Promise<DivisionSheet> {
  const again = await readRowsAgain(sheetId, grid, rows, options);
  const result = readDivisionTable(again);
  if (!result.ok) throw new ExcelError("no-table", { sheet: grid.name });
  return { sheetId, grid: again, table: result.table };
}
