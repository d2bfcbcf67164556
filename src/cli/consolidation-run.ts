import { createHash } from "node:crypto";
import type { IsoDate } from "../domain/dates";
import { consolidate, NO_DECISIONS, serialiseMaster } from "../domain/consolidation";
import type { Consolidation, Decisions, LastRound, ReturnInput } from "../domain/consolidation";
import type { RosterIndex } from "../domain/units";
import { masterPlan } from "../sheets";
import {
  DEFAULT_LIMITS,
  expandArchive,
  isArchive,
  readWorkbook,
  unreadableText,
  writeWorkbook,
} from "../workbooks";
import { version } from "../../package.json";
import type { InputFile } from "./files";
import { readBytes } from "./files";
import type { OwedTable } from "./forms-of";
import { readOptions } from "./load";

/**
 * Reads the inputs one after another; an archive stands for its files, named under its own name. What cannot be read
 * keeps its reason and stops nothing.
 */
export async function readInputs(
  inputs: readonly InputFile[],
  password: string | null,
  onProgress: (done: number) => void,
): Promise<readonly ReturnInput[]> {
  const read: ReturnInput[] = [];
  for (const [index, { path, name }] of inputs.entries()) {
    const bytes = await readBytes(path);
    if (!isArchive(bytes)) read.push(await readInput(name, bytes, password));
    else {
      for (const file of expandArchive(bytes, DEFAULT_LIMITS)) {
        const inside = `${name}/${file.name}`;
        read.push(
          file.ok
            ? await readInput(inside, file.bytes, password)
            : {
                ...identity(inside, new Uint8Array()),
                read: { ok: false, reason: unreadableText(file.code) },
              },
        );
      }
    }
    onProgress(index + 1);
  }
  return read;
}

function identity(file: string, bytes: Uint8Array): Pick<ReturnInput, "file" | "sha256" | "size"> {
  return { file, sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
}

async function readInput(file: string, bytes: Uint8Array, password: string | null): Promise<ReturnInput> {
  const result = await readWorkbook(bytes, file, readOptions(password));
  return {
    ...identity(file, bytes),
    read: result.ok ? result : { ok: false, reason: unreadableText(result.code, result.detail) },
  };
}

/** Consolidates read inputs against an issued table. */
export function runConsolidation(
  inputs: readonly ReturnInput[],
  owed: OwedTable,
  options: {
    readonly roster: RosterIndex;
    readonly asOf: IsoDate;
    readonly decisions?: Decisions;
    readonly last?: LastRound | null;
  },
): Consolidation {
  return consolidate(inputs, {
    table: owed.table,
    expected: owed.expected,
    openTasks: new Set(
      owed.tasks.flatMap(({ task, units }) => (units.open.length > 0 && task.no !== null ? [task.no] : [])),
    ),
    roster: options.roster,
    asOf: options.asOf,
    year: owed.year,
    decisions: options.decisions ?? NO_DECISIONS,
    last: options.last ?? null,
  });
}

/** The master workbook as a file. */
export async function masterFile(consolidation: Consolidation, owed: OwedTable): Promise<Uint8Array> {
  const deadlines = new Map(
    owed.tasks.flatMap(({ task, deadline }) =>
      task.no === null ? [] : [[task.no, deadline.summary] as const],
    ),
  );
  const leads = new Map(
    owed.tasks.flatMap(({ task, units }) => {
      const lead = units.items.find(({ role }) => role === "lead");
      return task.no === null || !lead ? [] : [[task.no, lead.canonical ?? lead.name] as const];
    }),
  );
  const state = serialiseMaster(consolidation);
  return writeWorkbook(masterPlan(consolidation, { deadlines, leads, state, version }));
}
