import { tableFingerprint, unitNames } from "../returns";
import type { ReadReturn, UnitNames } from "../returns";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ConsolidationContext } from "./context";
import { mergeDecisions, NO_DECISIONS } from "./decisions";
import type { Decisions } from "./decisions";
import { readingOf, storedInput } from "./stored-input";
import type { ReturnInput } from "./stored-input";
import type { CarriedRound, StoredInput } from "./types";

/** Inputs ready to be consolidated, with everything that was ever decided on them. */
export interface GatheredInputs {
  readonly inputs: readonly StoredInput[];
  readonly decisions: Decisions;
}

/**
 * Brings together what a master kept (`before`) and what came now. A file of the same name and units replaces its
 * predecessor. A master of the level below is opened: its inputs stand beside it, named under its name, as the files of
 * an archive are; the round's own master lying among the returns is told and left alone.
 */
export function gatherInputs(
  before: CarriedRound | null,
  now: readonly ReturnInput[],
  context: Omit<ConsolidationContext, "last">,
): GatheredInputs {
  const names = unitNames(
    context.roster,
    context.expected.map(({ unit }) => unit),
  );
  const decisions = before ? mergeDecisions(before.decisions, context.decisions) : context.decisions;
  const reading = readingOf({ ...context, decisions }, names);
  const read = now.map((input) => storedInput(input, reading));
  const kept = before ? continued(before.inputs, read, names) : { before: [], now: read };
  const opened = openMasters([...kept.before, ...kept.now], tableFingerprint(context.table.tasks), names);
  return {
    inputs: opened.inputs,
    decisions: [before?.decisions, ...opened.decisions, context.decisions].reduce<Decisions>(
      (all, each) => (each ? mergeDecisions(all, each) : all),
      NO_DECISIONS,
    ),
  };
}

/** The units of an input, by their names in the roster where it has them. */
function unitsOf({ read }: StoredInput, names: UnitNames): readonly string[] {
  if (read.kind !== "returns") return [];
  return read.returns.map(({ unitText }) => names.resolve(unitText.trim()) ?? unitText.trim());
}

/** A file saved over is the same file; one that only bears the same name is another unit's and is given its own. */
function continued(
  before: readonly StoredInput[],
  now: readonly StoredInput[],
  names: UnitNames,
): { before: readonly StoredInput[]; now: readonly StoredInput[] } {
  const taken = new Map(before.map((input) => [input.file, input]));
  const replaced = new Set<StoredInput>();
  const kept = now.flatMap((input): StoredInput[] => {
    const old = taken.get(input.file);
    if (!old) return [input];
    if (old.sha256 === input.sha256) {
      // The same bytes again: nothing new, unless a person has said since what its columns hold.
      if (!isReadOtherwise(old, input)) return [];
      replaced.add(old);
      return [input];
    }
    const units = new Set(unitsOf(input, names));
    if (unitsOf(old, names).every((unit) => units.has(unit))) {
      replaced.add(old);
      return [input];
    }
    return before.some(({ sha256 }) => sha256 === input.sha256)
      ? []
      : [{ ...input, file: freeName(input.file, taken) }];
  });
  return { before: before.filter((input) => !replaced.has(input)), now: kept };
}

/** A master is opened once and then stands as what it carried, so only returns are compared. */
function isReadOtherwise({ read: old }: StoredInput, { read: now }: StoredInput): boolean {
  if (old.kind !== "returns" || now.kind !== "returns")
    return old.kind === "returns" || now.kind === "returns";
  const columns = (returns: readonly ReadReturn[]): string =>
    JSON.stringify(returns.map((each) => each.columns));
  return columns(old.returns) !== columns(now.returns);
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const dot = name.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  let number = 2;
  while (taken.has(`${stem}(${number})${extension}`)) number++;
  return `${stem}(${number})${extension}`;
}

function openMasters(
  inputs: readonly StoredInput[],
  table: string,
  names: UnitNames,
): { inputs: readonly StoredInput[]; decisions: readonly Decisions[] } {
  const decisions: Decisions[] = [];
  const opened = inputs.flatMap((input): readonly StoredInput[] => {
    const { read } = input;
    if (read.kind !== "master" || read.carried === null) return [input];
    const others = inputs.filter((each) => each !== input && !isWithin(each, input));
    if (isOwn(read.carried, table, others, names)) {
      return [{ ...input, read: { kind: "not-a-return", reason: returnTexts.reasons.master } }];
    }
    const under = (name: string): string => `${input.file}/${name}`;
    decisions.push(prefixed(read.carried.decisions, under));
    return [
      { ...input, read: { kind: "master", carried: null } },
      ...read.carried.inputs.map((each) => ({ ...each, file: under(each.file) })),
    ];
  });
  return { inputs: opened, decisions };
}

/** A master that carries this very master's inputs and more stands above it, not beside it. */
function isWithin(other: StoredInput, master: StoredInput): boolean {
  if (other.read.kind !== "master" || master.read.kind !== "master") return false;
  const [theirs, ours] = [carriedHashes(other), carriedHashes(master)];
  const equal = theirs.size === ours.size && [...theirs].every((hash) => ours.has(hash));
  // Of two masters with the same inputs the first by name counts.
  return equal ? other.file > master.file : [...theirs].every((hash) => ours.has(hash));
}

function carriedHashes({ read }: StoredInput): ReadonlySet<string> {
  return new Set(read.kind === "master" ? (read.carried?.inputs ?? []).map(({ sha256 }) => sha256) : []);
}

/**
 * True for a master of this very round, lying among its returns: it has nothing that is not there already, or most of
 * its units have sent their returns here themselves. A master of another table is always from the level below.
 */
function isOwn(
  carried: CarriedRound,
  table: string,
  others: readonly StoredInput[],
  names: UnitNames,
): boolean {
  if (carried.table !== table) return false;
  const present = new Set(others.flatMap((each) => [each.sha256, ...carriedHashes(each)]));
  if (carried.inputs.every(({ sha256 }) => present.has(sha256))) return true;
  const here = new Set(others.flatMap((each) => unitsOf(each, names)));
  const units = [...new Set(carried.inputs.flatMap((each) => unitsOf(each, names)))];
  return units.length > 0 && units.filter((unit) => here.has(unit)).length * 2 > units.length;
}

function prefixed(
  { versions, units, rows, columns, remembered }: Decisions,
  under: (name: string) => string,
): Decisions {
  const keys = <Value>(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> =>
    new Map([...map].map(([name, value]) => [under(name), value]));
  return {
    versions: new Map([...versions].map(([unit, name]) => [unit, under(name)])),
    units: keys(units),
    rows: keys(rows),
    columns: keys(columns),
    remembered,
  };
}
