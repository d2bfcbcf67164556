import { isObject, parseObject } from "../parse-object";
import { tableFingerprint } from "../returns";
import type { EntryStatus } from "../returns";
import type { SaidEntry } from "./round-changes";
import { decodeDecisions, encodeDecisions } from "./decisions";
import type { Decisions } from "./decisions";
import type { CarriedRound, Consolidation, StoredInput } from "./types";

/** The key in the hidden sheet under which a master carries its own state. */
export const MASTER_STATE_KEY = "fengong.master";

const STATE_VERSION = 2;

/** What a master carries in its hidden sheet: enough to continue the round and to compare the next one with it. */
export interface MasterState extends CarriedRound {
  readonly asOf: string;
  readonly entries: readonly SaidEntry[];
}

/** A consolidation as text for the hidden sheet. Equal consolidations give equal texts. */
export function serialiseMaster({ table, asOf, inputs, entries, decisions }: Consolidation): string {
  const said = entries.map(({ no, unit, progress, status }) => ({ no, unit, progress, status }));
  return JSON.stringify({
    version: STATE_VERSION,
    table: tableFingerprint(table.tasks),
    asOf,
    inputs: inputs.map(({ file, sha256, size, readOn, readBy, read }) => ({
      file,
      sha256,
      size,
      readOn,
      readBy,
      read,
    })),
    decisions: encodeDecisions(inOrder(decisions)),
    entries: said,
  });
}

/** The same decisions in the same order, whatever order they were made in. */
function inOrder({ versions, units, rows, columns, remembered }: Decisions): Decisions {
  const sorted = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return {
    versions: sorted(versions),
    units: sorted(units),
    rows: sorted(rows),
    columns: sorted(columns),
    remembered: { units: sorted(remembered.units), rows: sorted(remembered.rows) },
  };
}

/** Reads a master's state back; null when the text is damaged or of a version we do not know. */
export function parseMaster(text: string): MasterState | null {
  const value = parseObject(text);
  if (!value) return null;
  const { version, table, asOf, inputs, entries } = value;
  const decisions = decodeDecisions(value.decisions ?? {});
  if (version !== STATE_VERSION || typeof table !== "string" || typeof asOf !== "string") return null;
  if (!Array.isArray(inputs) || !Array.isArray(entries)) return null;
  return decisions && inputs.every(isStoredInput) && entries.every(isSaid)
    ? { table, asOf, inputs, decisions, entries }
    : null;
}

const STATUSES: readonly EntryStatus[] = ["done", "in-progress", "not-started", "no-progress", "blank"];

function isSaid(value: unknown): value is SaidEntry {
  return (
    isObject(value) &&
    (value.no === null || typeof value.no === "number") &&
    typeof value.unit === "string" &&
    typeof value.progress === "string" &&
    STATUSES.some((status) => status === value.status)
  );
}

/** Looks as deep as continuing relies on: a hidden sheet can be cut short or edited like any other. */
function isStoredInput(value: unknown): value is StoredInput {
  if (!isObject(value) || typeof value.file !== "string" || typeof value.sha256 !== "string") return false;
  const { size, read, readOn, readBy } = value;
  if (typeof size !== "number" || !isObject(read)) return false;
  if (![readOn, readBy].every((each) => each === undefined || typeof each === "string")) return false;
  switch (read.kind) {
    case "returns":
      return Array.isArray(read.returns) && read.returns.every(isReadReturn);
    case "master":
      // Its inputs stand beside it; a state never nests another.
      return read.carried === null;
    default:
      return (read.kind === "unreadable" || read.kind === "not-a-return") && typeof read.reason === "string";
  }
}

function isReadReturn(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.sheet === "string" &&
    typeof value.unitText === "string" &&
    typeof value.rowsFound === "number" &&
    Array.isArray(value.columns) &&
    Array.isArray(value.unmapped) &&
    Array.isArray(value.answerFields) &&
    isObject(value.hidden) &&
    Array.isArray(value.rows) &&
    value.rows.every(isReturnRow)
  );
}

function isReturnRow(value: unknown): boolean {
  return (
    isObject(value) &&
    typeof value.row === "number" &&
    typeof value.requirement === "string" &&
    typeof value.text === "string" &&
    typeof value.isTask === "boolean" &&
    isObject(value.extra) &&
    isObject(value.answers) &&
    Object.values(value.answers).every((cell) => isObject(cell) && typeof cell.text === "string")
  );
}
