import { isObject, parseObject } from "../parse-object";
import { tableFingerprint } from "../returns";
import type { LastRound } from "./consolidate";
import { decodeDecisions, encodeDecisions } from "./decisions";
import type { Decisions } from "./decisions";
import type { Consolidation, StoredInput } from "./types";

/** The key in the hidden sheet under which a master carries its own state. */
export const MASTER_STATE_KEY = "fengong.master";

const STATE_VERSION = 1;

/** What a master carries in its hidden sheet: enough to continue the round and to compare the next one with it. */
export interface MasterState {
  /** Fingerprint of the issued table; see `tableFingerprint`. */
  readonly table: string;
  readonly asOf: string;
  readonly inputs: readonly StoredInput[];
  readonly entries: LastRound;
  /** What was decided, to be applied again when the round goes on, and what the next round is to remember. */
  readonly decisions: Decisions;
}

/** A consolidation as text for the hidden sheet. */
export function serialiseMaster({ table, asOf, inputs, entries, decisions }: Consolidation): string {
  const said = entries.map(({ no, unit, progress }) => ({ no, unit, progress }));
  return JSON.stringify({
    version: STATE_VERSION,
    table: tableFingerprint(table.tasks),
    asOf,
    inputs,
    entries: said,
    decisions: encodeDecisions(decisions),
  });
}

/** Reads a master's state back; null when the text is damaged or of a version we do not know. */
export function parseMaster(text: string): MasterState | null {
  const value = parseObject(text);
  if (!value) return null;
  const { version, table, asOf, inputs, entries } = value;
  const decisions = decodeDecisions(value.decisions ?? {});
  if (version !== STATE_VERSION || typeof table !== "string" || typeof asOf !== "string") return null;
  if (!Array.isArray(inputs) || !Array.isArray(entries) || !decisions) return null;
  return inputs.every(isStoredInput) && entries.every(isSaid)
    ? { table, asOf, inputs, entries, decisions }
    : null;
}

function isSaid(value: unknown): value is LastRound[number] {
  return (
    isObject(value) &&
    (value.no === null || typeof value.no === "number") &&
    typeof value.unit === "string" &&
    typeof value.progress === "string"
  );
}

/** Looks as deep as continuing relies on: a hidden sheet can be cut short or edited like any other. */
function isStoredInput(value: unknown): value is StoredInput {
  if (!isObject(value) || typeof value.file !== "string" || typeof value.sha256 !== "string") return false;
  const { size, read } = value;
  if (typeof size !== "number" || !isObject(read)) return false;
  if (read.kind !== "returns") {
    return (read.kind === "unreadable" || read.kind === "not-a-return") && typeof read.reason === "string";
  }
  return Array.isArray(read.returns) && read.returns.every(isReadReturn);
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
