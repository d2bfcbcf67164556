import { isObject } from "../../domain/parse-object";
import { readWorkbookSetting, writeWorkbookSetting } from "../../excel";
import type { RoundCounts } from "../../jobs";
import type { IgnoredFinding } from "../ports";
import { inTurn } from "./in-turn";

/** What the pane keeps with the workbook itself, so that it travels with the file. */
export interface WorkbookMemory {
  readonly ignored: readonly IgnoredFinding[];
  /** True while marks of ours stand in the table's sheet. */
  readonly marked: boolean;
  readonly round: RoundCounts | null;
}

const KEY = "pane";
const NOTHING: WorkbookMemory = {
  ignored: [],
  marked: false,
  round: null,
};

/** What the workbook remembers; what cannot be read counts as not remembered. */
export async function recallWorkbook(): Promise<WorkbookMemory> {
  return memoryOf(await readWorkbookSetting(KEY));
}

const turn = inTurn();

/** Changes some of what the workbook remembers; changes that come together follow each other. */
export function rememberInWorkbook(change: Partial<WorkbookMemory>): Promise<void> {
  return turn(async () => {
    await writeWorkbookSetting(KEY, { ...(await recallWorkbook()), ...change });
  });
}

function memoryOf(value: unknown): WorkbookMemory {
  if (!isObject(value)) return NOTHING;
  const { ignored, marked, round } = value;
  return {
    ignored: Array.isArray(ignored) ? ignored.filter(isIgnored) : [],
    marked: marked === true,
    round: isRound(round) ? round : null,
  };
}

function isIgnored(value: unknown): value is IgnoredFinding {
  return isObject(value) && typeof value.key === "string" && typeof value.reason === "string";
}

function isRound(value: unknown): value is RoundCounts {
  return (
    isObject(value) &&
    ["expected", "received", "missing", "unreadable"].every((key) => typeof value[key] === "number")
  );
}
