import { taskLabels } from "../division";
import { groupBy } from "../group-by";
import { indexTasks, unitNames } from "../returns";
import type { UnitNames } from "../returns";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ExpectedUnit } from "../units";
import type { ConsolidationContext } from "./context";
import type { Decisions } from "./decisions";
import type { JudgedReturn, MatchedReturn } from "./judge-return";
import { judgeReturn } from "./judge-return";
import { remember } from "./memory";
import { questionsOf } from "./questions";
import { compare, recogniseFiles } from "./recognise-files";
import type { RecognisedFile } from "./recognise-files";
import { unitInFileName } from "./stored-input";
import type { ReturnInput } from "./stored-input";
import { tellAcross } from "./tell-across";
import type {
  Consolidation,
  FileRecord,
  ReturnFinding,
  ReturnRecord,
  ReturnState,
  UnitLedger,
} from "./types";
import { chooseVersion, returnName } from "./versions";

/**
 * Puts returns together: every file gets a status, every row of every return an end, every unit a line in the
 * ledger. Inputs in any order give the same value. Nothing of a file that cannot be read is invented.
 */
export function consolidate(inputs: readonly ReturnInput[], context: ConsolidationContext): Consolidation {
  const expected = context.expected.map(({ unit }) => unit);
  const names = unitNames(context.roster, expected);
  const index = indexTasks(context.table.tasks);
  const labelOf = taskLabels(context.table.tasks);
  const otherLabels = new Set(context.table.otherLabels.map(foldForComparison));
  const files = recogniseFiles(inputs, context, names, index);
  const returns = files.flatMap((file) => file.returns);
  const { states, findings: versionFindings } = chooseVersions(returns, context, names, labelOf);
  const counted = returns.filter((each) => states.get(each) !== "superseded");
  const owed = new Map(context.expected.map((each) => [each.unit, new Set(each.tasks)]));
  const judged = new Map(
    counted.map((each) => [
      each,
      judgeReturn(each, {
        year: context.year,
        owed: owed.get(each.unit) ?? (names.resolve(each.unit) === null ? null : new Set()),
        openTasks: context.openTasks,
        labelOf,
        otherLabels,
        categories: index.categories,
      }),
    ]),
  );
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
      ...files.flatMap((file) => (file.status === "unreadable" ? [unreadable(file, names)] : [])),
      ...versionFindings,
      ...returns.flatMap((each) => [...unknownUnit(each, names), ...overwrittenUnit(each, names)]),
      ...counted.flatMap((each) => [...(judged.get(each)?.findings ?? [])]),
      ...tellAcross(entries, counted, context, labelOf),
    ]),
    proof: prove(returns),
    questions: questionsOf(returns, states, context.roster, expected),
    decisions: { ...context.decisions, remembered: remember(returns, context.decisions) },
    inputs: files.filter(({ status }) => status !== "duplicate").map(({ input }) => input),
  };
}

function chooseVersions(
  returns: readonly MatchedReturn[],
  { decisions }: ConsolidationContext,
  names: UnitNames,
  labelOf: (no: number) => string,
): { states: ReadonlyMap<MatchedReturn, ReturnState>; findings: readonly ReturnFinding[] } {
  const decided = new Map([...decisions.versions].map(([unit, name]) => [names.resolve(unit) ?? unit, name]));
  const byUnit = groupBy(returns, ({ unit }) => unit);
  const choices = [...byUnit].map(([unit, own]) => chooseVersion(unit, own, decided.get(unit), labelOf));
  return {
    states: new Map(choices.flatMap(({ states }) => [...states])),
    findings: choices.flatMap(({ findings }) => [...findings]),
  };
}

/** True where a person said whose return it is, now or in an earlier round. */
function isAsked(each: MatchedReturn, { units }: Decisions, names: UnitNames): boolean {
  if (units.has(returnName(each))) return true;
  const { unitText } = each.read;
  return unitText !== "" && names.resolve(unitText) === null && each.unit !== unitText.trim();
}

function recordOf(
  { input, status, reason, returns }: RecognisedFile,
  states: ReadonlyMap<MatchedReturn, ReturnState>,
  names: UnitNames,
  context: ConsolidationContext,
): FileRecord {
  const records = returns.map((each): ReturnRecord => {
    const ends = (end: string): number => each.rows.filter(({ kind }) => kind === end).length;
    const [matched, extra, noted] = [ends("matched"), ends("extra"), ends("note")];
    return {
      sheet: each.read.sheet,
      unit: each.unit,
      unitFrom: isAsked(each, context.decisions, names) ? "asked" : each.read.unitFrom,
      state: states.get(each) ?? "undecided",
      filledOn: each.read.filledOn,
      rowsFound: each.read.rowsFound,
      rowsMatched: matched,
      rowsRejected: extra + noted,
      rowsExtra: extra,
      rowsNotes: noted,
    };
  });
  const superseded = records.length > 0 && records.every(({ state }) => state === "superseded");
  return {
    file: input.file,
    sha256: input.sha256,
    size: input.size,
    status: superseded ? "superseded" : status,
    reason,
    unitGuess: status === "unreadable" ? unitInFileName(input.file, names) : null,
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

function unreadable({ input, reason }: RecognisedFile, names: UnitNames): ReturnFinding {
  return findingOn(input.file, {
    rule: "unreadable",
    severity: "error",
    unit: unitInFileName(input.file, names),
    message: returnTexts.unreadable(reason ?? ""),
  });
}

function unknownUnit(each: MatchedReturn, names: UnitNames): readonly ReturnFinding[] {
  if (each.unit !== "" && names.resolve(each.unit) !== null) return [];
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

/** A form sent on to somebody else, who typed over its 填报单位: the hidden id still says whose form it is. */
function overwrittenUnit({ file, read }: MatchedReturn, names: UnitNames): readonly ReturnFinding[] {
  const { formId, unitCell } = read;
  const nameOf = (text: string): string => names.resolve(text) ?? foldForComparison(text);
  if (!formId || unitCell === "" || nameOf(unitCell) === nameOf(formId.unit)) return [];
  return [
    findingOn(file, {
      rule: "tampered",
      severity: "warning",
      sheet: read.sheet,
      unit: formId.unit,
      column: "unit",
      issued: formId.unit,
      returned: unitCell,
      message: returnTexts.unitOverwritten(formId.unit, unitCell),
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
