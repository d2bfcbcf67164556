import { HIDDEN_SHEET_NAME } from "../../domain/hidden-data";
import { dropRestorePoint, listRestorePoints, restore } from "../../excel";
import type { RestorePoint } from "../../excel";

/** The restore points that hold a master, oldest first. */
async function masterPoints(): Promise<readonly RestorePoint[]> {
  return (await listRestorePoints()).filter(({ sheets }) =>
    sheets.some(({ name }) => name === HIDDEN_SHEET_NAME),
  );
}

/** When the master that stood before the last one was put away, as ISO date and time; null where none is kept. */
export async function earlierMasterOf(): Promise<string | null> {
  return (await masterPoints()).at(-1)?.madeAt ?? null;
}

/** Brings the master back that was put away last, in place of the one that stands now. */
export async function bringMasterBack(): Promise<void> {
  const point = (await masterPoints()).at(-1);
  if (point) await restore(point);
}

/** Keeps only the master that was put away last: each is a whole set of hidden sheets in the office's file. */
export async function dropOlderMasters(): Promise<void> {
  for (const point of (await masterPoints()).slice(0, -1)) await dropRestorePoint(point);
}
