import { lampOf, LAMPS } from "../domain/consolidation";
import type { Consolidation, Lamp } from "../domain/consolidation";
import type { IsoDate } from "../domain/dates";
import { taskLabels } from "../domain/division";
import { extendedTo, ledgerOf } from "../domain/ledger";
import type { LedgerLine } from "../domain/ledger";
import type { OfficeSettings } from "../domain/office-settings";
import type { MasterContext } from "../sheets";
import { remindersFor } from "./consolidate-round";
import type { ConsolidatedRound } from "./consolidate-round";

/** Units that owe a return, by how they stand. */
export interface RoundCounts {
  readonly expected: number;
  readonly received: number;
  readonly missing: number;
  readonly unreadable: number;
}

/** A unit's line in the 台账, and what to send it; null when there is nothing to remind it of. */
export interface UnitStanding extends LedgerLine {
  /** What the table calls the tasks of `blank`: their own 序号. */
  readonly blankLabels: readonly string[];
  readonly reminder: string | null;
}

/** A task's line: who owes an answer and who has not given one. */
export interface TaskStanding {
  readonly no: number;
  /** What the table calls the task: its own 序号. */
  readonly label: string;
  readonly requirement: string;
  readonly deadline: string;
  readonly owing: number;
  readonly missing: readonly string[];
}

/** How a round stands on a day: by unit, by task, in words to send, and in numbers. */
export interface RoundStanding {
  readonly asOf: IsoDate;
  readonly counts: RoundCounts;
  readonly units: readonly UnitStanding[];
  readonly tasks: readonly TaskStanding[];
  readonly texts: { readonly group: string; readonly notice: string; readonly summary: string };
  /** Answers (task × unit) by how they stand, in the order in which lamps are shown. */
  readonly lamps: readonly { readonly lamp: Lamp; readonly word: string; readonly count: number }[];
}

/** Counts the units of a round that owe a return; those that may report of their own accord do not count. */
export function countUnits({ units, expected }: Consolidation): RoundCounts {
  const owing = new Set(expected.filter(({ open }) => !open).map(({ unit }) => unit));
  const count = (state: Consolidation["units"][number]["state"]): number =>
    units.filter((each) => each.state === state && owing.has(each.unit)).length;
  return {
    expected: owing.size,
    received: count("received"),
    missing: count("missing"),
    unreadable: count("unreadable"),
  };
}

/** Who asks, as reminders and the page for leaders name it. */
export function factsOf({ office: { name, contact, phone } }: OfficeSettings): {
  readonly office: string;
  readonly contact: string;
  readonly phone: string;
} {
  return { office: name, contact, phone };
}

/** How a round stands, judged and worded as the office has set it. */
export function standingOf(
  round: ConsolidatedRound,
  context: MasterContext,
  settings: OfficeSettings,
): RoundStanding {
  const { consolidation } = round;
  const { asOf, entries, table } = consolidation;
  const { deadlines, extensions, due, lamps } = context;
  const labelOf = taskLabels(table.tasks);
  const ledger = ledgerOf(consolidation, { due, extensions });
  const reminders = remindersFor(round, context, settings.reminders, factsOf(settings));
  const texts = new Map(reminders.units.map(({ unit, text }) => [unit, text]));
  const stands = entries.flatMap((entry): Lamp[] => {
    if (entry.no === null) return [];
    const until = extendedTo(extensions, entry.unit, entry.no);
    return [lampOf(entry, deadlines.get(entry.no), { asOf, settings: lamps, extendedTo: until })];
  });
  return {
    asOf,
    counts: countUnits(consolidation),
    units: ledger.map((line) => ({
      ...line,
      blankLabels: line.blank.map(labelOf),
      reminder: texts.get(line.unit) ?? null,
    })),
    tasks: table.tasks.flatMap(({ no, requirement, deadline }): TaskStanding[] => {
      if (no === null) return [];
      const owing = ledger.filter((line) => line.owed.includes(no));
      const missing = owing.filter((line) => line.blank.includes(no)).map(({ unit }) => unit);
      return [{ no, label: labelOf(no), requirement, deadline, owing: owing.length, missing }];
    }),
    texts: { group: reminders.group, notice: reminders.notice, summary: reminders.summary },
    lamps: LAMPS.map((lamp) => ({
      lamp,
      word: lamps.words[lamp],
      count: stands.filter((each) => each === lamp).length,
    })),
  };
}
