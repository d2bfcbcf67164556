import { groupBy } from "../group-by";
import { matchRows, tableFingerprint } from "../returns";
import type { ReadReturn, TaskIndex, UnitNames } from "../returns";
import { foldForComparison } from "../text";
import { returnTexts } from "../texts/zh-CN-returns";
import type { ConsolidationContext } from "./context";
import type { Decisions } from "./decisions";
import type { MatchedReturn } from "./judge-return";
import { rowMemoryKey } from "./memory";
import { readingOf, storedInput } from "./stored-input";
import type { ReturnInput } from "./stored-input";
import type { FileRecord, StoredInput } from "./types";
import { returnName } from "./versions";

/** An input with what was recognised in it. */
export interface RecognisedFile {
  readonly input: StoredInput;
  readonly status: FileRecord["status"];
  readonly reason: string | null;
  readonly returns: readonly MatchedReturn[];
}

/** Order of code units: the same on every machine, unlike a locale's. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Recognises the returns of every input, in the order of file names, whatever order they came in. */
export function recogniseFiles(
  inputs: readonly ReturnInput[],
  context: ConsolidationContext,
  names: UnitNames,
  index: TaskIndex,
): readonly RecognisedFile[] {
  const sorted = [...inputs].sort((a, b) => compare(a.file, b.file) || compare(a.sha256, b.sha256));
  const originals = originalsOf(sorted);
  const decided = new DecidedRows(context.decisions);
  const table = tableFingerprint(context.table.tasks);
  const reading = readingOf(context, names);
  return sorted.map((each): RecognisedFile => {
    const input = storedInput(each, reading);
    const { read: content } = input;
    if (content.kind === "unreadable") {
      return { input, status: "unreadable", reason: content.reason, returns: [] };
    }
    if (originals.get(each.sha256) !== each) return { input, status: "duplicate", reason: null, returns: [] };
    if (content.kind === "not-a-return") {
      return { input, status: "not-a-return", reason: content.reason, returns: [] };
    }
    // What a master carries stands among the inputs by itself; see `gatherInputs`.
    if (content.kind === "master") return { input, status: "read", reason: null, returns: [] };
    const returns = content.returns.map((read): MatchedReturn => {
      const unit = unitOf({ file: input.file, read }, context.decisions, names);
      const rows = matchRows(read.rows, index, decided.of({ file: input.file, read }, unit));
      return { file: input.file, read, unit, rows };
    });
    const foreign = returns.every(
      ({ read, rows }) =>
        read.formId !== null && read.formId.table !== table && !rows.some(({ kind }) => kind === "matched"),
    );
    return foreign
      ? { input, status: "not-a-return", reason: returnTexts.reasons.otherTable, returns: [] }
      : { input, status: "read", reason: null, returns };
  });
}

/** Of byte-equal inputs the one counts that lies highest and is called shortest: copies go into folders and get a (1). */
function originalsOf(sorted: readonly ReturnInput[]): ReadonlyMap<string, ReturnInput> {
  const rank = ({ file }: ReturnInput): number => file.split("/").length * 10_000 + file.length;
  const originals = new Map<string, ReturnInput>();
  for (const input of sorted) {
    const before = originals.get(input.sha256);
    if (before === undefined || rank(input) < rank(before)) originals.set(input.sha256, input);
  }
  return originals;
}

/** The unit by the office's name; what was written where it is none of the office's; "" where nothing was. */
function unitOf(
  { file, read }: { readonly file: string; readonly read: ReadReturn },
  { units, remembered }: Decisions,
  names: UnitNames,
): string {
  const written = read.unitText.trim();
  const decided = units.get(returnName({ file, read }));
  if (decided !== undefined) return names.resolve(decided) ?? decided;
  const known = names.resolve(written);
  if (known !== null) return known;
  const before = written === "" ? undefined : remembered.units.get(foldForComparison(written));
  return before === undefined ? written : (names.resolve(before) ?? before);
}

/** A person's word on rows: for this file's rows, and for rows of the same unit and text in earlier rounds. */
class DecidedRows {
  private readonly byReturn: ReadonlyMap<string, readonly (readonly [string, number])[]>;
  private readonly remembered: ReadonlyMap<string, number>;

  constructor({ rows, remembered }: Decisions) {
    this.byReturn = groupBy([...rows], ([key]) => key.slice(0, key.lastIndexOf("#")));
    this.remembered = remembered.rows;
  }

  of(each: { readonly file: string; readonly read: ReadReturn }, unit: string): ReadonlyMap<number, number> {
    const decided = new Map<number, number>();
    if (this.remembered.size > 0) {
      for (const { row, requirement } of each.read.rows) {
        const no = this.remembered.get(rowMemoryKey(unit, requirement));
        if (no !== undefined) decided.set(row, no);
      }
    }
    for (const [key, no] of this.byReturn.get(returnName(each)) ?? []) {
      decided.set(Number(key.slice(key.lastIndexOf("#") + 1)), no);
    }
    return decided;
  }
}
