import { parseObject } from "../parse-object";
import { foldForComparison, hashText } from "../text";

/** The custom document property, and the key in the hidden sheet, that hold a form's id. */
export const FORM_ID_KEY = "fengong.form";
/** The header of the hidden locked column that carries each row's id, so that a row keeps it when sorted. */
export const ROW_ID_HEADER = "行标识";

/** What a return form carries to say which table, round and unit it was made for. */
export interface FormId {
  readonly version: 1;
  /** Fingerprint of the issued table: see `tableFingerprint`. */
  readonly table: string;
  readonly unit: string;
  /** The round's name, such as 2024年第三季度; "" when there is only one. */
  readonly round: string;
  /**
   * The ids of its rows (`rowId`: number and hash of the text), in their order. In the hidden sheet only: programs cut a
   * document property at 255 characters.
   */
  readonly rows?: readonly string[];
}

interface IdentifiedRow {
  readonly no: number | null;
  readonly requirement: string;
}

/** A row's id: its 序号 and a fingerprint of its folded requirement text, such as `8-1a2b3c4d`. */
export function rowId(row: IdentifiedRow): string {
  return `${row.no ?? ""}-${hashText(foldForComparison(row.requirement)).slice(0, 8)}`;
}

/** True for a text that can only be a row's id. */
export function isRowId(text: string): boolean {
  return /^\d*-[0-9a-f]{8}$/.test(text);
}

/** A fingerprint of an issued table, from its rows alone: a changed title is still the same table. */
export function tableFingerprint(rows: readonly IdentifiedRow[]): string {
  return hashText(rows.map(rowId).join("\n"));
}

/** A form id as text. ASCII only: some programs read document properties in another encoding than they write. */
export function encodeFormId(id: FormId): string {
  return JSON.stringify(id).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Reads a form id back; null when the text is damaged or of a version we do not know. */
export function decodeFormId(text: string): FormId | null {
  const value = parseObject(text);
  if (!value) return null;
  const { version, table, unit, round, rows } = value;
  if (version !== 1 || typeof table !== "string" || typeof unit !== "string" || typeof round !== "string")
    return null;
  return { version, table, unit, round, ...(isTexts(rows) ? { rows } : {}) };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
