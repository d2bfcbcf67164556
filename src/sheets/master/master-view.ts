import { groupBy } from "../../domain/group-by";
import type {
  Consolidation,
  Entry,
  EntryChange,
  Lamp,
  LampLight,
  LampSettings,
  LastComparison,
  ProgressTally,
} from "../../domain/consolidation";
import { lampOf, tally } from "../../domain/consolidation";
import type { IsoDate } from "../../domain/dates";
import type { DeadlineSummary } from "../../domain/deadlines";
import { taskLabels } from "../../domain/division";
import type { Extension } from "../../domain/ledger";
import { extendedTo, owedEntries } from "../../domain/ledger";
import type { Tone } from "../official-styles";
import type { PlanValue } from "../sheet-plan";
import { taskLabelValue } from "../table-layout";

/** What the master's sheets need besides the consolidation. */
export interface MasterContext {
  /** Each task's deadline, by 序号. */
  readonly deadlines: ReadonlyMap<number, DeadlineSummary>;
  /** The lead of each task where the table marks one, by 序号; its answer is shown first. */
  readonly leads: ReadonlyMap<number, string>;
  readonly lamps: LampSettings;
  readonly extensions: readonly Extension[];
  /** 轮次; "" when there is only one. */
  readonly round: string;
  /** 报送截止日期; null when none was set. */
  readonly due: IsoDate | null;
  /** What continuing a master changed; null when none was continued. */
  readonly changes: readonly EntryChange[] | null;
  /** Each entry beside last round's; null when there is no last round. */
  readonly comparison: ReadonlyMap<Entry, LastComparison> | null;
  /** The program's version. */
  readonly version: string;
}

/** How many of some entries have each status; 无进展 and 尚未启动 together. */
export interface StatusCounts {
  readonly done: number;
  readonly inProgress: number;
  readonly noProgress: number;
  readonly blank: number;
}

/** The consolidation as the sheets look at it: counted once, so that every sheet shows the same figures. */
export interface MasterView {
  readonly consolidation: Consolidation;
  readonly context: MasterContext;
  /** The entries that are shown: empty rows that a unit does not owe, as in a form of the whole table, are not. */
  readonly entries: readonly Entry[];
  readonly byNo: ReadonlyMap<number | null, readonly Entry[]>;
  readonly byUnit: ReadonlyMap<string, readonly Entry[]>;
  lamp(entry: Entry): Lamp;
  word(lamp: Lamp): string;
  tone(lamp: Lamp): Tone;
  tally(entries: readonly Entry[]): ProgressTally;
  /** What to call a task of a round's number, in a 序号 column; null for no task. */
  labelOf(no: number | null): PlanValue | null;
  /** Units that owe a task (序号), open rows aside. */
  owing(no: number | null): readonly string[];
  /** The rows that a unit owes (序号); none for one that reports of its own accord. */
  owedBy(unit: string): readonly number[];
}

const TONES: Readonly<Record<LampLight, Tone>> = {
  green: "good",
  blue: "active",
  yellow: "warn",
  red: "bad",
  grey: "neutral",
};

export function masterView(consolidation: Consolidation, context: MasterContext): MasterView {
  const { asOf, expected } = consolidation;
  const { deadlines, lamps, extensions } = context;
  const labelOf = taskLabels(consolidation.table.tasks);
  const owing = new Map<number, string[]>();
  for (const { unit, tasks, open } of expected) {
    if (open) continue;
    for (const no of tasks) {
      const units = owing.get(no);
      if (units) units.push(unit);
      else owing.set(no, [unit]);
    }
  }
  const owed = new Map(expected.map(({ unit, tasks, open }) => [unit, open ? [] : tasks]));
  const entries = owedEntries(consolidation);
  const stands = new Map(
    entries.map((entry): [Entry, Lamp] => [
      entry,
      lampOf(entry, entry.no === null ? undefined : deadlines.get(entry.no), {
        asOf,
        settings: lamps,
        extendedTo: extendedTo(extensions, entry.unit, entry.no),
      }),
    ]),
  );
  const lamp = (entry: Entry): Lamp => stands.get(entry) ?? "blank";
  return {
    consolidation,
    context,
    entries,
    byNo: groupBy(entries, ({ no }) => no),
    byUnit: groupBy(entries, ({ unit }) => unit),
    lamp,
    word: (of) => lamps.words[of],
    tone: (of) => TONES[lamps.lights[of]],
    tally: (some) => tally(some, deadlines, lamp),
    labelOf: (no) => (no === null ? null : taskLabelValue(labelOf(no))),
    owedBy: (unit) => owed.get(unit) ?? [],
    owing: (no) => (no === null ? [] : (owing.get(no) ?? [])),
  };
}

export function statusCounts(entries: readonly Entry[]): StatusCounts {
  const count = (...statuses: Entry["status"][]): number =>
    entries.filter(({ status }) => statuses.includes(status)).length;
  return {
    done: count("done"),
    inProgress: count("in-progress"),
    noProgress: count("no-progress", "not-started"),
    blank: count("blank"),
  };
}

/** The units that answered: their entries are not all blank. */
export function answeredUnits(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.filter(({ status }) => status !== "blank").map(({ unit }) => unit));
}

/** Worst first: what a unit's lamp shows when its rows stand differently. */
const WORST: readonly Lamp[] = ["overdue", "no-progress", "blank", "due-soon", "active", "done"];

/** The lamp of a unit as a whole; null when it has no entry. */
export function worstLamp(view: MasterView, entries: readonly Entry[]): Lamp | null {
  const lamps = new Set(entries.filter(({ no }) => no !== null).map((entry) => view.lamp(entry)));
  return WORST.find((lamp) => lamps.has(lamp)) ?? null;
}
