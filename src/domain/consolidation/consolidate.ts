import { groupBy } from "../group-by";
import type { DivisionTable } from "../division";
import type { IsoDate } from "../dates";
import { indexTasks, knownNames, matchRows, tableFingerprint, unitNamedIn } from "../returns";
import type { TaskIndex } from "../returns";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { RosterIndex } from "../units";
import type { JudgedReturn, MatchedReturn } from "./judge-return";
import { judgeReturn } from "./judge-return";
import { storedInput } from "./stored-input";
import type { ReturnInput } from "./stored-input";
import { tellAcross } from "./tell-across";
import type {
  Consolidation,
  Entry,
  ExpectedUnit,
  FileRecord,
  ReturnFinding,
  ReturnRecord,
  ReturnState,
  StoredInput,
  UnitLedger,
} from "./types";
import { chooseVersion, returnName } from "./versions";

/** What a person decided (contract.md, --resolve FILE.json). */
export interface Decisions {
  /** Unit → FILE#SHEET to be used. */
  readonly versions: ReadonlyMap<string, string>;
  /** FILE#SHEET → unit. */
  readonly units: ReadonlyMap<string, string>;
  /** FILE#SHEET#ROW → 序号. */
  readonly rows: ReadonlyMap<string, number>;
}

export const NO_DECISIONS: Decisions = { versions: new Map(), units: new Map(), rows: new Map() };

/** What is needed of last round's master: who said what. */
export type LastRound = readonly Pick<Entry, "no" | "unit" | "progress">[];

export interface ConsolidationContext {
  readonly table: DivisionTable;
  readonly expected: readonly ExpectedUnit[];
  /** 序号 of the tasks whose unit cell is an open list: any unit may report on them. */
  readonly openTasks: ReadonlySet<number>;
  readonly roster: RosterIndex;
  readonly asOf: IsoDate;
  readonly year: number | null;
  readonly decisions: Decisions;
  /** Last round's entries, to tell what was only copied; null when there are none. */
  readonly last: LastRound | null;
}

interface ReadFile {
  readonly input: StoredInput;
  readonly status: FileRecord["status"];
  readonly reason: string | null;
  readonly returns: readonly MatchedReturn[];
}

/**
 * Puts returns together: every file gets a status, every row of every return an end, every unit a line in the
 * ledger. Inputs in any order give the same value. Nothing of a file that cannot be read is invented.
 */
export function consolidate(inputs: readonly ReturnInput[], context: ConsolidationContext): Consolidation {
  const names = knownNames(
    context.roster,
    context.expected.map(({ unit }) => unit),
  );
  const index = indexTasks(context.table.tasks);
  const files = readFiles(inputs, context, names, index);
  const returns = files.flatMap((file) => file.returns);
  const { states, findings: versionFindings } = chooseVersions(returns, context);
  const judged = new Map(returns.map((each) => [each, judge(each, context)]));
  const counted = returns.filter((each) => states.get(each) !== "superseded");
  const entries = counted
    .flatMap((each) => [...(judged.get(each)?.entries ?? [])])
    .sort(
      (a, b) =>
        (a.no ?? Infinity) - (b.no ?? Infinity) ||
        compare(a.unit, b.unit) ||
        compare(a.source.file, b.source.file) ||
        compare(a.source.sheet, b.source.sheet) ||
        a.source.row - b.source.row,
    );
  const fileRecords = files.map((file) => recordOf(file, states, names, context));
  const units = ledger(context.expected, counted, judged, fileRecords);
  return {
    asOf: context.asOf,
    year: context.year,
    table: context.table,
    expected: context.expected,
    files: fileRecords,
    units,
    entries,
    notes: counted.flatMap((each) => [...(judged.get(each)?.notes ?? [])]),
    findings: sortFindings([
      ...files.flatMap((file) => (file.status === "unreadable" ? [unreadable(file, names, context)] : [])),
      ...versionFindings,
      ...returns.flatMap((each) => unknownUnit(each, context)),
      ...counted.flatMap((each) => [...(judged.get(each)?.findings ?? [])]),
      ...tellAcross(entries, counted, context),
    ]),
    proof: prove(returns),
    inputs: files.filter(({ status }) => status !== "duplicate").map(({ input }) => input),
  };
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readFiles(
  inputs: readonly ReturnInput[],
  context: ConsolidationContext,
  names: readonly string[],
  index: TaskIndex,
): readonly ReadFile[] {
  const sorted = [...inputs].sort((a, b) => compare(a.file, b.file) || compare(a.sha256, b.sha256));
  const originals = originalsOf(sorted);
  return sorted.map((each): ReadFile => {
    const input = storedInput(each, { ...context, names });
    const { read: content } = input;
    if (content.kind === "unreadable") {
      return { input, status: "unreadable", reason: content.reason, returns: [] };
    }
    if (originals.get(each.sha256) !== each) return { input, status: "duplicate", reason: null, returns: [] };
    if (content.kind === "not-a-return") {
      return { input, status: "not-a-return", reason: content.reason, returns: [] };
    }
    const returns = content.returns.map((read): MatchedReturn => {
      const name = returnName({ file: input.file, read });
      const decided = new Map(
        [...context.decisions.rows]
          .filter(([key]) => key.startsWith(`${name}#`))
          .map(([key, no]) => [Number(key.slice(name.length + 1)), no]),
      );
      return {
        file: input.file,
        read,
        unit: unitOf(context.decisions.units.get(name) ?? read.unitText, context),
        rows: matchRows(read.rows, index, decided),
      };
    });
    const table = tableFingerprint(context.table.tasks);
    const foreign = returns.every(
      ({ read, rows }) =>
        read.formId !== null && read.formId.table !== table && !rows.some(({ kind }) => kind === "matched"),
    );
    return foreign
      ? { input, status: "not-a-return", reason: returnTexts.reasons.otherTable, returns: [] }
      : { input, status: "read", reason: null, returns };
  });
}

/** Of byte-equal inputs the one that lies highest counts: copies are put into folders. */
function originalsOf(sorted: readonly ReturnInput[]): ReadonlyMap<string, ReturnInput> {
  const depth = ({ file }: ReturnInput): number => file.split("/").length;
  const originals = new Map<string, ReturnInput>();
  for (const input of sorted) {
    const before = originals.get(input.sha256);
    if (before === undefined || depth(input) < depth(before)) originals.set(input.sha256, input);
  }
  return originals;
}

function unitOf(text: string, { roster, expected }: ConsolidationContext): string {
  const written = text.trim();
  const known = roster.find(written);
  if (known) return known.name;
  const folded = foldForComparison(written);
  return expected.find(({ unit }) => foldForComparison(unit) === folded)?.unit ?? written;
}

function chooseVersions(
  returns: readonly MatchedReturn[],
  { decisions }: ConsolidationContext,
): { states: ReadonlyMap<MatchedReturn, ReturnState>; findings: readonly ReturnFinding[] } {
  const byUnit = groupBy(returns, ({ unit }) => unit);
  const choices = [...byUnit].map(([unit, own]) => chooseVersion(unit, own, decisions.versions.get(unit)));
  return {
    states: new Map(choices.flatMap(({ states }) => [...states])),
    findings: choices.flatMap(({ findings }) => [...findings]),
  };
}

function judge(each: MatchedReturn, context: ConsolidationContext): JudgedReturn {
  const own = context.expected.find(({ unit }) => unit === each.unit);
  const known = own !== undefined || context.roster.find(each.unit) !== null;
  return judgeReturn(each, {
    year: context.year,
    owed: known ? new Set(own?.tasks ?? []) : null,
    openTasks: context.openTasks,
  });
}

function recordOf(
  { input, status, reason, returns }: ReadFile,
  states: ReadonlyMap<MatchedReturn, ReturnState>,
  names: readonly string[],
  context: ConsolidationContext,
): FileRecord {
  const records = returns.map((each): ReturnRecord => {
    const matched = each.rows.filter(({ kind }) => kind === "matched").length;
    return {
      sheet: each.read.sheet,
      unit: each.unit,
      unitFrom: context.decisions.units.has(returnName(each)) ? "asked" : each.read.unitFrom,
      state: states.get(each) ?? "undecided",
      filledOn: each.read.filledOn,
      rowsFound: each.read.rowsFound,
      rowsMatched: matched,
      rowsRejected: each.rows.length - matched,
    };
  });
  const superseded = records.length > 0 && records.every(({ state }) => state === "superseded");
  return {
    file: input.file,
    sha256: input.sha256,
    size: input.size,
    status: superseded ? "superseded" : status,
    reason,
    unitGuess: status === "unreadable" ? unitNamedIn(input.file, context.roster, names) : null,
    returns: records,
  };
}

function ledger(
  expected: readonly ExpectedUnit[],
  counted: readonly MatchedReturn[],
  judged: ReadonlyMap<MatchedReturn, JudgedReturn>,
  files: readonly FileRecord[],
): readonly UnitLedger[] {
  const received = new Set(counted.map(({ unit }) => unit).filter((unit) => unit !== ""));
  const unreadableUnits = new Set(files.map(({ unitGuess }) => unitGuess));
  const answered = new Map<string, Set<number>>();
  for (const each of counted) {
    for (const { no, status } of judged.get(each)?.entries ?? []) {
      if (no === null || status === "blank") continue;
      answered.set(each.unit, (answered.get(each.unit) ?? new Set()).add(no));
    }
  }
  const line = (unit: string, tasks: readonly number[], state: UnitLedger["state"]): UnitLedger => {
    const reported = answered.get(unit) ?? new Set<number>();
    const owed = tasks.filter((no) => reported.has(no)).length;
    return {
      unit,
      state,
      assigned: tasks.length,
      reported: tasks.length === 0 ? reported.size : owed,
      blank: tasks.length - owed,
    };
  };
  const lines = expected.flatMap(({ unit, tasks, open }) => {
    if (received.has(unit)) return [line(unit, tasks, "received")];
    if (unreadableUnits.has(unit)) return [line(unit, tasks, "unreadable")];
    // A unit that may report on open rows only cannot be missing.
    return open ? [] : [line(unit, tasks, "missing")];
  });
  const others = [...received].filter((unit) => !expected.some((each) => each.unit === unit)).sort(compare);
  return [...lines, ...others.map((unit) => line(unit, [], "received"))];
}

function findingOn(
  file: string,
  rest: Partial<ReturnFinding> & Pick<ReturnFinding, "rule" | "severity" | "message">,
): ReturnFinding {
  return {
    file,
    sheet: null,
    row: null,
    no: null,
    unit: null,
    column: null,
    issued: null,
    returned: null,
    ...rest,
  };
}

function unreadable(
  { input, reason }: ReadFile,
  names: readonly string[],
  context: ConsolidationContext,
): ReturnFinding {
  return findingOn(input.file, {
    rule: "unreadable",
    severity: "error",
    unit: unitNamedIn(input.file, context.roster, names),
    message: returnTexts.unreadable(reason ?? ""),
  });
}

function unknownUnit(
  each: MatchedReturn,
  { roster, expected }: ConsolidationContext,
): readonly ReturnFinding[] {
  if (each.unit !== "" && (roster.find(each.unit) || expected.some(({ unit }) => unit === each.unit)))
    return [];
  return [
    findingOn(each.file, {
      rule: "unknown-unit",
      severity: "error",
      sheet: each.read.sheet,
      unit: each.unit || null,
      message: each.unit === "" ? returnTexts.noUnit : returnTexts.unknownUnit(each.unit),
    }),
  ];
}

function sortFindings(findings: readonly ReturnFinding[]): readonly ReturnFinding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.sheet ?? "", b.sheet ?? "") ||
      (a.row ?? 0) - (b.row ?? 0) ||
      (a.no ?? 0) - (b.no ?? 0) ||
      compare(a.rule, b.rule) ||
      compare(a.column ?? "", b.column ?? "") ||
      compare(a.message, b.message),
  );
}

/** `rowsFound` comes from the raw grids, the rest from where rows ended up: two counts that must agree. */
function prove(returns: readonly MatchedReturn[]): Consolidation["proof"] {
  const ends = (kind: string): number =>
    returns.reduce((sum, { rows }) => sum + rows.filter((row) => row.kind === kind).length, 0);
  const [matched, extra, notes] = [ends("matched"), ends("extra"), ends("note")];
  const rowsFound = returns.reduce((sum, { read }) => sum + read.rowsFound, 0);
  return { rowsFound, matched, extra, notes, accounted: matched + extra + notes };
}
