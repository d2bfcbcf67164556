import seed from "../../../seeds/2024年政务公开重点工作任务分工.txt";
import { divisionTableOfText } from "./division-text";
import type { DivisionTable } from "./types";

let table: DivisionTable | null = null;

/** The built-in standard table: the 2024 政务公开 table, read from its document as issued. */
export function builtinTable(): DivisionTable {
  if (table === null) {
    const result = divisionTableOfText(seed);
    if (!result.ok) throw new Error("the built-in document holds no division table");
    table = result.table;
  }
  return table;
}
