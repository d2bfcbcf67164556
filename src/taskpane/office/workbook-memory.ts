import { parseIsoDate } from "../../domain/dates";
import type { IsoDate } from "../../domain/dates";
import { readWorkbookSetting, writeWorkbookSetting } from "../../excel";
import type { IgnoredFinding, RoundCounts } from "../ports";

/** What the pane keeps with the workbook itself, so that it travels with the file. */
export interface WorkbookMemory {
  readonly ignored: readonly IgnoredFinding[];
  /** True while marks of ours stand in the table's sheet. */
  readonly marked: boolean;
  readonly year: number | null;
  readonly issued: IsoDate | null;
  readonly round: RoundCounts | null;
  readonly decisions: KeptDecisions;
}

/** Decisions of the consolidation in the shape of --resolve FILE.json (contract.md). */
export interface KeptDecisions {
  readonly versions: Readonly<Record<string, string>>;
  readonly units: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, number>>;
}

const KEY = "pane";
const NOTHING: WorkbookMemory = {
  ignored: [],
  marked: false,
  year: null,
  issued: null,
  round: null,
  decisions: { versions: {}, units: {}, rows: {} },
};

/** What the workbook remembers; what cannot be read counts as not remembered. */
export async function recallWorkbook(): Promise<WorkbookMemory> {
  return memoryOf(await readWorkbookSetting(KEY));
}

let last: Promise<unknown> = Promise.resolve();

/** Changes some of what the workbook remembers; changes that come together follow each other. */
export function rememberInWorkbook(change: Partial<WorkbookMemory>): Promise<void> {
  const next = last
    .catch(() => undefined)
    .then(async () => {
      await writeWorkbookSetting(KEY, { ...(await recallWorkbook()), ...change });
    });
  last = next;
  return next;
}

function memoryOf(value: unknown): WorkbookMemory {
  if (!isRecord(value)) return NOTHING;
  const { ignored, marked, year, issued, round, decisions } = value;
  return {
    ignored: Array.isArray(ignored) ? ignored.filter(isIgnored) : [],
    marked: marked === true,
    year: typeof year === "number" ? year : null,
    issued: typeof issued === "string" ? parseIsoDate(issued) : null,
    round: isRound(round) ? round : null,
    decisions: decisionsOf(decisions),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value instanceof Object && !Array.isArray(value);
}

function isIgnored(value: unknown): value is IgnoredFinding {
  return isRecord(value) && typeof value.key === "string" && typeof value.reason === "string";
}

function isRound(value: unknown): value is RoundCounts {
  return (
    isRecord(value) &&
    ["expected", "received", "missing", "unreadable"].every((key) => typeof value[key] === "number")
  );
}

function decisionsOf(value: unknown): KeptDecisions {
  if (!isRecord(value)) return NOTHING.decisions;
  const isText = (each: unknown): each is string => typeof each === "string";
  const isNumber = (each: unknown): each is number => typeof each === "number";
  return {
    versions: entriesOf(value.versions, isText),
    units: entriesOf(value.units, isText),
    rows: entriesOf(value.rows, isNumber),
  };
}

function entriesOf<Value>(
  value: unknown,
  fits: (each: unknown) => each is Value,
): Readonly<Record<string, Value>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, Value] => fits(entry[1])),
  );
}
