import type { ICellData, IDocumentData, Nullable } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import type { StoredCell } from "../../host/store";

/** What Univer has no place for stays in the cell's own custom data, under names of ours. */
export interface CellExtras {
  readonly quoted?: boolean;
  /** An error without a formula, as pasting values leaves it: for Univer it is a text. */
  readonly error?: boolean;
  /** Members of the style that Univer cannot draw, see cell-style.ts. */
  readonly style?: Readonly<Record<string, unknown>>;
}

const ERROR = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/;

/** Our part of a custom field; empty when there is none. */
export function extrasOf(holder: Nullable<{ readonly custom?: unknown }>): CellExtras {
  const custom = holder?.custom;
  if (!(custom instanceof Object)) return {};
  const ours: unknown = Reflect.get(custom, "fengong");
  return ours instanceof Object ? ours : {};
}

/** The custom field that holds these extras; undefined when there are none, so that plain cells stay plain. */
export function customOf(extras: CellExtras): { fengong: CellExtras } | undefined {
  const { quoted, error, style } = extras;
  const kept: CellExtras = {
    ...(quoted ? { quoted } : {}),
    ...(error ? { error } : {}),
    ...(style && Object.keys(style).length > 0 ? { style } : {}),
  };
  return Object.keys(kept).length > 0 ? { fengong: kept } : undefined;
}

/** Rich text, which Univer makes of text with line breaks, as plain text with \n. */
function plainText(document: IDocumentData): string {
  return (document.body?.dataStream ?? "").replace(/\r\n$/, "").replaceAll("\r", "\n");
}

/** What a cell of Univer holds, for the host; null when it holds nothing. */
export function storedCell(cell: Nullable<ICellData>): StoredCell | null {
  if (!cell) return null;
  const formula = typeof cell.f === "string" && cell.f !== "" ? cell.f : null;
  const raw = cell.p ? plainText(cell.p) : cell.v;
  if (raw === null || raw === undefined || (raw === "" && formula === null)) {
    return formula === null ? null : { value: 0, formula };
  }
  const value = valueOf(raw, cell.t ?? null);
  const { quoted, error: marked } = extrasOf(cell);
  const error = typeof value === "string" && ERROR.test(value) && (formula !== null || marked === true);
  return { value, formula, ...(error ? { error } : {}), ...(quoted ? { quoted } : {}) };
}

function valueOf(raw: string | number | boolean, type: CellValueType | null): string | number | boolean {
  switch (type) {
    case CellValueType.NUMBER: {
      const value = Number(raw);
      return Number.isFinite(value) ? value : String(raw);
    }
    case CellValueType.BOOLEAN:
      return raw === true || raw === 1 || raw === "1" || String(raw).toUpperCase() === "TRUE";
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(raw);
    default:
      return raw;
  }
}

/** The members of a Univer cell that hold this content. Text bears its type, or Univer would read dates into it. */
export function contentOf(cell: StoredCell): Pick<ICellData, "v" | "t" | "f"> {
  const { value, formula } = cell;
  const content =
    typeof value === "number"
      ? { v: value, t: CellValueType.NUMBER }
      : typeof value === "boolean"
        ? { v: value ? 1 : 0, t: CellValueType.BOOLEAN }
        : { v: value, t: CellValueType.STRING };
  return formula === null ? content : { ...content, f: formula };
}
