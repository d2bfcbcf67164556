import { isObject } from "../parse-object";
import { ANSWER_FIELDS, FIXED_FIELDS } from "../header";
import type { HeaderField } from "../header";
import { columnIndex, columnLetters } from "../grid";
import type { ColumnDecision } from "../returns";

/** What was decided in earlier rounds, by what was written and not by file: files are new every round. */
export interface Remembered {
  /** Unit as a return wrote it, folded → the office's name. */
  readonly units: ReadonlyMap<string, string>;
  /** Unit and requirement as returned, see `rowMemoryKey` → 序号. */
  readonly rows: ReadonlyMap<string, number>;
}

/** What a person decided (contract.md, --resolve FILE.json), and what is remembered of earlier rounds. */
export interface Decisions {
  /** Unit → FILE#SHEET to be used. */
  readonly versions: ReadonlyMap<string, string>;
  /** FILE#SHEET → unit. */
  readonly units: ReadonlyMap<string, string>;
  /** FILE#SHEET#ROW → 序号. */
  readonly rows: ReadonlyMap<string, number>;
  /** FILE#SHEET → what its columns hold. */
  readonly columns: ReadonlyMap<string, ColumnDecision>;
  readonly remembered: Remembered;
}

export const NO_DECISIONS: Decisions = {
  versions: new Map(),
  units: new Map(),
  rows: new Map(),
  columns: new Map(),
  remembered: { units: new Map(), rows: new Map() },
};

/** Decisions as the JSON of --resolve; columns are written by their letters, and what is remembered under its own key. */
export interface DecisionsJson {
  readonly versions?: Readonly<Record<string, string>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, number>>;
  /** FILE#SHEET → field → column letters, null for none; `headerRow` is a 1-based row where no header was found. */
  readonly columns?: Readonly<Record<string, Readonly<Record<string, string | number | null>>>>;
  readonly remembered?: {
    readonly units: Readonly<Record<string, string>>;
    readonly rows: Readonly<Record<string, number>>;
  };
}

/** Writes decisions as JSON that `decodeDecisions` reads back. */
export function encodeDecisions({ versions, units, rows, columns, remembered }: Decisions): DecisionsJson {
  return {
    versions: Object.fromEntries(versions),
    units: Object.fromEntries(units),
    rows: Object.fromEntries(rows),
    columns: Object.fromEntries(
      [...columns].map(([name, { headerRow, fields }]) => [
        name,
        {
          ...(headerRow === null ? {} : { headerRow }),
          ...Object.fromEntries(
            Object.entries(fields).map(([field, at]) => [field, at === null ? null : columnLetters(at)]),
          ),
        },
      ]),
    ),
    remembered: { units: Object.fromEntries(remembered.units), rows: Object.fromEntries(remembered.rows) },
  };
}

/** Reads decisions; null where a value is not of the described shape. Keys that are not there mean nothing decided. */
export function decodeDecisions(value: unknown): Decisions | null {
  if (!isObject(value)) return null;
  const versions = mapOf(value.versions, isText);
  const units = mapOf(value.units, isText);
  const rows = mapOf(value.rows, isWhole);
  const columns = mapOf(value.columns, isObject);
  const remembered = value.remembered ?? {};
  if (!versions || !units || !rows || !columns || !isObject(remembered)) return null;
  const rememberedUnits = mapOf(remembered.units, isText);
  const rememberedRows = mapOf(remembered.rows, isWhole);
  const decided = [...columns].map(([name, each]) => [name, columnDecision(each)] as const);
  if (!rememberedUnits || !rememberedRows || decided.some(([, each]) => each === null)) return null;
  return {
    versions,
    units,
    rows,
    columns: new Map(decided.flatMap(([name, each]) => (each ? [[name, each] as const] : []))),
    remembered: { units: rememberedUnits, rows: rememberedRows },
  };
}

/** Earlier decisions with later ones on top. */
export function mergeDecisions(earlier: Decisions, later: Decisions): Decisions {
  return {
    versions: new Map([...earlier.versions, ...later.versions]),
    units: new Map([...earlier.units, ...later.units]),
    rows: new Map([...earlier.rows, ...later.rows]),
    columns: new Map([...earlier.columns, ...later.columns]),
    remembered: {
      units: new Map([...earlier.remembered.units, ...later.remembered.units]),
      rows: new Map([...earlier.remembered.rows, ...later.remembered.rows]),
    },
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isWhole = (value: unknown): value is number => Number.isInteger(value);

function mapOf<Value>(
  value: unknown,
  fits: (each: unknown) => each is Value,
): ReadonlyMap<string, Value> | null {
  if (value === undefined) return new Map();
  if (!isObject(value)) return null;
  const entries = Object.entries(value);
  return entries.every((entry): entry is [string, Value] => fits(entry[1])) ? new Map(entries) : null;
}

const FIELDS: ReadonlySet<string> = new Set<HeaderField>([
  ...FIXED_FIELDS,
  ...ANSWER_FIELDS,
  "rowId",
  "reporter",
]);

function columnDecision(value: Record<string, unknown>): ColumnDecision | null {
  const { headerRow = null, ...columns } = value;
  if (headerRow !== null && !(isWhole(headerRow) && headerRow >= 1)) return null;
  const fields: Partial<Record<HeaderField, number | null>> = {};
  for (const [field, letters] of Object.entries(columns)) {
    const at = typeof letters === "string" ? columnIndex(letters) : null;
    if (!FIELDS.has(field) || (letters !== null && at === null)) return null;
    fields[field as HeaderField] = at;
  }
  return { headerRow, fields };
}
